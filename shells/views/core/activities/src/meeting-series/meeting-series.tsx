import { Button, Heading } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { MeetingSeries as Series } from '../catalogue/catalogue.query';
import { FormerTexts } from '../former-texts';
import form from '../form.module.css';
import { HandoverNote } from '../handover-note';
import { termsOf } from '../learning-time';
import { MeetingDialog, SeriesDialog, TaskDialog } from './series-dialogs';
import { ALL_SERIES, type AllSeriesData } from './meeting-series.query';
import styles from './meeting-series.module.css';
import { texts } from './meeting-series-texts';

type Asked = { kind: 'series' } | { kind: 'meeting'; series: Series } | { kind: 'task'; meeting: Series['meetings'][number] };

/** The municipalities' meetings of all managers: plan a series, give a meeting its day, say what is done until the next (domain.md A22). */
export default function MeetingSeries({ language }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(ALL_SERIES, {});
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={<Button data-print="none" onClick={() => setAsked({ kind: 'series' })}>{t('series.new')}</Button>}>
      {({ municipalities }) => (
        <>
          <Municipalities municipalities={municipalities ?? []} language={language} ask={setAsked} />
          {asked?.kind === 'series' ? <SeriesDialog municipalities={municipalities ?? []} close={close} changed={query.again} /> : null}
          {asked?.kind === 'meeting' ? <MeetingDialog series={asked.series} close={close} changed={query.again} /> : null}
          {asked?.kind === 'task' ? <TaskDialog meeting={asked.meeting} close={close} changed={query.again} /> : null}
        </>
      )}
    </Page>
  );
}

function Municipalities({ municipalities, language, ask }: { municipalities: NonNullable<AllSeriesData['municipalities']>; language: ViewProps['language']; ask(asked: Asked): void }) {
  const t = useText(texts);
  const having = municipalities.filter(({ meetingSeries }) => meetingSeries && meetingSeries.length > 0);
  if (having.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return having.map(({ id, name, meetingSeries }) => (
    <Section key={id} title={name}>
      {meetingSeries!.map((series) => (
        <div key={series.id} className={styles.series}>
          <div>
            <Heading level={3} data-size="2xs">{series.title}</Heading>
            <p className={form.subtle}>{[termsOf(series.period, language), t('scheduled', { scheduled: series.scheduled, planned: series.planned })].join(' · ')}</p>
          </div>
          <HandoverNote handover={series.handover} />
          <ol className={styles.meetings}>
            {series.meetings.map((meeting) => (
              <li key={meeting.id}>
                <strong>{t('meeting', { number: meeting.number })}, {formatLongDate(meeting.heldOn, language)}</strong>
                <span>{meeting.betweenTask ? t('task', { task: meeting.betweenTask }) : t('task.none')}</span>
                <FormerTexts former={meeting.formerTasks} />
                <Button variant="tertiary" data-size="sm" data-print="none" onClick={() => ask({ kind: 'task', meeting })}>
                  {t(meeting.betweenTask ? 'task.change' : 'task.write')}<span className="samlar-visually-hidden"> {t('meeting', { number: meeting.number })}, {name}</span>
                </Button>
              </li>
            ))}
          </ol>
          <div data-print="none"><Button variant="secondary" data-size="sm" onClick={() => ask({ kind: 'meeting', series })}>{t('meeting.new')}<span className="samlar-visually-hidden"> {name}</span></Button></div>
        </div>
      ))}
    </Section>
  ));
}

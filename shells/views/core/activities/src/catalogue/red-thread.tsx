import { Heading, Tag } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { HandoverNote } from '../handover-note';
import { termsOf } from '../learning-time';
import { BetweenTask } from './between-task';
import styles from './catalogue.module.css';
import type { MeetingSeries } from './catalogue.query';
import { texts } from './catalogue-texts';

/** The municipality's own series of meetings: how many have a day of those planned, and what to do between them (domain.md A22). */
export function RedThread({ series, mayReport, changed }: { series: readonly MeetingSeries[]; mayReport: boolean; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  if (series.length === 0) return null;
  return (
    <Section title={t('series')} lead={t('series.lead')}>
      {series.map(({ id, title, period, planned, scheduled, participantCount, meetings, handover }) => (
        <div key={id} className={styles.series}>
          <Heading level={3} data-size="2xs">{title}</Heading>
          <p className={styles.subtle}>
            {[termsOf(period, language), t('series.scheduled', { scheduled, planned }), participantCount === null ? null : t('participants', { count: participantCount })].filter(Boolean).join(' · ')}
          </p>
          <HandoverNote handover={handover} />
          <ol className={styles.meetings}>
            {meetings.map((meeting) => (
              <li key={meeting.id} className={styles.meeting}>
                <strong>{t('series.meeting', { number: meeting.number })}</strong>
                <span>{formatLongDate(meeting.heldOn, language)}</span>
                {meeting.inBaseGroups ? <span><Tag data-size="sm" data-color="info">{t('series.groups')}</Tag></span> : null}
                {meeting.betweenTask ? <BetweenTask meeting={meeting} mayReport={mayReport} changed={changed} /> : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

import { Gantt } from '@samlar/chart/gantt';
import { Alert } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { ViewProps } from '@samlar/view-contract/view';
import { EXCHANGE, type Meeting, type Side } from './exchange.query';
import { sideBySide, untried, withoutDay } from './exchange.rules';
import { texts } from './texts';

const DALS_ED = '1438';

/** What two municipalities that work alike can ask each other. */
export default function Exchange({ organisation }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(EXCHANGE, { ours: organisation.code ?? '', theirs: DALS_ED });
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ ours, theirs }) => <Parts ours={ours} theirs={theirs} />}
    </Page>
  );
}

function Parts({ ours, theirs }: { ours: Side | null; theirs: Side | null }) {
  const t = useText(texts);
  const sides = [ours, theirs].filter((side) => side !== null);
  const rows = sides.flatMap(({ name, meetingSeries }) => (meetingSeries?.[0]?.meetings.length
    ? [{ name, parts: meetingSeries[0].meetings.map(({ number, heldOn }) => ({ from: heldOn, to: heldOn, label: t('number', { number }), kind: 'occasion' as const })) }] : []));
  if (rows.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  const ask = untried(ours, theirs);
  return (
    <>
      <KeyFigures>
        {sides.map(({ name, meetingSeries, baseGroups }) => {
          const series = meetingSeries?.[0];
          return (
            <KeyFigure key={name} label={name} detail={series ? t('side', { planned: series.planned, managers: series.participantCount ?? 0, groups: baseGroups?.length ?? 0 }) : null}>
              <Figure value={series?.scheduled} zero />
            </KeyFigure>
          );
        })}
      </KeyFigures>
      <Section title={t('beside')} lead={t('beside.lead')}>
        <Gantt title={t('gantt.title')} description={t('gantt.description')} source={t('source')} nameLabel={t('municipality')} rows={rows} />
        <DataTable
          caption={t('table')} rows={sideBySide(ours, theirs)} rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', title: t('meeting'), cell: ({ number }) => t('number', { number }) },
            { key: 'ours', title: ours?.name ?? t('ours'), cell: (row) => <Cell meeting={row.ours} /> },
            { key: 'theirs', title: theirs?.name ?? 'Dals-Ed', cell: (row) => <Cell meeting={row.theirs} /> },
          ]}
        />
      </Section>
      <Section title={t('ask')}>
        {ask.length === 0 ? <p>{t('ask.none')}</p> : <><p>{t('ask.lead')}</p><ul>{ask.map((task) => <li key={task}>{task}</li>)}</ul></>}
        {sides.map(({ name, meetingSeries }) => meetingSeries?.[0] && withoutDay(meetingSeries[0]) > 0
          ? <Alert key={name} data-color="warning">{t('gap', { name, count: withoutDay(meetingSeries[0]) })}</Alert> : null)}
      </Section>
    </>
  );
}

function Cell({ meeting }: { meeting: Meeting | null }) {
  const t = useText(texts);
  const language = useLanguage();
  if (!meeting) return <strong>{t('no-day')}</strong>;
  return <>{formatDate(meeting.heldOn, language)}<br />{meeting.betweenTask ?? t('no-task')}</>;
}

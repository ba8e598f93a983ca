import { Button } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, QueryState, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { texts } from './budget-texts';
import { REPORT } from './funder.query';

/** Who stands in a month's report, and who has stopped; to print as the month's certificate. */
export function Report({ project, month, name }: { project: string; month: string; name: string }) {
  const t = useText(texts);
  const query = useViewQuery(REPORT, { project, month });
  return (
    <Section
      title={t('report', { month: name })}
      actions={<Button variant="secondary" data-size="sm" data-print="none" onClick={() => window.print()}>{t('print')}</Button>}
    >
      <QueryState query={query} rows={3}>
        {({ funderReport: report }) => {
          const rows = report?.certified ?? [];
          const stops = report?.participantStops ?? [];
          return (
            <>
              {rows.length === 0 ? <Empty title={t('report.none')} /> : (
                <DataTable
                  caption={t('report.hours')} rows={rows} rowKey={({ session, person, workedOn }) => `${session} ${person?.displayName} ${workedOn}`}
                  columns={[
                    { key: 'person', title: t('report.person'), cell: ({ person }) => person?.displayName ?? t('report.hidden') },
                    { key: 'day', title: t('moves.day'), cell: ({ workedOn }) => (workedOn ? formatDate(workedOn) : '..') },
                    { key: 'hours', title: t('funder.hours'), numeric: true, cell: ({ hours }) => <Figure value={hours} decimals={hours % 1 ? 2 : 0} /> },
                    { key: 'funder', title: t('record.funder'), cell: ({ funder }) => funder },
                  ]}
                />
              )}
              {stops.length > 0 ? (
                <DataTable
                  caption={t('report.stops')} rows={stops} rowKey={({ stoppedOn, person }) => `${stoppedOn} ${person?.displayName}`}
                  columns={[
                    { key: 'person', title: t('report.person'), cell: ({ person }) => person?.displayName ?? t('report.hidden') },
                    { key: 'day', title: t('report.last-day'), cell: ({ stoppedOn }) => formatDate(stoppedOn) },
                    { key: 'note', title: t('report.note'), cell: ({ note }) => note ?? '–' },
                  ]}
                />
              ) : null}
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

import { Button } from '@digdir/designsystemet-react';
import { formatDate, nameOrder } from '@samlar/view-contract/figure';
import { DataTable, QueryState, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import { texts } from './budget-texts';
import { CertifyDialog } from './certify-dialog';
import { REPORT } from './funder.query';
import { StopDialog } from './stop-dialog';

/** Who stands in a month's report, and who has stopped; to print as the month's certificate. `open`: not sent, so that more may be written in it. */
export function Report({ project, month, name, open, changed }: { project: string; month: string; name: string; open: boolean; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const query = useViewQuery(REPORT, { project, month });
  const [dialog, setDialog] = useState<'certify' | 'stop' | null>(null);
  const certified = (query.data?.funderReport?.certified ?? []).flatMap(({ person }) => (person ? [person] : []));
  const people = [...new Map(certified.map((person) => [person.id, person])).values()].sort((a, b) => nameOrder(language)(a.displayName, b.displayName));
  const close = (): void => setDialog(null);
  const again = (): void => {
    query.again();
    changed();
  };
  return (
    <Section
      title={t('report', { month: name })}
      actions={<Button variant="secondary" data-size="sm" data-print="none" onClick={() => window.print()}>{t('print')}</Button>}
    >
      {open ? (
        <div className="samlar-actions" data-print="none">
          <Button data-size="sm" onClick={() => setDialog('certify')}>{t('certify.open')}</Button>
          {people.length > 0 ? <Button data-size="sm" variant="secondary" onClick={() => setDialog('stop')}>{t('stop.open')}</Button> : null}
        </div>
      ) : null}
      {dialog === 'certify' ? <CertifyDialog project={project} month={month} name={name} close={close} changed={again} /> : null}
      {dialog === 'stop' ? <StopDialog project={project} month={month} name={name} people={people} close={close} changed={again} /> : null}
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
                    { key: 'day', title: t('moves.day'), cell: ({ workedOn }) => (workedOn ? formatDate(workedOn, language) : '..') },
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
                    { key: 'day', title: t('report.last-day'), cell: ({ stoppedOn }) => formatDate(stoppedOn, language) },
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

import { Button } from '@digdir/designsystemet-react';
import { formatNumber } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { ProblemNotice } from '../problem-notice';
import { AGREE_DAYS } from './days.command';
import type { Observer, SeatToAgree } from './days.query';
import { texts } from './days-texts';

/** Days observers of the own municipality are asked for; their manager agrees to them. */
export function SeatsToAgree({ seats, observers, changed }: { seats: SeatToAgree[]; observers: Observer[]; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const { send, running, problem } = useSend(AGREE_DAYS);
  const agree = async ({ assignmentId, observerId, name }: SeatToAgree): Promise<void> => {
    if (!(await send({ assignment: assignmentId, observer: observerId }))) return;
    notify({ kind: 'success', text: t('agreed', { name: name ?? t('unnamed') }) });
    changed();
  };
  const loadOf = (id: string) => observers.find((observer) => observer.id === id)?.person?.observerLoad ?? null;
  return (
    <Section title={t('agree')} lead={t('agree.text')}>
      <ProblemNotice problem={problem} />
      {seats.length === 0 ? <Empty title={t('agree.none')} /> : (
        <DataTable
          caption={t('agree')} captionHidden rows={seats} rowKey={({ assignmentId, observerId }) => `${assignmentId} ${observerId}`}
          columns={[
            { key: 'name', title: t('observer'), cell: ({ name, overrideReason }) => (overrideReason ? `${name ?? t('unnamed')} (${t('override', { reason: overrideReason })})` : (name ?? t('unnamed'))) },
            { key: 'days', title: t('days'), numeric: true, cell: ({ plannedDays }) => <Figure value={plannedDays} decimals={1} /> },
            {
              key: 'load', title: t('year-with'), numeric: true,
              cell: ({ observerId }) => {
                const load = loadOf(observerId);
                return load ? t('of-maximum', { days: formatNumber(load.total + load.plannedDays, language, 1), maximum: load.maximum }) : <Figure value={null} />;
              },
            },
            {
              key: 'do', title: t('agree.do'),
              cell: (seat) => <Button data-size="sm" data-color="accent" disabled={running} onClick={() => agree(seat)}>{t('agree.do')}<span className="samlar-visually-hidden"> {seat.name}</span></Button>,
            },
          ]}
        />
      )}
    </Section>
  );
}

import { Button } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Amount } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { Line, Project } from './budget.query';
import { texts } from './budget-texts';
import { sek } from './kronor';
import { MoveForm } from './move-form';

interface MovesProps {
  project: Project;
  lines: Line[];
  mayMove: boolean;
  again: () => void;
}

/** Money moved between lines, with the reason; the project's total stays. */
export function Moves({ project, lines, mayMove, again }: MovesProps) {
  const t = useText(texts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const moves = project.reallocations ?? [];
  if (!mayMove && moves.length === 0) return null;
  return (
    <Section
      title={t('moves')} lead={t('moves.lead')}
      actions={mayMove && !open && lines.length > 1 ? <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{t('move')}</Button> : null}
    >
      {open ? <MoveForm lines={lines} close={() => setOpen(false)} done={() => { setOpen(false); again(); }} /> : null}
      {moves.length === 0 ? <Empty title={t('moves.none')} /> : (
        <DataTable
          caption={t('moves')} captionHidden rows={moves} rowKey={({ id }) => id}
          columns={[
            { key: 'day', title: t('moves.day'), cell: ({ decidedOn }) => formatDate(decidedOn, language) },
            { key: 'from', title: t('moves.from'), cell: ({ from }) => from?.label ?? '..' },
            { key: 'to', title: t('moves.to'), cell: ({ to }) => to?.label ?? '..' },
            { key: 'amount', title: t('moves.amount'), numeric: true, cell: ({ amount }) => <Amount value={sek(amount)} /> },
            { key: 'reason', title: t('moves.reason'), cell: ({ reason }) => reason },
          ]}
        />
      )}
    </Section>
  );
}

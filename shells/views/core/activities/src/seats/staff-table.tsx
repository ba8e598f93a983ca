import { Button } from '@digdir/designsystemet-react';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import { canWithdraw } from '../enrolment/enrolment';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { WithdrawDialog } from '../enrolment/withdraw-dialog';
import { datesOf } from '../learning-time';
import type { StaffEnrolment } from './seats.query';
import { texts } from './seats-texts';

/** Every enrolment of the staff and how far it has come; the latest holdings first. */
export function StaffTable({ enrolments, changed }: { enrolments: readonly StaffEnrolment[]; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(enrolmentTexts);
  const [leaving, setLeaving] = useState<StaffEnrolment | null>(null);
  const rows = [...enrolments].sort((a, b) => b.occasion.period.start.localeCompare(a.occasion.period.start));
  return (
    <Section title={t('staff')}>
      {rows.length === 0 ? <Empty title={t('staff.none')}>{t('staff.none.text')}</Empty> : (
        <DataTable
          caption={t('staff')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'person', title: t('person'), cell: ({ person }) => person?.displayName ?? t('unknown') },
            { key: 'occasion', title: t('occasion'), cell: ({ occasion }) => occasion.title },
            { key: 'dates', title: t('dates'), cell: ({ occasion }) => datesOf(occasion.period, language) },
            { key: 'state', title: t('state'), cell: ({ status }) => words(`status.${status}`) },
            {
              key: 'withdraw', title: words('withdraw'),
              cell: (row) => (canWithdraw(row)
                ? <Button data-size="sm" variant="tertiary" aria-label={`${words('withdraw')}: ${row.person?.displayName ?? ''}, ${row.occasion.title}`} onClick={() => setLeaving(row)}>{words('withdraw')}</Button>
                : null),
            },
          ]}
        />
      )}
      {leaving ? <WithdrawDialog enrolment={leaving} occasion={`${leaving.occasion.title} (${leaving.person?.displayName ?? ''})`} close={() => setLeaving(null)} changed={changed} /> : null}
    </Section>
  );
}

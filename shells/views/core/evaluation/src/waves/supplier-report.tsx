import { Alert, Tag } from '@digdir/designsystemet-react';
import { DataTable, KeyFigure, KeyFigures } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { ReactNode } from 'react';
import type { SupplierReport } from './waves.command';
import { texts } from './waves-texts';

/** What the supplier's file holds: the verdict, the sums, then every problem by row and column. */
export function SupplierReportView({ report, name, children }: { report: SupplierReport; name: string; children: ReactNode }) {
  const t = useText(texts);
  const language = useLanguage();
  const verdict = report.committed ? 'committed' : report.acceptable ? 'acceptable' : 'refused';
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Alert data-color={verdict === 'refused' ? 'danger' : verdict === 'committed' ? 'success' : 'info'}>{t(`report.${verdict}`, { name, errors })}</Alert>
      <KeyFigures>
        {(['rows', 'units', 'suppressed'] as const).map((part) => <KeyFigure key={part} label={t(`report.${part}`)}><Figure value={report[part]} zero /></KeyFigure>)}
      </KeyFigures>
      <div className="samlar-actions">{children}</div>
      {report.problems.length > 0 ? (
        <DataTable
          caption={t('report.problems', { count: report.problems.length })} rows={report.problems.map((problem, index) => ({ ...problem, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'row', title: t('report.row'), cell: ({ row }) => row ?? t('report.whole-file') },
            { key: 'column', title: t('report.column'), cell: ({ column }) => column ?? '' },
            { key: 'severity', title: t('report.severity'), cell: ({ severity }) => <Tag data-color={severity === 'error' ? 'danger' : 'warning'}>{t(severity === 'error' ? 'report.error' : 'report.warning')}</Tag> },
            { key: 'message', title: t('report.message'), cell: ({ message }) => message[language] },
          ]}
        />
      ) : null}
    </>
  );
}

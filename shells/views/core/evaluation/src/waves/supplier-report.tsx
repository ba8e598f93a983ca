import { Alert, Details, Paragraph, Tag } from '@digdir/designsystemet-react';
import { DataTable, KeyFigure, KeyFigures } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { TableProblemText } from '@samlar/view-contract/table-problem';
import { useText } from '@samlar/view-contract/text';
import type { ReactNode } from 'react';
import { messages } from '../messages';
import type { SupplierReport } from './waves.command';
import { texts } from './waves-texts';
import styles from './waves.module.css';

const SHOWN = 100;

/** What the supplier's file holds: the verdict, the sums, then every problem by row and column. */
export function SupplierReportView({ report, name, children }: { report: SupplierReport; name: string; children: ReactNode }) {
  const t = useText(texts);
  const verdict = report.committed ? 'committed' : report.acceptable ? 'acceptable' : 'refused';
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  // A report may leave out most units of a large measurement: one line says so, or it would bury what must be mended.
  const missing = report.problems.filter(({ code }) => code === 'unit-missing');
  const found = report.problems
    .map((problem, index) => ({ ...problem, index }))
    .filter(({ code }) => code !== 'unit-missing')
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || a.index - b.index);
  return (
    <>
      <Alert data-color={verdict === 'refused' ? 'danger' : verdict === 'committed' ? 'success' : 'info'}>{t(`report.${verdict}`, { name, errors })}</Alert>
      <KeyFigures>
        {(['rows', 'units', 'suppressed'] as const).map((part) => <KeyFigure key={part} label={t(`report.${part}`)}><Figure value={report[part]} zero /></KeyFigure>)}
      </KeyFigures>
      <div className="samlar-actions">{children}</div>
      {missing.length > 0 ? (
        <Details>
          <Details.Summary>{t('report.missing', { count: missing.length })}</Details.Summary>
          <Details.Content><ul className={styles.missing}>{missing.map((problem) => <li key={problem.message}><TableProblemText of={problem} texts={messages} /></li>)}</ul></Details.Content>
        </Details>
      ) : null}
      {found.length > SHOWN ? <Paragraph>{t('report.more', { shown: SHOWN, count: found.length })}</Paragraph> : null}
      {found.length > 0 ? (
        <DataTable
          caption={t('report.problems', { count: found.length })} rows={found.slice(0, SHOWN)}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'row', title: t('report.row'), cell: ({ row }) => row ?? t('report.whole-file') },
            // Before the rest, so that it is in sight on a narrow screen.
            { key: 'message', title: t('report.message'), prose: true, cell: (problem) => <TableProblemText of={problem} texts={messages} /> },
            { key: 'column', title: t('report.column'), cell: ({ column }) => column ?? '' },
            { key: 'severity', title: t('report.severity'), cell: ({ severity }) => <Tag data-color={severity === 'error' ? 'danger' : 'warning'}>{t(severity === 'error' ? 'report.error' : 'report.warning')}</Tag> },
          ]}
        />
      ) : null}
    </>
  );
}

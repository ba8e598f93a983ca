import { Alert, Tag } from '@digdir/designsystemet-react';
import { formatDifference } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { TableProblemText } from '@samlar/view-contract/table-problem';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { ReactNode } from 'react';
import type { ImportReport } from './import.command';
import { importMessages } from './import-messages';
import { texts } from './organisation-texts';

/** What a file would change: the verdict first, then sums, then every problem by row and column. */
export function ImportReportView({ report, name, children }: { report: ImportReport; name: string; children: ReactNode }) {
  const t = useText(texts);
  const language = useLanguage();
  const errors = report.problems.filter(({ severity }) => severity === 'ERROR').length;
  const verdict = report.committed ? 'committed' : report.acceptable ? 'acceptable' : 'refused';
  return (
    <Section title={t('report', { name })} actions={children}>
      <Alert data-color={verdict === 'refused' ? 'danger' : verdict === 'committed' ? 'success' : 'info'}>
        {t(`report.${verdict}`, { errors, rows: report.rows })}
      </Alert>
      <KeyFigures>
        {(['added', 'changed', 'unchanged', 'notInFile'] as const).map((part) => (
          <KeyFigure key={part} label={t(`report.${part}`)}><Figure value={report[part]} zero /></KeyFigure>
        ))}
      </KeyFigures>
      {report.sumChecks.length > 0 ? (
        <DataTable
          caption={t('report.sums')}
          rows={report.sumChecks}
          rowKey={({ label }) => label}
          columns={[
            { key: 'label', title: t('report.figure'), cell: ({ label, labelEnglish }) => (language === 'en' ? labelEnglish : label) },
            { key: 'declared', title: t('report.declared'), numeric: true, cell: ({ declared }) => <Figure value={declared} /> },
            { key: 'computed', title: t('report.computed'), numeric: true, cell: ({ computed }) => <Figure value={computed} /> },
            {
              key: 'difference', title: t('report.difference'), numeric: true,
              cell: ({ difference }) => difference === null ? <Figure value={null} />
                : difference === 0 ? <Figure value={0} /> : <Tag data-color="warning">{formatDifference(difference, language)}</Tag>,
            },
          ]}
        />
      ) : null}
      {report.problems.length > 0 ? (
        <DataTable
          caption={t('report.problems', { count: report.problems.length })}
          rows={report.problems.map((problem, index) => ({ ...problem, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'row', title: t('report.row'), cell: ({ row }) => row ?? t('report.whole-file') },
            // Before the rest, so that it is in sight on a narrow screen.
            { key: 'message', title: t('report.message'), prose: true, cell: (problem) => <TableProblemText of={problem} texts={importMessages} /> },
            { key: 'column', title: t('report.column'), cell: ({ column }) => column ?? '' },
            { key: 'severity', title: t('report.severity'), cell: ({ severity }) => <Tag data-color={severity === 'ERROR' ? 'danger' : 'warning'}>{t(`severity.${severity}`)}</Tag> },
          ]}
        />
      ) : null}
    </Section>
  );
}

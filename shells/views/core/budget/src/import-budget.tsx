import { Alert, Button, Field, Label, Paragraph, Tag, ValidationMessage } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { currencySign, formatDifference } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Amount } from '@samlar/view-contract/show';
import { TableProblemText } from '@samlar/view-contract/table-problem';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useId, useRef, useState } from 'react';
import { texts } from './budget-texts';
import { IMPORT_BUDGET, type BudgetImportReport, type ImportVariables } from './entry.command';
import { entryTexts } from './entry-texts';
import { importMessages } from './import-messages';
import { kronor, sek } from './kronor';

/** The portal takes files up to this size. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Reads a cost table into a project that has no lines: looked at first, sums checked, then written. */
export function ImportBudget({ project, again }: { project: string; again: () => void }) {
  const words = useText(entryTexts);
  const notify = useNotify();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<BudgetImportReport | null>(null);
  const [sent, setSent] = useState(1);
  const [tooLarge, setTooLarge] = useState(false);
  const command = useCommand<{ importBudget: BudgetImportReport }, ImportVariables>(IMPORT_BUDGET, setSent);
  const newest = useRef(0);
  const send = async (chosen: File, commit: boolean): Promise<void> => {
    const mine = (newest.current += 1);
    setSent(0);
    const answer = (await command.run({ project, file: chosen, commit }))?.importBudget;
    if (!answer) return;
    // What was chosen before may be answered after what is chosen now.
    if (mine === newest.current) setReport(answer);
    if (!answer.committed) return;
    notify({ kind: 'success', text: words('import.done', { rows: answer.rows }) });
    again();
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    newest.current += 1;
    setReport(null);
    setFile(null);
    setTooLarge(Boolean(chosen && chosen.size > MAX_BYTES));
    if (!chosen || chosen.size > MAX_BYTES) return;
    setFile(chosen);
    await send(chosen, false);
  };
  return (
    <Section title={words('import')} lead={words('import.lead')}>
      <div className="samlar-form">
        <Field>
          <Label htmlFor={id}>{words('import.choose')}</Label>
          <Field.Description>{words('import.formats')}</Field.Description>
          <input id={id} className="ds-input" type="file" accept=".csv,.xlsx,text/csv" aria-invalid={tooLarge} onChange={(event) => void choose(event.target.files?.[0])} />
          {tooLarge ? <ValidationMessage role="alert">{words('import.too-large')}</ValidationMessage> : null}
        </Field>
      </div>
      {command.running && sent < 1 ? <div><Paragraph>{words('import.sending')}</Paragraph><progress aria-label={words('import.sending')} max={1} value={sent} /></div> : null}
      <div role="status">{command.running && sent === 1 ? <Paragraph>{words('import.reading')}</Paragraph> : null}</div>
      {command.failure ? <Alert data-color="danger" role="alert">{words(`import.${command.failure}`)}</Alert> : null}
      {report && file ? <Report report={report} name={file.name} /> : null}
      {report?.acceptable && !report.committed && file ? <div><Button disabled={command.running} onClick={() => void send(file, true)}>{words('import.commit')}</Button></div> : null}
    </Section>
  );
}

/** The verdict first, then the sums, then every remark by row and column. */
function Report({ report, name }: { report: BudgetImportReport; name: string }) {
  const t = useText(texts);
  const words = useText(entryTexts);
  const language = useLanguage();
  const { declared, computed, difference, problems, rows } = report;
  const errors = problems.filter(({ error }) => error).length;
  const verdict = report.committed ? 'committed' : report.acceptable ? 'acceptable' : 'stopped';
  return (
    <>
      <Alert data-color={verdict === 'stopped' ? 'danger' : verdict === 'committed' ? 'success' : 'info'}>{words(`import.${verdict}`, { name, rows, errors })}</Alert>
      <KeyFigures>
        <KeyFigure label={t('declared')}><Amount value={sek(declared)} zero /></KeyFigure>
        <KeyFigure label={words('import.computed')}><Amount value={sek(computed)} zero /></KeyFigure>
        {difference && difference.amountMinor !== '0' ? <KeyFigure label={words('import.difference')}>{`${formatDifference(kronor(difference), language)}\u00a0${currencySign('SEK', language)}`}</KeyFigure> : null}
      </KeyFigures>
      {problems.length === 0 ? null : (
        <DataTable
          caption={words('import.problems', { count: problems.length })} rows={problems.map((problem, index) => ({ ...problem, index }))} rowKey={({ index }) => String(index)}
          columns={[
            { key: 'row', title: words('import.row'), cell: ({ row }) => row ?? words('import.whole') },
            // Before the rest, so that it is in sight on a narrow screen.
            { key: 'message', title: words('import.message'), prose: true, cell: (problem) => <TableProblemText of={problem} texts={importMessages} /> },
            { key: 'column', title: words('import.column'), cell: ({ column }) => column ?? '' },
            { key: 'kind', title: words('import.kind'), cell: ({ error }) => <Tag data-color={error ? 'danger' : 'warning'}>{words(error ? 'import.error' : 'import.warning')}</Tag> },
          ]}
        />
      )}
    </>
  );
}

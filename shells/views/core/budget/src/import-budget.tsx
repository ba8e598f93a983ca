import { Alert, Button, Field, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { currencySign, formatDifference } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Amount } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useId, useState } from 'react';
import { texts } from './budget-texts';
import { IMPORT_BUDGET, type BudgetImportReport, type ImportVariables } from './entry.command';
import { entryTexts } from './entry-texts';
import { kronor, sek } from './kronor';
import { asBase64, MAX_BYTES } from './read-file';

interface Chosen {
  name: string;
  content: string;
}

/** Reads a cost table into a project that has no lines: looked at first, sums checked, then written. */
export function ImportBudget({ project, again }: { project: string; again: () => void }) {
  const words = useText(entryTexts);
  const notify = useNotify();
  const id = useId();
  const [file, setFile] = useState<Chosen | null>(null);
  const [report, setReport] = useState<BudgetImportReport | null>(null);
  const [fault, setFault] = useState<'import.too-large' | 'import.unreadable' | null>(null);
  const command = useCommand<{ importBudget: BudgetImportReport }, ImportVariables>(IMPORT_BUDGET);
  const send = async (content: string, commit: boolean): Promise<void> => {
    const answer = (await command.run({ project, content, commit }))?.importBudget;
    if (!answer) return;
    setReport(answer);
    if (!answer.committed) return;
    notify({ kind: 'success', text: words('import.done', { rows: answer.rows }) });
    again();
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    setReport(null);
    setFile(null);
    setFault(chosen && chosen.size > MAX_BYTES ? 'import.too-large' : null);
    if (!chosen || chosen.size > MAX_BYTES) return;
    const content = await asBase64(chosen).catch(() => null);
    if (content === null) return setFault('import.unreadable');
    setFile({ name: chosen.name, content });
    await send(content, false);
  };
  return (
    <Section title={words('import')} lead={words('import.lead')}>
      <div className="samlar-form">
        <Field>
          <Label htmlFor={id}>{words('import.choose')}</Label>
          <Field.Description>{words('import.formats')}</Field.Description>
          <input id={id} className="ds-input" type="file" accept=".csv,.xlsx,text/csv" onChange={(event) => void choose(event.target.files?.[0])} />
        </Field>
      </div>
      <div role="status" aria-live="polite">
        {command.running ? <Paragraph>{words('import.reading')}</Paragraph> : null}
        {fault ? <Alert data-color="danger">{words(fault)}</Alert> : null}
        {command.failure ? <Alert data-color="danger">{words(`import.${command.failure}`)}</Alert> : null}
      </div>
      {report && file ? <Report report={report} name={file.name} /> : null}
      {report?.acceptable && !report.committed && file ? <div><Button disabled={command.running} onClick={() => void send(file.content, true)}>{words('import.commit')}</Button></div> : null}
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
            { key: 'column', title: words('import.column'), cell: ({ column }) => column ?? '' },
            { key: 'kind', title: words('import.kind'), cell: ({ error }) => <Tag data-color={error ? 'danger' : 'warning'}>{words(error ? 'import.error' : 'import.warning')}</Tag> },
            { key: 'message', title: words('import.message'), cell: ({ message, messageEnglish }) => (language === 'en' ? messageEnglish : message) },
          ]}
        />
      )}
    </>
  );
}

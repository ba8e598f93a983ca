import { Alert, Button, Field, Label, Paragraph } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useId, useState } from 'react';
import { asBase64, MAX_BYTES } from './read-file';
import { SupplierReportView } from './supplier-report';
import { useWaveCommand } from './use-wave-command';
import { IMPORT_SUPPLIER, type ImportVariables, type SupplierReport } from './waves.command';
import { texts } from './waves-texts';
import styles from './waves.module.css';

/** Choose the supplier's file, look at what it holds, then store it, which closes the measurement. */
export function SupplierImport({ wave, committed }: { wave: string; committed: () => void }) {
  const t = useText(texts);
  const notify = useNotify();
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const [report, setReport] = useState<SupplierReport | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const command = useWaveCommand<SupplierReport, ImportVariables>(IMPORT_SUPPLIER);
  const id = useId();

  const send = async (content: string, commit: boolean): Promise<void> => {
    const outcome = await command.run({ wave, content, commit });
    setReport(outcome);
    if (!outcome?.committed) return;
    notify({ kind: 'success', text: t('import.done', { units: outcome.units }) });
    committed();
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    setReport(null);
    setFile(null);
    setTooLarge(Boolean(chosen && chosen.size > MAX_BYTES));
    if (!chosen || chosen.size > MAX_BYTES) return;
    const content = await asBase64(chosen);
    setFile({ name: chosen.name, content });
    await send(content, false);
  };
  return (
    <div className={styles.form}>
      <Field>
        <Label htmlFor={id}>{t('import.choose')}</Label>
        <Field.Description>{t('import.formats')}</Field.Description>
        <input id={id} className="ds-input" type="file" accept=".csv,.xlsx,text/csv" onChange={(event) => void choose(event.target.files?.[0])} />
      </Field>
      <div role="status" aria-live="polite">
        {command.running ? <Paragraph>{t('import.reading')}</Paragraph> : null}
        {tooLarge ? <Alert data-color="danger" data-size="sm">{t('import.too-large')}</Alert> : null}
        {command.problem ? <Alert data-color="danger" data-size="sm">{command.problem}</Alert> : null}
      </div>
      {report && file ? (
        <SupplierReportView report={report} name={file.name}>
          {report.acceptable && !report.committed ? <Button disabled={command.running} onClick={() => void send(file.content, true)}>{t('import.commit')}</Button> : null}
        </SupplierReportView>
      ) : null}
    </div>
  );
}

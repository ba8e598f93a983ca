import { Alert, Button, Field, Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useId, useRef, useState } from 'react';
import { SupplierReportView } from './supplier-report';
import { useWaveCommand } from './use-wave-command';
import { IMPORT_SUPPLIER, type ImportVariables, type SupplierReport } from './waves.command';
import { texts } from './waves-texts';
import styles from './waves.module.css';

/** The portal takes files up to this size. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Choose the supplier's file, look at what it holds, then store it, which closes the measurement. */
export function SupplierImport({ wave, committed }: { wave: string; committed: () => void }) {
  const t = useText(texts);
  const notify = useNotify();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<SupplierReport | null>(null);
  const [sent, setSent] = useState(1);
  const [tooLarge, setTooLarge] = useState(false);
  const command = useWaveCommand<SupplierReport, ImportVariables>(IMPORT_SUPPLIER, setSent);
  const newest = useRef(0);
  const id = useId();

  const send = async (chosen: File, commit: boolean): Promise<void> => {
    const mine = (newest.current += 1);
    setSent(0);
    const outcome = await command.run({ wave, file: chosen, commit });
    // What was chosen before may be answered after what is chosen now.
    if (mine === newest.current) setReport(outcome);
    if (!outcome?.committed) return;
    notify({ kind: 'success', text: t('import.done', { units: outcome.units }) });
    committed();
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
    <div className={styles.form}>
      <Field>
        <Label htmlFor={id}>{t('import.choose')}</Label>
        <Field.Description>{t('import.formats')}</Field.Description>
        <input id={id} className="ds-input" type="file" accept=".csv,.xlsx,text/csv" aria-invalid={tooLarge} onChange={(event) => void choose(event.target.files?.[0])} />
        {tooLarge ? <ValidationMessage role="alert">{t('import.too-large')}</ValidationMessage> : null}
      </Field>
      {command.running && sent < 1 ? <div><Paragraph>{t('import.sending')}</Paragraph><progress aria-label={t('import.sending')} max={1} value={sent} /></div> : null}
      <div role="status">{command.running && sent === 1 ? <Paragraph>{t('import.reading')}</Paragraph> : null}</div>
      {command.problem ? <Alert data-color="danger" data-size="sm" role="alert">{command.problem}</Alert> : null}
      {report && file ? (
        <SupplierReportView report={report} name={file.name}>
          {report.acceptable && !report.committed ? <Button disabled={command.running} onClick={() => void send(file, true)}>{t('import.commit')}</Button> : null}
        </SupplierReportView>
      ) : null}
    </div>
  );
}

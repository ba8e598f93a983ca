import { Alert, Button, Field, Label, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { Page, Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { useId, useState, useRef } from 'react';
import { IMPORT, KINDS, type ImportKind, type ImportReport, type ImportVariables } from './import.command';
import { ImportReportView } from './import-report';
import { texts } from './organisation-texts';

/** The portal takes files up to this size. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Choose a file, look at what it would change, then write it. Nothing is written before the second step. */
export default function Import({ organisation, notify }: ViewProps) {
  const t = useText(texts);
  const [kind, setKind] = useState<ImportKind>('PEOPLE');
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [sent, setSent] = useState(1);
  const [tooLarge, setTooLarge] = useState(false);
  const command = useCommand<{ importOrganisation: ImportReport }, ImportVariables>(IMPORT, setSent);
  const newest = useRef(0);
  const ids = { kind: useId(), file: useId() };

  const send = async (mode: 'PREVIEW' | 'COMMIT', chosen: File, as: ImportKind): Promise<void> => {
    const mine = (newest.current += 1);
    setSent(0);
    const answer = await command.run({ input: { organisation: organisation.id ?? '', kind: as, mode, file: chosen } });
    if (!answer) return;
    // What was chosen before may be answered after what is chosen now.
    if (mine === newest.current) setReport(answer.importOrganisation);
    if (answer.importOrganisation.committed) notify({ kind: 'success', text: t('import.done', { rows: answer.importOrganisation.rows }) });
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    newest.current += 1;
    setReport(null);
    setTooLarge(Boolean(chosen && chosen.size > MAX_BYTES));
    if (!chosen || chosen.size > MAX_BYTES) return setFile(null);
    setFile(chosen);
    await send('PREVIEW', chosen, kind);
  };
  const chooseKind = async (next: ImportKind): Promise<void> => {
    setKind(next);
    setReport(null);
    if (file) await send('PREVIEW', file, next);
  };

  return (
    <Page title={t('import')} lead={t('import.lead')}>
      <Section title={t('import.file')}>
        <div className="samlar-form">
          <Field>
            <Label htmlFor={ids.kind}>{t('import.kind')}</Label>
            <Select id={ids.kind} value={kind} onChange={(event) => void chooseKind(event.target.value as ImportKind)}>
              {KINDS.map((each) => <Select.Option key={each} value={each}>{t(`import.kind.${each}`)}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label htmlFor={ids.file}>{t('import.choose')}</Label>
            <Field.Description>{t('import.formats')}</Field.Description>
            <input id={ids.file} className="ds-input" type="file" accept=".csv,.xlsx,text/csv" aria-invalid={tooLarge} onChange={(event) => void choose(event.target.files?.[0])} />
            {tooLarge ? <ValidationMessage role="alert">{t('import.too-large')}</ValidationMessage> : null}
          </Field>
        </div>
        {command.running && sent < 1 ? <div><Paragraph>{t('import.sending')}</Paragraph><progress aria-label={t('import.sending')} max={1} value={sent} /></div> : null}
        <div role="status">{command.running && sent === 1 ? <Paragraph>{t('import.reading')}</Paragraph> : null}</div>
        {command.failure ? <Alert data-color="danger" role="alert">{t(`import.${command.failure}`)}</Alert> : null}
      </Section>
      {report && file ? (
        <ImportReportView report={report} name={file.name}>
          {report.acceptable && !report.committed ? (
            <Button disabled={command.running} onClick={() => void send('COMMIT', file, kind)}>{t('import.commit')}</Button>
          ) : null}
        </ImportReportView>
      ) : null}
    </Page>
  );
}

import { Alert, Button, Dialog, Heading, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { texts } from './budget-texts';
import { Choice } from './certify-dialog';
import { REPORT_STOP, type StopVariables } from './funder.command';
import styles from './living.module.css';
import { messages } from './messages';
import type { Answered } from './moves.command';

interface StopDialogProps {
  project: string;
  /** YYYY-MM: the report that tells it. */
  month: string;
  name: string;
  people: readonly { id: string; displayName: string }[];
  close(): void;
  changed(): void;
}

/** Tells the funder that a participant has left; hours after that day cannot be certified, and it cannot be taken back. */
export function StopDialog({ project, month, name, people, close, changed }: StopDialogProps) {
  const t = useText(texts);
  const notify = useNotify();
  const command = useCommand<{ reportStop: Answered<'FunderMonth'> }, StopVariables>(REPORT_STOP);
  const [written, setWritten] = useState({ person: '', stoppedOn: '', note: '' });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CodedMessage | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!written.person || !written.stoppedOn) return;
    const answer = await command.run({ input: { project, person: written.person, stoppedOn: written.stoppedOn, reportedIn: month, note: written.note.trim() || null } });
    if (!answer) return;
    if (answer.reportStop.__typename === 'Refused') return setRefusal(answer.reportStop);
    notify({ kind: 'success', text: t('stop.done') });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={t('cancel')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Heading level={2} data-size="xs">{t('stop.title', { month: name })}</Heading>
        <Paragraph>{t('stop.text')}</Paragraph>
        <Choice label={t('report.person')} value={written.person} wrong={tried && !written.person} change={(person) => setWritten({ ...written, person })}>
          {people.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
        </Choice>
        <Textfield type="date" label={t('report.last-day')} value={written.stoppedOn} error={tried && !written.stoppedOn ? t('certify.required') : undefined} onChange={(event) => setWritten({ ...written, stoppedOn: event.target.value })} />
        <Textfield label={t('report.note')} description={t('stop.note')} value={written.note} onChange={(event) => setWritten({ ...written, note: event.target.value })} />
        <RefusalNotice of={refusal} texts={messages} />
        {command.failure ? <Alert data-color="danger" role="alert">{t(`move.${command.failure}`)}</Alert> : null}
        <div className="samlar-actions">
          <Button type="submit" disabled={command.running}>{t('stop.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

import { Alert, Button, Dialog, Heading, Textfield } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { useSaid } from '../messages';
import { REFUSE } from './seats.command';
import styles from './seats.module.css';
import { texts } from './seats-texts';

export function RefuseDialog({ enrolment, person, close, changed }: { enrolment: string; person: string; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(enrolmentTexts);
  const refusal = useSaid();
  const notify = useNotify();
  const { run, running, failure } = useCommand(REFUSE);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!reason.trim()) return setProblem(t('refuse.reason.missing'));
    const answer = (await run({ enrolment, reason: reason.trim() }))?.refuseEnrolment;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setProblem(refusal(answer));
    notify({ kind: 'success', text: t('refuse.done', { person }) });
    changed();
    close();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form onSubmit={send} className={styles.dialog} noValidate>
        <Heading level={2} data-size="xs">{t('refuse.title', { person })}</Heading>
        <Textfield multiline rows={3} label={t('refuse.reason')} value={reason} error={problem ?? undefined} onChange={(event) => { setReason(event.target.value); setProblem(null); }} />
        {failure ? <Alert data-color="danger" role="alert">{words('unreachable')}</Alert> : null}
        <div className={styles.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('refuse')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

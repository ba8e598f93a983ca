import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import styles from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { WITHDRAW } from './visits.command';
import { texts } from './visits-texts';

/** Says what withdrawing does, and asks why. */
export function WithdrawDialog({ request, team, close, changed }: { request: string; team: string; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(WITHDRAW);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!reason.trim()) return setMissing(true);
    if (!(await send({ request, reason: reason.trim() }))) return;
    close();
    changed();
    notify({ kind: 'success', text: t('withdraw.done') });
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <Heading level={2} data-size="xs">{t('withdraw')}</Heading>
        <Paragraph>{t('withdraw.lead', { team })}</Paragraph>
        <Textfield label={t('withdraw.reason')} value={reason} maxLength={500} error={missing ? words('required') : undefined} onChange={(event) => { setReason(event.target.value); setMissing(false); }} />
        <ProblemNotice problem={problem} />
        <div className={styles.buttons}>
          <Button type="submit" data-color="danger" loading={running} disabled={running}>{t('withdraw')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

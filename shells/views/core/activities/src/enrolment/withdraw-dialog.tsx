import { Alert, Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import type { EnrolmentStatus } from './enrolment';
import { WITHDRAW } from './enrolment.command';
import { enrolmentTexts } from './enrolment-texts';
import { useSaid } from '../messages';
import styles from './dialog.module.css';

interface WithdrawDialogProps {
  enrolment: { id: string; status: EnrolmentStatus };
  occasion: string;
  close(): void;
  changed(): void;
}

/** Asks once more before a place is given up, and says what happens with it. */
export function WithdrawDialog({ enrolment, occasion, close, changed }: WithdrawDialogProps) {
  const t = useText(enrolmentTexts);
  const refusal = useSaid();
  const notify = useNotify();
  const { run, running, failure } = useCommand(WITHDRAW);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = (await run({ enrolment: enrolment.id, reason: reason.trim() || null }))?.cancelEnrolment;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(refusal(answer));
    notify({ kind: 'success', text: t('withdraw.done') });
    changed();
    close();
  };

  const status = enrolment.status === 'WAITING' || enrolment.status === 'REQUESTED' ? enrolment.status : 'CONFIRMED';
  return (
    <Dialog open onClose={close} closeButton={t('close')}>
      <form onSubmit={send} className={styles.form}>
        <Heading level={2} data-size="xs">{t('withdraw.title', { occasion })}</Heading>
        <Paragraph>{t(`withdraw.text.${status}`)}</Paragraph>
        <Textfield label={t('withdraw.reason')} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        {refused ? <Alert data-color="warning" role="alert">{refused}</Alert> : null}
        {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div className={styles.buttons}>
          <Button type="submit" data-color="danger" loading={running} disabled={running}>{t('withdraw.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

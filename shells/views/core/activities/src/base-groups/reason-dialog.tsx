import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { texts } from './base-group-texts';
import styles from './base-groups.module.css';

/** Asks why a locked composition is changed. */
export function ReasonDialog({ start, send, close }: { start: string; send(reason: string): void; close(): void }) {
  const t = useText(texts);
  const [reason, setReason] = useState(start);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim()) send(reason.trim());
    else setMissing(true);
  };
  return (
    <Dialog open onClose={close} closeButton={t('close')}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <Heading level={2} data-size="xs">{t('reason')}</Heading>
        <Paragraph>{t('reason.lead')}</Paragraph>
        <Textfield label={t('reason')} value={reason} maxLength={500} error={missing ? t('reason.needed') : undefined} onChange={(event) => setReason(event.target.value)} />
        <div className={styles.buttons}>
          <Button type="submit">{t('reason.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

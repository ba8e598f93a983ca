import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { PAUSE } from './observers.command';
import type { Observer } from './observers.query';
import { texts } from './observers-texts';

/** A paused observer is not proposed or appointed until taken in again. */
export function PauseDialog({ observer, close, changed }: { observer: Observer; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(PAUSE);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const name = observer.name ?? t('unnamed');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || !(await send({ observer: observer.id, reason: reason.trim() }))) return;
    notify({ kind: 'success', text: t('pause.done', { name }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('pause.title', { name })}</Heading>
        <Paragraph>{t('pause.text')}</Paragraph>
        <Textfield label={t('pause.reason')} maxLength={200} value={reason} error={tried && !reason.trim() ? words('required') : undefined} onChange={(event) => setReason(event.target.value)} />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('pause')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

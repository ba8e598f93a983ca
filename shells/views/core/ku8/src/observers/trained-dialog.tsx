import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { TRAINED } from './observers.command';
import type { Observer } from './observers.query';
import { texts } from './observers-texts';

/** The basic training that makes an observer appointable. */
export function TrainedDialog({ observer, close, changed }: { observer: Observer; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(TRAINED);
  const [completedOn, setCompletedOn] = useState('');
  const [days, setDays] = useState('4');
  const [tried, setTried] = useState(false);
  const name = observer.name ?? t('unnamed');
  const number = Number(days.replace(',', '.'));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!completedOn || !(number > 0) || !(await send({ input: { observer: observer.id, completedOn, days: number } }))) return;
    notify({ kind: 'success', text: t('training.done', { name }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('training.title', { name })}</Heading>
        <Paragraph>{t('training.text')}</Paragraph>
        <Textfield type="date" label={t('training.day')} value={completedOn} error={tried && !completedOn ? words('required') : undefined} onChange={(event) => setCompletedOn(event.target.value)} />
        <Textfield label={t('training.days')} inputMode="decimal" value={days} error={tried && !(number > 0) ? words('required') : undefined} onChange={(event) => setDays(event.target.value)} />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('record-training')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

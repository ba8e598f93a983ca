import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { readNumber, useNumberError } from '@samlar/view-contract/written-number';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { TRAINED } from './observers.command';
import type { Observer } from './observers.query';
import { texts } from './observers-texts';

/** In halves, as days are counted. */
const DAYS = { least: 0.5, most: 30, decimals: 1 } as const;

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
  const numberError = useNumberError();
  const wrong = numberError(days, DAYS);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!completedOn || wrong || !(await send({ input: { observer: observer.id, completedOn, days: readNumber(days, DAYS) as number } }))) return;
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
        <Textfield label={t('training.days')} inputMode="decimal" value={days} error={tried ? wrong : undefined} onChange={(event) => setDays(event.target.value)} />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('record-training')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

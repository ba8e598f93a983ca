import { Alert, Button, Heading, Select, Textfield } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { readNumber, useNumberError } from '@samlar/view-contract/written-number';
import { useState, type FormEvent } from 'react';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { formTexts } from '../form-texts';
import { useSaid } from '../messages';
import { Choice } from '../person-field';
import { RESERVE } from './seats.command';
import type { OpenOccasion } from './seats.query';
import styles from './seats.module.css';
import { texts } from './seats-texts';

/** At one go, as the command has it. */
const SEATS = { least: 1, most: 50 };

/** Holds seats for staff not yet named, to a day no later than the occasion's first. */
export function ReserveForm({ occasions, changed }: { occasions: readonly OpenOccasion[]; changed(): void }) {
  const t = useText(texts);
  const words = useText(enrolmentTexts);
  const forms = useText(formTexts);
  const refusal = useSaid();
  const notify = useNotify();
  const { run, running } = useCommand(RESERVE);
  const [chosen, setChosen] = useState({ occasion: '', seats: '1', heldUntil: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const numberError = useNumberError();
  const latest = occasions.find(({ id }) => id === chosen.occasion)?.period.start;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const seats = readNumber(chosen.seats, SEATS);
    setTried(true);
    setProblem(null);
    if (typeof seats !== 'number' || !chosen.occasion || !chosen.heldUntil) return;
    const answer = (await run({ input: { occasion: chosen.occasion, seats, heldUntil: chosen.heldUntil } }))?.reserveSeats;
    if (!answer) return setProblem(words('unreachable'));
    if (answer.__typename === 'Refused') return setProblem(refusal(answer));
    setTried(false);
    setChosen({ occasion: '', seats: '1', heldUntil: '' });
    notify({ kind: 'success', text: t('reserve.done') });
    changed();
  };

  if (occasions.length === 0) return <p className={styles.subtle}>{t('reserve.none')}</p>;
  return (
    <form onSubmit={send} className={styles.reserve} noValidate>
      <Heading level={3} data-size="2xs">{t('reserve')}</Heading>
      <div className={styles.fields}>
        <Choice
          label={t('reserve.occasion')} value={chosen.occasion} error={tried && !chosen.occasion}
          change={(occasion) => setChosen({ ...chosen, occasion, heldUntil: occasions.find(({ id }) => id === occasion)?.period.start ?? '' })}
        >
          {occasions.map(({ id, title, freeSeats }) => (
            <Select.Option key={id} value={id}>{freeSeats === null ? t('reserve.unlimited', { title }) : t('reserve.free', { title, count: freeSeats })}</Select.Option>
          ))}
        </Choice>
        <Textfield label={t('reserve.seats')} inputMode="numeric" value={chosen.seats} error={tried ? numberError(chosen.seats, SEATS) : undefined} onChange={(event) => setChosen({ ...chosen, seats: event.target.value })} />
        <Textfield label={t('reserve.until')} type="date" max={latest} value={chosen.heldUntil} error={tried && !chosen.heldUntil ? forms('required') : undefined} onChange={(event) => setChosen({ ...chosen, heldUntil: event.target.value })} />
        <Button type="submit" variant="secondary" loading={running} disabled={running}>{t('reserve.send')}</Button>
      </div>
      <p className={styles.subtle}>{t('reserve.until.text')}</p>
      {problem ? <Alert data-color="warning" role="alert" data-size="sm">{problem}</Alert> : null}
    </form>
  );
}

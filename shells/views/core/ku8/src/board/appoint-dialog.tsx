import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { APPOINT } from './board.command';
import { OBSERVERS_TO_APPOINT, type BoardRequest } from './board.query';
import { texts } from './board-texts';
import { emptySeat, isHalves, SeatFields, seatInput } from './seat-fields';

/** A request that waits for its team; `seats` are observers to begin with. */
export interface Waiting extends Pick<BoardRequest, 'question' | 'team' | 'municipality'> {
  assignment: string;
  seats: string[];
}

const MOST = 4;
const LEAST = 2;

/** The coordinator chooses two to four observers from other municipalities. */
export function AppointDialog({ waiting, close, changed }: { waiting: Waiting; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const query = useViewQuery(OBSERVERS_TO_APPOINT, {});
  const { send, running, problem } = useSend(APPOINT);
  const [seats, setSeats] = useState(() => [...waiting.seats, '', ''].slice(0, Math.max(LEAST, waiting.seats.length)).map(emptySeat));
  const [tried, setTried] = useState(false);
  const full = typeof problem === 'object' && problem?.code === 'OVER_YEARLY_MAXIMUM';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (seats.some(({ observer, days }) => !observer || !isHalves(days))) return;
    if (!(await send({ input: { assignment: waiting.assignment, observers: seats.map(seatInput) } }))) return;
    notify({ kind: 'success', text: t('appointed', { team: waiting.team.name }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('appoint.title', { team: waiting.team.name, municipality: waiting.municipality.name })}</Heading>
        <Paragraph>{waiting.question}</Paragraph>
        <QueryState query={query} rows={2}>
          {({ observers }) => seats.map((seat, at) => (
            <SeatFields key={at} label={t('seat', { number: at + 1 })} seat={seat} tried={tried} override={full || seat.reason !== ''}
              candidates={(observers ?? []).filter(({ active, trainedOn, municipality }) => active && trainedOn && municipality.code !== waiting.municipality.code)}
              change={(next) => setSeats(seats.map((each, other) => (other === at ? next : each)))} />
          ))}
        </QueryState>
        <div className={form.buttons}>
          {seats.length < MOST ? <Button type="button" variant="tertiary" data-size="sm" onClick={() => setSeats([...seats, emptySeat()])}>{t('seat.add')}</Button> : null}
          {seats.length > LEAST ? <Button type="button" variant="tertiary" data-size="sm" onClick={() => setSeats(seats.slice(0, -1))}>{t('seat.remove')}</Button> : null}
        </div>
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('appoint.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

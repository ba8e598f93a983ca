import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { Section } from '@samlar/view-contract/page';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState } from 'react';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { useSaid } from '../messages';
import { datesOf } from '../learning-time';
import { heldSessions } from '../session-time';
import { AllocateDialog } from './allocate-dialog';
import { ReserveForm } from './reserve-form';
import { RELEASE } from './seats.command';
import type { OpenOccasion } from './seats.query';
import styles from './seats.module.css';
import { texts } from './seats-texts';

interface ReservationsProps {
  occasions: readonly OpenOccasion[];
  staff: { id: string; displayName: string }[];
  changed(): void;
}

/** Seats held for staff not yet named, with the day they fall back, and a form to hold more. */
export function Reservations({ occasions, staff, changed }: ReservationsProps) {
  const t = useText(texts);
  const held = occasions.flatMap((occasion) => occasion.myReservations.map((reservation) => ({ occasion, reservation })));
  return (
    <Section title={t('reserved')}>
      {held.length === 0 ? <Empty title={t('reserved.none')}>{t('reserved.none.text')}</Empty> : (
        <ul className={styles.cards}>
          {held.map(({ occasion, reservation }) => <Held key={reservation.id} occasion={occasion} reservation={reservation} staff={staff} changed={changed} />)}
        </ul>
      )}
      <ReserveForm occasions={occasions.filter((occasion) => occasion.publishedAt !== null && !occasion.sessions.some(({ id }) => heldSessions(occasion.programme).has(id)))} changed={changed} />
    </Section>
  );
}

function Held({ occasion, reservation, staff, changed }: { occasion: OpenOccasion; reservation: OpenOccasion['myReservations'][number]; staff: ReservationsProps['staff']; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(enrolmentTexts);
  const refusal = useSaid();
  const notify = useNotify();
  const { run, running } = useCommand(RELEASE);
  const [allocating, setAllocating] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const release = async (): Promise<void> => {
    const answer = (await run({ reservation: reservation.id }))?.releaseReservation;
    if (!answer) return setProblem(words('unreachable'));
    if (answer.__typename === 'Refused') return setProblem(refusal(answer));
    notify({ kind: 'success', text: t('release.done') });
    changed();
  };
  return (
    <li className={styles.card}>
      <div>
        <Heading level={3} data-size="2xs">{occasion.title}</Heading>
        <p className={styles.subtle}>{datesOf(occasion.period, language)}</p>
      </div>
      <p className={styles.text}><strong>{t('reserved.seats', { count: reservation.seats })}</strong>, {t('reserved.until', { date: reservation.heldUntil })}</p>
      {problem ? <Alert data-color="warning" role="alert" data-size="sm">{problem}</Alert> : null}
      <div className={styles.buttons}>
        <Button data-size="sm" onClick={() => setAllocating(true)}>{t('allocate')}</Button>
        <Button data-size="sm" variant="tertiary" loading={running} onClick={() => void release()}>{t('release')}</Button>
      </div>
      {allocating ? <AllocateDialog occasion={occasion} reservation={reservation.id} staff={staff} close={() => setAllocating(false)} changed={changed} /> : null}
    </li>
  );
}

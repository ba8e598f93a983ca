import { Select, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { Choice } from '../field';
import form from '../form.module.css';
import { competence, visitTexts } from '../visit-texts';
import type { SeatInput } from './board.command';
import type { Candidate } from './board.query';
import { texts } from './board-texts';

export interface WrittenSeat {
  observer: string;
  days: string;
  reason: string;
}

export const emptySeat = (observer = ''): WrittenSeat => ({ observer, days: '4,5', reason: '' });
export const isHalves = (days: string): boolean => /^\d{1,2}([.,][05])?$/.test(days.trim()) && Number(days.replace(',', '.')) > 0;
export const seatInput = ({ observer, days, reason }: WrittenSeat): SeatInput => ({ observer, days: Number(days.replace(',', '.')), overrideReason: reason.trim() || null });

interface SeatFieldsProps {
  label: string;
  seat: WrittenSeat;
  /** Trained and active, from other municipalities. */
  candidates: readonly Candidate[];
  /** Ask why the observer may pass 15 days. */
  override: boolean;
  tried: boolean;
  change(seat: WrittenSeat): void;
}

/** One seat: who, how many days and, where the year is full, why all the same. */
export function SeatFields({ label, seat, candidates, override, tried, change }: SeatFieldsProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const places = [...new Map(candidates.map(({ municipality }) => [municipality.code, municipality.name]))];
  return (
    <div className={form.pair}>
      <Choice label={label} value={seat.observer} error={tried && !seat.observer} change={(observer) => change({ ...seat, observer })}>
        {places.map(([code, name]) => (
          <Select.Optgroup key={code} label={name}>
            {candidates.filter(({ municipality }) => municipality.code === code).map(({ id, name: observer, competences }) => (
              <Select.Option key={id} value={id}>{observer ?? t('unnamed')}{competences.length > 0 ? ` – ${[...new Set(competences)].map((each) => competence(each, words)).join(', ')}` : ''}</Select.Option>
            ))}
          </Select.Optgroup>
        ))}
      </Choice>
      <Textfield label={t('seat.days')} inputMode="decimal" value={seat.days} error={tried && !isHalves(seat.days) ? t('seat.days.wrong') : undefined} onChange={(event) => change({ ...seat, days: event.target.value })} />
      {override ? <Textfield label={t('seat.reason')} description={t('seat.reason.text')} maxLength={500} value={seat.reason} onChange={(event) => change({ ...seat, reason: event.target.value })} /> : null}
    </div>
  );
}

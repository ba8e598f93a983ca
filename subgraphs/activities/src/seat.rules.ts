/** Seats one occasion has. `capacity` null: no limit. Quotas are per organisation and hold until they are released. */
export interface SeatPlan {
  capacity: number | null;
  quotas: readonly { organisation: string; seats: number }[];
  /** Instant (ISO) from which seats no longer belong to anybody's quota; null: quotas hold to the end. */
  quotasReleasedAt: string | null;
}

/** Somebody who has a seat, or has asked for one and is ready to get it (approved, forms done). */
export interface SeatHolder {
  enrolment: string;
  organisation: string;
  /** ISO instant of the request: the order of the waiting list (domain.md §6.1-6). */
  requestedAt: string;
  state: 'CONFIRMED' | 'WAITING';
  /** The manager's reservation the seat is taken from, if any. */
  reservation: string | null;
}

/** Seats a manager holds for staff not yet named; they fall back at `expiresAt`. */
export interface SeatReservation {
  id: string;
  organisation: string;
  seats: number;
  expiresAt: string;
}

export interface SeatState {
  plan: SeatPlan;
  holders: readonly SeatHolder[];
  reservations: readonly SeatReservation[];
  /** ISO instant at which the question is asked. */
  now: string;
}

/** Seats still unnamed in each reservation that has not expired. */
export function heldSeats({ reservations, holders, now }: SeatState): { id: string; organisation: string; seats: number }[] {
  return reservations
    .filter(({ expiresAt }) => Date.parse(expiresAt) > Date.parse(now))
    .map(({ id, organisation, seats }) => {
      const named = holders.filter((holder) => holder.state === 'CONFIRMED' && holder.reservation === id).length;
      return { id, organisation, seats: Math.max(0, seats - named) };
    });
}

/** Seats taken: confirmed people and seats held by reservations, in all or of one organisation. */
function taken(state: SeatState, organisation?: string): number {
  const counts = (owner: string) => organisation === undefined || owner === organisation;
  const confirmed = state.holders.filter((holder) => holder.state === 'CONFIRMED' && counts(holder.organisation)).length;
  return confirmed + heldSeats(state).filter((held) => counts(held.organisation)).reduce((sum, { seats }) => sum + seats, 0);
}

/**
 * Seats an organisation can take now; Infinity without a limit. While quotas hold, the unused part of every other
 * organisation's quota is kept for it; what no quota claims is anybody's.
 */
export function freeSeats(state: SeatState, organisation: string): number {
  const { capacity, quotas, quotasReleasedAt } = state.plan;
  if (capacity === null) return Infinity;
  const free = capacity - taken(state);
  const released = quotasReleasedAt !== null && Date.parse(state.now) >= Date.parse(quotasReleasedAt);
  if (released) return Math.max(0, free);
  const keptForOthers = quotas
    .filter((quota) => quota.organisation !== organisation)
    .reduce((sum, quota) => sum + Math.max(0, quota.seats - taken(state, quota.organisation)), 0);
  return Math.max(0, free - keptForOthers);
}

/** The waiting list, first in line first. */
export function waitingLine(holders: readonly SeatHolder[]): SeatHolder[] {
  return holders
    .filter(({ state }) => state === 'WAITING')
    .sort((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt) || (a.enrolment < b.enrolment ? -1 : 1));
}

/** Gives free seats to the waiting, the first eligible first, until none fits; the enrolments in the order they move up. */
export function moveUp(state: SeatState): string[] {
  const promoted: string[] = [];
  let holders = [...state.holders];
  for (;;) {
    const next = waitingLine(holders).find(({ organisation }) => freeSeats({ ...state, holders }, organisation) > 0);
    if (!next) return promoted;
    promoted.push(next.enrolment);
    holders = holders.map((holder) => (holder === next ? { ...holder, state: 'CONFIRMED' } : holder));
  }
}

/**
 * Where a newcomer ends up: in a seat when there is one for their organisation (or in the named reservation) and nobody
 * ahead in line could take it, otherwise in the waiting list.
 */
export function place(state: SeatState, newcomer: Omit<SeatHolder, 'state'>): 'CONFIRMED' | 'WAITING' {
  if (newcomer.reservation !== null) {
    const held = heldSeats(state).find(({ id, organisation }) => id === newcomer.reservation && organisation === newcomer.organisation);
    if (held && held.seats > 0) return 'CONFIRMED';
  }
  const holders: SeatHolder[] = [...state.holders, { ...newcomer, reservation: null, state: 'WAITING' }];
  return moveUp({ ...state, holders }).includes(newcomer.enrolment) ? 'CONFIRMED' : 'WAITING';
}

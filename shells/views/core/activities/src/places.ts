/** What the viewer may know of the seats of an occasion. */
export interface Seats {
  /** Null for no limit. */
  capacity: number | null;
  /** Seats the viewer's organisation can take now, quotas and reservations reckoned in; null for no limit. */
  freeSeats: number | null;
  waitingList: number;
}

export type Places = { kind: 'UNLIMITED' } | { kind: 'FREE'; left: number } | { kind: 'FULL'; waiting: number };

export function placesOf({ freeSeats, waitingList }: Seats): Places {
  if (freeSeats === null) return { kind: 'UNLIMITED' };
  return freeSeats > 0 ? { kind: 'FREE', left: freeSeats } : { kind: 'FULL', waiting: waitingList };
}

export const hasPlaces = (seats: Seats): boolean => placesOf(seats).kind !== 'FULL';

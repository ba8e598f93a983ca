/** What is publicly known of the seats of an occasion. */
export interface Seats {
  /** Null for no limit. */
  capacity: number | null;
  /** Null where it is suppressed. */
  participantCount: number | null;
  waitingList: number;
}

export type Places =
  | { kind: 'UNLIMITED' }
  | { kind: 'FREE'; left: number }
  | { kind: 'FULL'; waiting: number }
  | { kind: 'UNKNOWN' };

/** Seats nobody has taken. A seat may still be held by a reservation or a quota, which only the command knows. */
export function placesOf({ capacity, participantCount, waitingList }: Seats): Places {
  if (capacity === null) return { kind: 'UNLIMITED' };
  if (participantCount === null) return { kind: 'UNKNOWN' };
  const left = Math.max(0, capacity - participantCount);
  return left > 0 && waitingList === 0 ? { kind: 'FREE', left } : { kind: 'FULL', waiting: waitingList };
}

export const hasPlaces = (seats: Seats): boolean => ['UNLIMITED', 'FREE'].includes(placesOf(seats).kind);

/** One structure and the unit that takes it over, by id. */
export interface Handover {
  structure: string;
  handoverTo: string;
}

/** The living structures nobody takes over (A01, invariant 6.1-20): while there is one, the project stays open. An ended one needs nobody. */
export function withoutHandover(structures: { id: string; endedOn: string | null }[], handovers: Handover[]): string[] {
  const taken = new Set(handovers.map(({ structure }) => structure));
  return structures.filter(({ id, endedOn }) => endedOn === null && !taken.has(id)).map(({ id }) => id);
}

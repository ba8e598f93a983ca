/** When two measurements may be compared (A04, domain.md §6.1-12). */
export interface Comparable {
  unit: string;
  /** The date whose organisation the wave's units were cut from. */
  unitsDefinedOn: string;
  instrument: string;
  suppressed: boolean;
}

export type ComparisonObstacle = 'OTHER_UNIT' | 'OTHER_UNIT_DEFINITION' | 'OTHER_INSTRUMENT' | 'SUPPRESSED';

/** Why not, or null when they may. `mappings` are declared pairs of instrument versions that measure alike. */
export function obstacleBetween(
  before: Comparable,
  after: Comparable,
  mappings: readonly (readonly [string, string])[] = [],
): ComparisonObstacle | null {
  if (before.unit !== after.unit) return 'OTHER_UNIT';
  if (before.unitsDefinedOn !== after.unitsDefinedOn) return 'OTHER_UNIT_DEFINITION';
  const mapped = mappings.some(([one, other]) => (one === before.instrument && other === after.instrument)
    || (one === after.instrument && other === before.instrument));
  if (before.instrument !== after.instrument && !mapped) return 'OTHER_INSTRUMENT';
  return before.suppressed || after.suppressed ? 'SUPPRESSED' : null;
}

/** after − before; null where either is absent. */
export function delta(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

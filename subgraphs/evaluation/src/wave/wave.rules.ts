/** When a wave may be opened (A04), and what its tree of units must look like. */
import { refuse, type Refusal } from '../refusal';

export interface PlannedUnit {
  unit: string;
  parent: string | null;
  label?: string | null;
}

export interface PlannedWave {
  opensOn: string;
  closesOn: string;
  unionDate: string;
  units: readonly PlannedUnit[];
}

/** The first thing in the way, or null. */
export function obstacleToOpening({ opensOn, closesOn, unionDate, units }: PlannedWave): Refusal | null {
  if (closesOn < opensOn) return refuse('CLOSES_BEFORE_OPENING', null, { closesOn, opensOn });
  if (unionDate > opensOn) return refuse('UNIONS_NOT_INFORMED', null, { opensOn, unionDate });
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]));
  if (parents.size !== units.length) return refuse('UNIT_TWICE');
  const labels = units.flatMap(({ label }) => label ?? []);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) return refuse('LABEL_TWICE', null, { label: twice });
  for (const { unit, parent } of units) {
    if (parent !== null && !parents.has(parent)) return refuse('PARENT_MISSING', unit, { unit, parent });
    const seen = new Set<string>();
    for (let at: string | null | undefined = unit; at; at = parents.get(at)) {
      if (seen.has(at)) return refuse('UNIT_CIRCLE', unit, { unit });
      seen.add(at);
    }
  }
  const tops = units.filter(({ parent }) => parent === null);
  if (tops.length !== 1) return refuse('ONE_WHOLE', null, { wholes: tops.length });
  return null;
}

import { hash } from './world';

/** What can be wrong with one field of one object in one subgraph. */
export type FieldFault = 'error' | 'coded error' | 'null' | 'wrong type';
/** What can be wrong with everything a subgraph says. */
export type AnswerFault = 'away' | 'errors without data' | 'null data' | 'short entities' | 'error without path';

/** Faults of the subgraphs; they stick to subgraph, type, object and field, never to the wording of a request, so that two gateways meet the same. */
export interface Faults {
  seed: number;
  /** In a thousand fields. */
  rate: number;
  kinds: readonly FieldFault[];
  /** In a thousand entities: `_entities` has null for these. */
  missing: number;
  answers: Readonly<Record<string, AnswerFault>>;
}

export const NO_FAULTS: Faults = { seed: 0, rate: 0, kinds: [], missing: 0, answers: {} };

export function fieldFault({ seed, rate, kinds }: Faults, subgraph: string, type: string, id: string, field: string): FieldFault | null {
  if (rate === 0) return null;
  const dice = hash(`${seed}|${subgraph}|${type}|${id}|${field}`);
  return dice % 1000 < rate ? kinds[(dice >>> 12) % kinds.length] ?? null : null;
}

export const isMissing = ({ seed, missing }: Faults, subgraph: string, type: string, id: string): boolean => missing > 0 && hash(`${seed}|${subgraph}|${type}|${id}`) % 1000 < missing;

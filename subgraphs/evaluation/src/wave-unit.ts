import type { EntityManager } from 'typeorm';

/** What a unit of a wave is; REGION is the whole, which is no unit of the organisation. */
export enum WaveUnitKind {
  REGION = 'REGION',
  ASSOCIATION = 'ASSOCIATION',
  MUNICIPALITY = 'MUNICIPALITY',
  ADMINISTRATION = 'ADMINISTRATION',
  UNIT = 'UNIT',
}

export interface WaveUnit {
  unit: string;
  organisation: string;
  parent: string | null;
  kind: WaveUnitKind;
  /** Invited to the unit itself, those below not counted. */
  invited: number;
  /** What a supplier's report calls it. */
  label?: string | null;
}

export async function unitsOfWave(manager: EntityManager, wave: string): Promise<WaveUnit[]> {
  return manager.query('select unit, organisation, parent, kind, invited, label from wave_unit where wave = $1', [wave]);
}

/** Per unit the sum of a number over the unit and everything below it. */
export function sumUpward<U extends { unit: string; parent: string | null }>(units: readonly U[], number: (unit: U) => number): Map<string, number> {
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]));
  const sums = new Map(units.map(({ unit }) => [unit, 0]));
  for (const unit of units) {
    for (let at: string | null | undefined = unit.unit; at; at = parents.get(at)) sums.set(at, (sums.get(at) ?? 0) + number(unit));
  }
  return sums;
}

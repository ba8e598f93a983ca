import type { EntityManager } from 'typeorm';

/** Days of one person in one calendar year. `planned`: agreed for assignments under way and not yet logged. */
export interface YearLoad {
  visit: number;
  training: number;
  planned: number;
}

export const NO_DAYS: YearLoad = { visit: 0, training: 0, planned: 0 };
export const takenDays = (load: YearLoad): number => load.visit + load.training + load.planned;

/** What each person has logged and planned in a year, as far as the viewer may see; people without days are left out. */
export async function loadsOf(manager: EntityManager, people: string[], year: number): Promise<Map<string, YearLoad>> {
  const rows = await manager.query(
    'select person_id, coalesce(visit_days, 0) as visit, coalesce(training_days, 0) as training, planned_days as planned from observer_load where person_id = any($1) and year = $2',
    [people, year],
  );
  return new Map(rows.map(({ person_id, ...load }: YearLoad & { person_id: string }) => [person_id, load]));
}

/** Makes others who would change these observers' days wait, so that two decisions cannot each take the last day. */
export async function holdDays(manager: EntityManager, people: string[]): Promise<void> {
  for (const person of [...people].sort()) await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 15))', [person]);
}

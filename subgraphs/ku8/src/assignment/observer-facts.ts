import type { EntityManager } from 'typeorm';
import type { ObserverFacts } from '../eligibility';
import { loadsOf, NO_DAYS, takenDays } from '../observer-days';

export interface KnownObserver extends ObserverFacts {
  person: string;
  organisation: string;
  name: string | null;
}

/** Observers as the rules see them, with the days of one calendar year; `ids` null means all of them. */
export async function knownObservers(manager: EntityManager, year: number, ids: string[] | null): Promise<KnownObserver[]> {
  const rows = await manager.query(
    `select o.id, o.person_id as person, o.organisation, o.name, o.code as municipality, o.trained_on is not null as trained, o.active, o.competences,
            array(select b.team_id from observer_bar b where b.observer_id = o.id) as "barredTeams"
     from observer_record o where $1::uuid[] is null or o.id = any($1) order by o.code, o.id`,
    [ids],
  );
  const loads = await loadsOf(manager, rows.map((row: KnownObserver) => row.person), year);
  return rows.map((row: KnownObserver) => ({ ...row, daysTaken: takenDays(loads.get(row.person) ?? NO_DAYS) }));
}

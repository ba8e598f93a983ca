import type { EntityManager } from 'typeorm';

/** Gives the open risks of those who own no more to whoever takes over, and keeps who had them before (§6.1-19). `organisation`: of its risks only; null: of all. */
export async function handOverRisks(
  manager: EntityManager, organisation: string | null, heirs: ReadonlyMap<string, string>, cause: 'LEFT' | 'ROLE_ENDED', today: string,
): Promise<void> {
  if (heirs.size === 0) return;
  await manager.query(
    `with heir as (select * from unnest($2::uuid[], $3::uuid[]) as heir (from_person, to_person)),
     handed as (
       update risk set owner = heir.to_person from heir
       where ($1::uuid is null or risk.organisation = $1) and risk.owner = heir.from_person and risk.closed_on is null
       returning risk.id, risk.organisation, heir.from_person, heir.to_person)
     insert into risk_handover (risk, number, organisation, from_person, to_person, handed_over_on, cause)
     select id, 1 + (select count(*) from risk_handover where risk = id), organisation, from_person, to_person, $4, $5 from handed`,
    [organisation, [...heirs.keys()], [...heirs.values()], today, cause]);
}

import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A small municipality for tests: a manager, staff of given number, an office unit inside it. Ids are new every time. */
export interface TestMunicipality {
  id: string;
  unit: string;
  manager: string;
  staff: string[];
}

export async function arrangeMunicipality(manager: EntityManager, staff: number): Promise<TestMunicipality> {
  const made: TestMunicipality = { id: randomUUID(), unit: randomUUID(), manager: randomUUID(), staff: Array.from({ length: staff }, () => randomUUID()) };
  await manager.query(`insert into unit_within (unit, whole, organisation) values ($1, $1, $1), ($2, $2, $1), ($2, $1, $1)`, [made.id, made.unit]);
  for (const [index, person] of [made.manager, ...made.staff].entries()) {
    await manager.query(`insert into participant (person, organisation, unit, sex) values ($1, $2, $3, $4)`, [person, made.id, made.unit, index % 2 ? 'WOMAN' : 'MAN']);
    await manager.query(
      `insert into placement (id, organisation, person, unit, administration, superior, standing) values (gen_random_uuid(), $1, $2, $3, $1, $4, $5)`,
      [made.id, person, made.unit, index === 0 ? null : made.manager, index === 0 ? 'MANAGER' : null]);
  }
  await manager.query('select derive_staff()');
  return made;
}

/** A programme open to the municipalities with one published occasion starting 2013-09-10. */
export async function arrangeOccasion(
  manager: EntityManager,
  id: string,
  municipalities: TestMunicipality[],
  set: { capacity: number | null; needsApproval?: boolean; trains?: string } = { capacity: null },
): Promise<{ programme: string; occasion: string; sessions: string[] }> {
  const organiser = municipalities[0]!.id;
  await manager.query(
    `insert into programme (id, organisation, title, period_start, period_end, trains, grants) values ($1, $2, $1, '2013-01-01', '2013-12-31', $3::text, $3::text is not null)`,
    [id, organiser, set.trains ?? null]);
  for (const { id: unit } of municipalities) await manager.query('insert into programme_for values ($1, $2, $2)', [id, unit]);
  const occasion = `${id}-occasion`;
  await manager.query(
    `insert into occasion (id, organisation, programme, title, period_start, period_end, capacity, needs_approval, published_at)
     values ($1, $2, $3, $1, '2013-09-10', '2013-10-10', $4, $5, '2013-01-01')`, [occasion, organiser, id, set.capacity, set.needsApproval ?? true]);
  const sessions = [randomUUID(), randomUUID()];
  await manager.query(
    `insert into session (id, organisation, occasion, starts_at, ends_at, days) values
      ($1, $3, $4, '2013-09-10T07:00:00Z', '2013-09-10T15:00:00Z', 1), ($2, $3, $4, '2013-10-10T07:00:00Z', '2013-10-10T11:00:00Z', 0.5)`,
    [...sessions, organiser, occasion]);
  return { programme: id, occasion, sessions };
}

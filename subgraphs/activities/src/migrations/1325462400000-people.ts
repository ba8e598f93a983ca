import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/**
 * What this subgraph keeps of people and units so that it need not ask anybody: ids, sex, employment, who leads whom.
 * Fed by the organisation's events and the demo load; names stay in the organisation subgraph.
 */
export class People1325462400000 implements MigrationInterface {
  name = 'People1325462400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit_within (
        unit uuid not null, whole uuid not null, organisation uuid not null, primary key (unit, whole));
      create index on unit_within (whole);

      create table participant (
        person uuid primary key, organisation uuid not null, unit uuid not null,
        sex text not null check (sex in ('WOMAN', 'MAN', 'UNSPECIFIED')));
      create index on participant (organisation);
      create index on participant (unit);

      create table placement (
        id uuid primary key, organisation uuid not null, person uuid not null references participant (person) on delete cascade,
        unit uuid not null, administration uuid, superior uuid,
        standing text check (standing in ('MUNICIPAL_CHIEF', 'HEAD_OF_ADMINISTRATION', 'MANAGER', 'ASPIRANT')),
        counted boolean not null default true, check (superior <> person));
      create index on placement (person);
      create index on placement (superior);
      create index on placement (organisation) where standing is not null;

      create table staff_of (
        manager uuid not null, person uuid not null, steps int not null check (steps > 0), primary key (manager, person));
      create index on staff_of (person);

      create table competence (
        person uuid not null references participant (person), kind text not null check (kind in ('LEARNING_LEADER', 'OBSERVER', 'DIALOGUE_LEADER')),
        organisation uuid not null, unit uuid not null, granted_on date not null, programme text, primary key (person, kind));
      create index on competence (kind, unit);`);

    const me = VIEWER_SQL.person;
    const planner = `${VIEWER_SQL.has('activities:plan')} and ${inReach()}`;
    const composer = `${VIEWER_SQL.has('groups:compose')} and ${inReach()}`;
    const mine = `person = ${me} or person in (select person from activities.staff_of where manager = ${me})`;
    const rows: [table: string, read: string][] = [
      ['unit_within', 'true'],
      ['participant', `${mine} or (${planner}) or (${composer})`],
      ['placement', `${mine} or (${planner}) or (${composer})`],
      ['staff_of', `manager = ${me} or person = ${me}`],
      ['competence', `${mine} or (${planner})`],
    ];
    for (const [table, read] of rows) await runner.query(protect('activities', table, read, 'false'));

    await runner.query(`
      create function derive_staff() returns void language sql as $$
        delete from staff_of;
        insert into staff_of (manager, person, steps)
        with recursive leads as (
          select superior as manager, person, 1 as steps from placement where superior is not null
          union
          select leads.manager, placement.person, leads.steps + 1
          from leads join placement on placement.superior = leads.person where leads.steps < 20)
        select manager, person, min(steps) from leads where manager <> person group by manager, person
      $$;

      -- Chains of command run across municipalities, so the composer must see lines that the viewer's own rows do not show.
      create function lines_above(people uuid[]) returns table (subordinate uuid, superior uuid)
      language sql stable security definer set search_path = activities as $$
        with recursive above as (
          select person, superior from placement where person = any(people) and superior is not null
          union
          select placement.person, placement.superior from above join placement on placement.person = above.superior
          where placement.superior is not null)
        select person, superior from above
      $$;
      revoke all on function lines_above from public;
      grant execute on function lines_above to activities_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

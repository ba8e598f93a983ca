import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, IS_SYSTEM, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

const { person: ME, organisation: MINE, has } = VIEWER_SQL;
const COORDINATES = `(${has('ku8:coordinate')} and ${inReach()})`;
/** The observer, those who lead people in the observer's own municipality, and the coordinators. */
const KNOWS = `${COORDINATES} or person_id = ${ME} or (${has('people:read')} and organisation = ${MINE})`;

/** Observers, their days, whom they visited; and the counts of it all that everybody may see. */
export class Observer1795305600002 implements MigrationInterface {
  name = 'Observer1795305600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ku8.observer_record (
        id uuid primary key,
        organisation uuid not null references ku8.municipality (organisation),
        code text not null references ku8.municipality,
        person_id uuid not null unique,
        trained_on date,
        active boolean not null default true,
        paused_because text,
        competences text[] not null default '{}',
        unique (organisation, id));
      create index on ku8.observer_record (code);

      create table ku8.observer_bar (
        organisation uuid not null,
        observer_id uuid not null,
        team_id uuid not null,
        primary key (observer_id, team_id),
        foreign key (organisation, observer_id) references ku8.observer_record (organisation, id));

      create table ku8.assignment_observer (
        organisation uuid not null,
        assignment_id uuid not null,
        observer_id uuid not null references ku8.observer_record,
        person_id uuid not null,
        home uuid not null,
        home_code text not null references ku8.municipality,
        year int not null,
        planned_days numeric(4,1) not null check (planned_days > 0),
        override_reason text,
        ended_on date,
        replaced_because text check (replaced_because is null or ended_on is not null),
        check (home <> organisation),
        primary key (assignment_id, observer_id),
        foreign key (organisation, assignment_id) references ku8.assignment (organisation, id));
      create index on ku8.assignment_observer (person_id);

      create table ku8.observer_day (
        id uuid primary key,
        organisation uuid not null,
        observer_id uuid not null,
        person_id uuid not null,
        assignment_id uuid references ku8.assignment,
        day date not null,
        kind text not null check (kind in ('VISIT', 'PREPARE', 'TRAINING')),
        days numeric(4,1) not null check (days > 0 and days * 2 = trunc(days * 2)),
        override_reason text,
        check ((kind = 'TRAINING') = (assignment_id is null)),
        foreign key (organisation, observer_id) references ku8.observer_record (organisation, id));
      create index on ku8.observer_day (person_id, day);`);

    const seesTeam = `assignment_id = any(array(select id from ku8.my_assignment))`;
    await runner.query(protect('ku8', 'observer_record', KNOWS, COORDINATES));
    await runner.query(protect('ku8', 'observer_bar', `observer_id = any(array(select id from ku8.observer_record where ${COORDINATES} or person_id = ${ME}))`,
      `observer_id = any(array(select id from ku8.observer_record where ${COORDINATES} or person_id = ${ME}))`));
    await runner.query(protect('ku8', 'assignment_observer',
      `${COORDINATES} or person_id = ${ME} or ${seesTeam} or (${has('people:read')} and home = ${MINE})`, COORDINATES));
    // Withdrawing and holding the learning meeting end an appointment; making one is the coordinators' alone.
    const ends = `(${COORDINATES} or assignment_id = any(array(select id from ku8.my_assignment where open)))`;
    await runner.query(`drop policy updatable on ku8.assignment_observer;
      create policy updatable on ku8.assignment_observer for update to ku8_app using (${IS_SYSTEM} or ${ends}) with check (${IS_SYSTEM} or ${ends});`);
    await runner.query(protect('ku8', 'observer_day', KNOWS, `${COORDINATES} or person_id = ${ME}`));

    await runner.query(`
      create view ku8.observer_load with (security_invoker = true) as
        select person_id, year, sum(visit_days)::float8 as visit_days, sum(training_days)::float8 as training_days,
               sum(planned_days)::float8 as planned_days
        from (
          select person_id, extract(year from day)::int as year, sum(days) filter (where kind <> 'TRAINING') as visit_days,
                 sum(days) filter (where kind = 'TRAINING') as training_days, 0 as planned_days
          from ku8.observer_day group by 1, 2
          union all
          select ao.person_id, ao.year, 0, 0,
                 greatest(0, ao.planned_days - coalesce((select sum(d.days) from ku8.observer_day d
                   where d.assignment_id = ao.assignment_id and d.person_id = ao.person_id), 0))
          from ku8.assignment_observer ao
          where ao.ended_on is null
        ) as parts
        group by 1, 2;

      create view ku8.visit_flow as
        select r.round_id, ao.home_code as from_code, r.code as to_code, count(distinct r.id)::int as visits
        from ku8.visit_request r
        join ku8.assignment a on a.request_id = r.id
        join ku8.assignment_observer ao on ao.assignment_id = a.id and ao.replaced_because is null
        where r.stage >= 3
        group by 1, 2, 3;

      create view ku8.visit_count as
        select r.round_id, r.code, count(*) filter (where r.stage >= 3)::int as received,
               count(*) filter (where not r.withdrawn)::int as requested
        from ku8.visit_request r group by 1, 2;

      create view ku8.observer_count as
        select m.code, m.observer_target as target,
               (select count(*) from ku8.observer_record o where o.code = m.code and o.active)::int as observers,
               (select count(*) from ku8.observer_record o where o.code = m.code and o.trained_on is not null)::int as trained
        from ku8.municipality m;

      create view ku8.observer_day_count as
        select r.id as round_id, o.code, sum(d.days)::float8 as days, count(distinct d.person_id)::int as people
        from ku8.round r join ku8.observer_day d on d.day between r.starts and r.ends
        join ku8.observer_record o on o.id = d.observer_id
        group by 1, 2;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VIEWER_SQL, inReach, protect } from '@samlar/subgraph/row-level-security';

const own = VIEWER_SQL.organisation;
const mayRead = VIEWER_SQL.has('people:read');
const mayWrite = `${VIEWER_SQL.has('organisation:write')} and ${inReach()}`;

/** The tree, the people, their employments, roles, groups, mandates and participation (domain.md A01–A03, A24–A28, A34). */
export class Structure1325462400000 implements MigrationInterface {
  name = 'Structure1325462400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table org_unit (
        id uuid primary key, organisation uuid not null, kind text not null check (kind in
          ('MUNICIPALITY', 'ADMINISTRATION', 'UNIT', 'WORK_TEAM', 'ASSOCIATION', 'EXTERNAL')),
        name text not null check (name <> ''), parent uuid, slug text unique, code text unique, org_number text,
        county_code text, sector text,
        unique (organisation, id),
        foreign key (organisation, parent) references org_unit (organisation, id) deferrable initially deferred,
        check (kind <> 'MUNICIPALITY' or (code ~ '^[0-9]{4}$' and county_code = left(code, 2))),
        check ((kind in ('MUNICIPALITY', 'ASSOCIATION')) = (parent is null)),
        check (parent is not null or organisation = id));
      create index on org_unit (parent);
      create index on org_unit (organisation);

      create table served_unit (
        unit uuid not null references org_unit (id), municipality uuid not null references org_unit (id),
        primary key (unit, municipality));

      create table person (
        id uuid primary key, organisation uuid not null, display_name text not null check (display_name <> ''),
        sex text not null check (sex in ('woman', 'man', 'unspecified')), protected boolean not null default false,
        subject text unique, unique (organisation, id));
      create index on person (organisation);

      create table employment (
        id uuid primary key, organisation uuid not null, person uuid not null references person (id),
        unit uuid not null, title text, manager_level text, manager uuid references person (id),
        period_start date not null, period_end date, extent_percent int not null check (extent_percent between 0 and 100),
        counted boolean not null default true,
        foreign key (organisation, unit) references org_unit (organisation, id),
        check (manager <> person), check (period_end >= period_start));
      create index on employment (person);
      create index on employment (unit);
      create index on employment (organisation);
      create index on employment (manager);

      create table role_appointment (
        id uuid primary key, organisation uuid not null, person uuid not null references person (id), role text not null,
        scope uuid references org_unit (id), period_start date not null, period_end date,
        check (period_end >= period_start));
      create index on role_appointment (person);
      create index on role_appointment (organisation, role);

      create table municipality_group (
        id text primary key, name text not null, kind text not null default 'COOPERATION', period_start date, period_end date);
      create table municipality_group_member (
        municipality_group text not null references municipality_group (id), member uuid not null references org_unit (id),
        primary key (municipality_group, member));

      create table participation (
        organisation uuid not null, unit uuid not null references org_unit (id), scope text not null check (scope in
          ('WHOLE_MUNICIPALITY', 'EDUCATION_ADMINISTRATION', 'SOCIAL_ADMINISTRATION', 'ASSOCIATION')),
        period_start date not null, period_end date, primary key (unit, scope, period_start));

      create table mandate (
        organisation uuid primary key references org_unit (id), given_by uuid references person (id), given_on date,
        participation_mandatory_for_managers boolean not null, contact_person uuid references person (id));

      create table declared_figure (
        organisation uuid not null, unit uuid not null references org_unit (id), figure text not null,
        women int, men int, unspecified int, total int, source text not null, primary key (unit, figure, source));`);

    const everyone = 'true';
    const writes: [string, string, string][] = [
      ['org_unit', everyone, mayWrite],
      ['person', `id = ${VIEWER_SQL.person} or (${mayRead} and (${inReach()} or id in (select person from employment where organisation = ${own})))`, mayWrite],
      ['employment', `person = ${VIEWER_SQL.person} or (${mayRead} and ${inReach()})`, mayWrite],
      ['role_appointment', `person = ${VIEWER_SQL.person} or (${mayRead} and ${inReach()})`, mayWrite],
      ['participation', everyone, mayWrite],
      ['mandate', everyone, mayWrite],
      ['declared_figure', everyone, mayWrite],
    ];
    for (const [table, read, write] of writes) await runner.query(protect('organisation', table, read, write));
    const regional = `${VIEWER_SQL.has('organisation:write')} and ${VIEWER_SQL.reach} = 'association'`;
    for (const table of ['municipality_group', 'municipality_group_member', 'served_unit']) {
      await runner.query(protect('organisation', table, everyone, regional));
    }

    // Counts only, for anyone: the rows themselves stay behind the policies above.
    await runner.query(`
      create function headcount(roots uuid[], at date)
      returns table (root uuid, managers boolean, women int, men int, unspecified int)
      language sql stable security definer set search_path = organisation as $$
        with recursive below as (
          select id as root, id as unit from org_unit where id = any(roots)
          union all
          select below.root, child.id from below join org_unit child on child.parent = below.unit),
        employed as (
          select distinct below.root, person.id, person.sex
          from below join employment on employment.unit = below.unit and counted
            and period_start <= at and (period_end is null or period_end >= at)
          join person on person.id = employment.person),
        managing as (
          select distinct below.root, person.id, person.sex
          from below join employment on employment.unit = below.unit and counted and manager_level is not null
            and period_start <= at and (period_end is null or period_end >= at)
          join person on person.id = employment.person)
        select root, false, count(*) filter (where sex = 'woman')::int, count(*) filter (where sex = 'man')::int,
               count(*) filter (where sex = 'unspecified')::int from employed group by root
        union all
        select root, true, count(*) filter (where sex = 'woman')::int, count(*) filter (where sex = 'man')::int,
               count(*) filter (where sex = 'unspecified')::int from managing group by root
      $$;
      create function union_headcount(roots uuid[], at date) returns table (women int, men int, unspecified int)
      language sql stable security definer set search_path = organisation as $$
        with recursive below as (
          select id from org_unit where id = any(roots)
          union
          select child.id from below join org_unit child on child.parent = below.id),
        employed as (
          select distinct employment.organisation, person.id, person.sex
          from below join employment on employment.unit = below.id and counted
            and period_start <= at and (period_end is null or period_end >= at)
          join person on person.id = employment.person)
        select count(*) filter (where sex = 'woman')::int, count(*) filter (where sex = 'man')::int,
               count(*) filter (where sex = 'unspecified')::int from employed
      $$;
      revoke all on function headcount, union_headcount from public;
      grant execute on function headcount, union_headcount to organisation_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

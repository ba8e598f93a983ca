import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VIEWER_SQL, inReach, protect } from '@samlar/subgraph/row-level-security';

const mayRead = VIEWER_SQL.has('people:read');
const mayWrite = `${VIEWER_SQL.has('organisation:write')} and ${inReach()}`;
const regional = `${VIEWER_SQL.has('organisation:write')} and ${VIEWER_SQL.reach} = 'association'`;

/** Who steers the programme in each organisation, who was invited, how often workplaces meet, managers by level (domain.md A01, A03, A28, A34). */
export class Governance1325462401000 implements MigrationInterface {
  name = 'Governance1325462401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table governance_body (
        id uuid primary key, organisation uuid not null references org_unit (id),
        kind text not null check (kind in ('STEERING', 'WORKING', 'MANAGEMENT_AS_STEERING')), name text not null check (name <> ''),
        period_start date not null, period_end date, check (period_end >= period_start));
      create index on governance_body (organisation);
      create table governance_member (
        body uuid not null references governance_body (id), organisation uuid not null, person uuid references person (id),
        outside_role text check (outside_role <> ''), task text not null check (task in ('CHAIR', 'MEMBER', 'PROJECT_LEADER')),
        check ((person is null) <> (outside_role is null)));
      create unique index on governance_member (body, person) where person is not null;
      create index on governance_member (body);

      create table participation_agreement (
        organisation uuid primary key references org_unit (id), invited_on date not null,
        state text not null default 'INVITED' check (state in ('INVITED', 'ACCEPTED', 'DECLINED')),
        scope text check (scope in ('WHOLE_MUNICIPALITY', 'EDUCATION_ADMINISTRATION', 'SOCIAL_ADMINISTRATION', 'ASSOCIATION')), answered_on date,
        check ((state = 'INVITED') = (answered_on is null)), check ((state = 'ACCEPTED') = (scope is not null)), check (answered_on >= invited_on));

      create table meeting_frequency (
        unit uuid primary key references org_unit (id), organisation uuid not null, meetings_per_month int not null check (meetings_per_month > 0), source text not null);

      alter table municipality_group add column coordinator_role text;`);
    const rules: [string, string, string][] = [
      ['governance_body', 'true', mayWrite],
      ['governance_member', `person is null or person = ${VIEWER_SQL.person} or (${mayRead} and ${inReach()})`, mayWrite],
      ['participation_agreement', 'true', mayWrite],
      ['meeting_frequency', 'true', mayWrite],
    ];
    for (const [table, read, write] of rules) await runner.query(protect('organisation', table, read, write));
    await runner.query(`
      drop policy insertable on participation_agreement;
      create policy insertable on participation_agreement for insert to organisation_app with check (${VIEWER_SQL.reach} = 'system' or (${regional}));

      create function people_of_others(mine uuid, asked uuid[]) returns table (person uuid)
      language sql stable security definer set search_path = organisation as $$
        select id from person where id = any(asked) and organisation <> mine
          and coalesce(current_setting('samlar.reach', true), '') not in ('association', 'system')
      $$;
      create function managers_by_level(roots uuid[], at date) returns table (root uuid, level text, women int, men int, unspecified int)
      language sql stable security definer set search_path = organisation as $$
        with recursive below as (
          select id as root, id as unit from org_unit where id = any(roots)
          union all
          select below.root, child.id from below join org_unit child on child.parent = below.unit),
        managing as (
          select distinct below.root, manager_level as level, person.id, person.sex
          from below join employment on employment.unit = below.unit and counted and manager_level is not null
            and period_start <= at and (period_end is null or period_end >= at)
          join person on person.id = employment.person)
        select root, level, count(*) filter (where sex = 'woman')::int, count(*) filter (where sex = 'man')::int,
               count(*) filter (where sex = 'unspecified')::int from managing group by root, level
      $$;
      revoke all on function people_of_others, managers_by_level from public;
      grant execute on function people_of_others, managers_by_level to organisation_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

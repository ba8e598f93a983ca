import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** What a base group makes of itself: its own rules, mentors, and what members report between the meetings (domain.md A15, A22). */
export class GroupLife1325462407000 implements MigrationInterface {
  name = 'GroupLife1325462407000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ground_rules (
        base_group text not null, version int not null check (version > 0), organisation uuid not null, rules text[] not null check (cardinality(rules) between 1 and 20),
        adopted_by uuid not null, adopted_at timestamptz not null, primary key (base_group, version),
        foreign key (organisation, base_group) references base_group (organisation, id) on delete cascade);

      create table mentor_pair (
        id uuid primary key, organisation uuid not null, base_group text not null, mentor uuid not null, mentee uuid not null,
        since date not null, ended_on date, check (mentor <> mentee), check (ended_on >= since),
        foreign key (organisation, base_group) references base_group (organisation, id) on delete cascade);
      create unique index mentor_pair_once on mentor_pair (base_group, mentor, mentee) where ended_on is null;

      create table between_task_report (
        id uuid primary key, organisation uuid not null, meeting uuid not null references meeting (id) on delete cascade, person uuid not null,
        text text not null check (text <> ''), reported_at timestamptz not null);
      create index on between_task_report (meeting);

      create function my_base_groups() returns setof text language sql stable security definer set search_path = activities as $$
        select base_group from base_group_member where person = nullif(current_setting('samlar.person', true), '')::uuid
      $$;
      create function between_task_reporters(meetings uuid[]) returns table (meeting uuid, women int, men int, unspecified int)
      language sql stable security definer set search_path = activities as $$
        select meeting, count(distinct person) filter (where sex = 'WOMAN')::int, count(distinct person) filter (where sex = 'MAN')::int,
               count(distinct person) filter (where sex = 'UNSPECIFIED')::int
        from between_task_report join participant using (person) where meeting = any(meetings) group by meeting
      $$;
      revoke all on function my_base_groups, between_task_reporters from public;
      grant execute on function my_base_groups, between_task_reporters to activities_app;
      create policy fellows on base_group_member for select to activities_app using (base_group in (select activities.my_base_groups()));`);

    const me = VIEWER_SQL.person;
    const composer = `${VIEWER_SQL.has('groups:compose')} and ${inReach()}`;
    const member = 'base_group in (select activities.my_base_groups())';
    await runner.query(protect('activities', 'ground_rules', `${member} or (${composer})`, `${member} and adopted_by = ${me}`));
    // A version that was adopted stays as it was; the next one corrects it.
    for (const command of ['updatable', 'deletable']) await runner.query(`drop policy ${command} on activities.ground_rules`);
    await runner.query(protect('activities', 'mentor_pair', `${member} or (${composer})`, `${member} and ${me} in (mentor, mentee)`));
    const fellow = `person in (select fellow.person from activities.base_group_member fellow where fellow.base_group in (select activities.my_base_groups()))`;
    await runner.query(protect('activities', 'between_task_report', `person = ${me} or ${fellow}`, `person = ${me}`));
    for (const command of ['updatable', 'deletable']) await runner.query(`drop policy ${command} on activities.between_task_report`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Base groups, learning networks and municipality-wide meetings (domain.md A15, A22, A33, D06). */
export class Groups1325462402000 implements MigrationInterface {
  name = 'Groups1325462402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table base_group_set (
        id uuid primary key, organisation uuid not null unique, target int not null, minimum int not null, maximum int not null,
        seed int not null, locked_at timestamptz, composed_at timestamptz not null, period_start date not null, period_end date,
        unique (organisation, id));

      create table base_group (
        id text primary key, organisation uuid not null, set uuid not null, number int not null, title text not null,
        kind text not null check (kind in ('ORDINARY', 'HEADS', 'ASPIRANTS')),
        period_start date not null, period_end date, unique (organisation, id),
        foreign key (organisation, set) references base_group_set (organisation, id) on delete cascade);
      create index on base_group (set);

      create table base_group_member (
        set uuid not null, person uuid not null references participant (person), base_group text not null, organisation uuid not null,
        primary key (set, person), foreign key (organisation, base_group) references base_group (organisation, id) on delete cascade);
      create index on base_group_member (base_group);
      create index on base_group_member (person);

      create table base_group_earlier (
        organisation uuid not null, composed_at timestamptz not null, number int not null, people uuid[] not null,
        primary key (organisation, composed_at, number));

      create table base_group_change (
        id bigint generated always as identity primary key, organisation uuid not null, set uuid not null, at timestamptz not null default now(),
        by_person uuid, kind text not null, reason text, people uuid[] not null default '{}');

      create table avoid_pair (
        organisation uuid not null, one uuid not null, other uuid not null, primary key (organisation, one, other), check (one < other));

      create table network (
        id text primary key, organisation uuid not null, title text not null, period_start date not null, period_end date,
        minimum int not null default 6, maximum int not null default 7, municipalities int not null default 2,
        existing_considered text, continuation_plan text, started_at timestamptz, check (minimum <= maximum));

      create table network_member (
        network text not null references network (id) on delete cascade, person uuid not null references participant (person),
        organisation uuid not null, home_assignment text not null check (home_assignment <> ''), primary key (network, person));
      create index on network_member (person);

      create table checklist_answer (
        network text not null references network (id) on delete cascade, organisation uuid not null,
        number int not null check (number between 1 and 13), satisfied boolean not null, answer text not null check (answer <> ''),
        plan text, primary key (network, number), check (satisfied or plan <> ''));

      create table meeting_series (
        id text primary key, organisation uuid not null, title text not null, planned int not null check (planned > 0),
        period_start date not null, period_end date);

      create table meeting (
        id uuid primary key, organisation uuid not null, series text not null references meeting_series (id) on delete cascade,
        number int not null check (number > 0), held_on date not null, between_task text, in_base_groups boolean not null default true,
        unique (series, number));`);

    const me = VIEWER_SQL.person;
    const composer = `${VIEWER_SQL.has('groups:compose')} and ${inReach()}`;
    const planner = `${VIEWER_SQL.has('activities:plan')} and ${inReach()}`;
    const colleague = `person = ${me} or (${VIEWER_SQL.has('people:read')} and ${inReach()})`;
    await runner.query(protect('activities', 'base_group_set', composer, composer));
    await runner.query(protect('activities', 'base_group', 'true', composer));
    await runner.query(protect('activities', 'base_group_member', colleague, composer));
    for (const table of ['base_group_earlier', 'base_group_change', 'avoid_pair']) {
      await runner.query(protect('activities', table, composer, composer));
    }
    for (const table of ['network', 'checklist_answer', 'meeting_series', 'meeting']) {
      await runner.query(protect('activities', table, 'true', planner));
    }
    await runner.query(`
      create function my_networks() returns setof text language sql stable security definer set search_path = activities as $$
        select network from network_member where person = nullif(current_setting('samlar.person', true), '')::uuid
      $$;
      revoke all on function my_networks from public;
      grant execute on function my_networks to activities_app;`);
    await runner.query(protect('activities', 'network_member', `${colleague} or network in (select activities.my_networks())`,
      `${VIEWER_SQL.has('activities:plan')} and ${VIEWER_SQL.reach} = 'association' or ${planner}`));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

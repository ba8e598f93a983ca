import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Conception maps of a group, in versions that stay (domain.md A38, §6.1-18). */
export class ConceptionMaps1325462410000 implements MigrationInterface {
  name = 'ConceptionMaps1325462410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conception_map (
        id uuid primary key, organisation uuid not null, occasion text not null references occasion (id), question text not null check (question <> ''),
        started_by uuid not null, started_at timestamptz not null, unique (organisation, id));
      create index on conception_map (occasion);
      create table conception_map_version (
        map uuid not null, version int not null check (version > 0), organisation uuid not null, concepts text[] not null check (cardinality(concepts) > 0),
        links jsonb not null, drawn_by uuid not null, drawn_at timestamptz not null, primary key (map, version),
        foreign key (organisation, map) references conception_map (organisation, id));`);

    const me = VIEWER_SQL.person;
    const planner = `${VIEWER_SQL.has('activities:plan')} and ${inReach()}`;
    const takesPart = `select occasion from activities.enrolment where person = ${me} and status in ('CONFIRMED', 'COMPLETED', 'ABSENT')`;
    const external = `select occasion.id from activities.occasion join activities.external_reflector on external_reflector.programme = occasion.programme where external_reflector.person = ${me}`;
    await runner.query(protect('activities', 'conception_map', `occasion in (${takesPart}) or (${planner}) or occasion in (${external})`,
      `started_by = ${me} and (occasion in (${takesPart}) or (${planner}))`));
    await runner.query(protect('activities', 'conception_map_version', 'map in (select id from activities.conception_map)',
      `drawn_by = ${me} and map in (select id from activities.conception_map where occasion in (${takesPart}) or (${planner}))`));
    // What was drawn stays; the next version goes on from it.
    await runner.query('revoke update, delete on activities.conception_map, activities.conception_map_version from activities_app');
    await runner.query(`
      create function draws_maps(asked text) returns boolean language sql stable set search_path = activities as $$
        select exists (select from occasion where id = asked and (id in (${takesPart}) or (${planner})))
      $$;
      grant execute on function draws_maps to activities_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

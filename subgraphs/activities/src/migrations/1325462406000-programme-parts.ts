import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** What a template lays down, what a residential needs to know for a while, and what externals write (domain.md A29, A37, A38). */
export class ProgrammeParts1325462406000 implements MigrationInterface {
  name = 'ProgrammeParts1325462406000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programme add column template text;
      alter table block add column days numeric(3, 1) check (days > 0), add column overnight boolean not null default false, add column awarded_by text;

      create table overnight_need (
        enrolment uuid primary key, organisation uuid not null, diet text, access text, stated_at timestamptz not null, held_until date not null,
        foreign key (organisation, enrolment) references enrolment (organisation, id) on delete cascade, check (diet <> '' or access <> ''));

      create table external_reflector (
        programme text not null references programme (id) on delete cascade, person uuid not null, organisation uuid not null, comes_from text not null check (comes_from <> ''),
        primary key (programme, person));

      create table meta_reflection (
        id uuid primary key, organisation uuid not null, session uuid not null references session (id) on delete cascade, author uuid not null,
        text text not null check (text <> ''), written_at timestamptz not null, corrects uuid references meta_reflection (id));
      create index on meta_reflection (session);`);

    const me = VIEWER_SQL.person;
    const planner = `${VIEWER_SQL.has('activities:plan')} and ${inReach()}`;
    const own = `enrolment in (select id from activities.enrolment where person = ${me})`;
    const organiser = `${VIEWER_SQL.has('activities:plan')} and enrolment in (select enrolment.id from activities.enrolment join activities.occasion on occasion.id = enrolment.occasion
      where ${inReach('occasion.organisation')})`;
    await runner.query(protect('activities', 'overnight_need', `${own} or (${organiser})`, own));
    await runner.query(protect('activities', 'external_reflector', 'true', planner));
    // Those who take part in the occasion, its planners and the author read; nobody changes or removes what is written.
    const partaker = `session in (select session.id from activities.session join activities.enrolment on enrolment.occasion = session.occasion
      where enrolment.person = ${me} and enrolment.status in ('CONFIRMED', 'COMPLETED', 'ABSENT'))`;
    const external = `author = ${me} and session in (select session.id from activities.session join activities.occasion on occasion.id = session.occasion
      join activities.external_reflector on external_reflector.programme = occasion.programme where external_reflector.person = ${me})`;
    await runner.query(protect('activities', 'meta_reflection', `author = ${me} or (${planner}) or ${partaker}`, external));
    for (const command of ['updatable', 'deletable']) await runner.query(`drop policy ${command} on activities.meta_reflection`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

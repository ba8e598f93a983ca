import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Programmes, their blocks and occasions, seats and enrolments (domain.md A10, A29, A31, A37–A41, B05). */
export class Programmes1325462401000 implements MigrationInterface {
  name = 'Programmes1325462401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme (
        id text primary key, organisation uuid not null, title text not null check (title <> ''),
        period_start date not null, period_end date, audience text[] not null default '{}',
        planned_participants int, eligible int, trainers int, group_size int, rounds int,
        group_minimum int, session_target int, trains text check (trains in ('LEARNING_LEADER', 'OBSERVER', 'DIALOGUE_LEADER')),
        grants boolean not null default false check (trains is not null or not grants),
        perspectives text[] not null default '{}' check (perspectives <@ array['HEALTH', 'EQUALITY', 'ACCESSIBILITY']),
        source text, check (period_end >= period_start));

      create table programme_for (
        programme text not null references programme (id) on delete cascade, unit uuid not null, organisation uuid not null,
        primary key (programme, unit));
      create index on programme_for (unit);

      create table block (
        programme text not null references programme (id) on delete cascade, number int not null check (number > 0),
        organisation uuid not null, title text not null, term text check (term ~ '^(vt|ht) [0-9]{4}$'),
        credits numeric(4, 1) check (credits > 0), elective boolean not null default false, content text,
        primary key (programme, number));

      create table occasion (
        id text primary key, organisation uuid not null, programme text not null references programme (id) on delete cascade,
        block int, title text not null, period_start date not null, period_end date not null,
        capacity int check (capacity > 0), minimum int check (minimum > 0), quotas_released_at timestamptz,
        needs_approval boolean not null default true, published_at timestamptz, closed_at timestamptz,
        foreign key (programme, block) references block (programme, number), check (period_end >= period_start));
      create index on occasion (programme);
      create index on occasion (period_start);

      create table occasion_perspective (
        occasion text not null references occasion (id) on delete cascade, organisation uuid not null,
        perspective text not null, covered text not null check (covered <> ''), primary key (occasion, perspective));

      create table session (
        id uuid primary key, organisation uuid not null, occasion text not null references occasion (id) on delete cascade,
        starts_at timestamptz not null, ends_at timestamptz not null, place text, overnight boolean not null default false,
        days numeric(3, 1) not null default 1, check (ends_at > starts_at));
      create index on session (occasion);

      create table seat_quota (
        occasion text not null references occasion (id) on delete cascade, organisation uuid not null,
        seats int not null check (seats >= 0), primary key (occasion, organisation));

      create table seat_reservation (
        id uuid primary key, occasion text not null references occasion (id) on delete cascade, organisation uuid not null,
        manager uuid not null, seats int not null check (seats > 0), expires_at timestamptz not null);
      create index on seat_reservation (occasion);

      create table enrolment (
        id uuid primary key, organisation uuid not null, occasion text not null references occasion (id),
        person uuid not null references participant (person), unit uuid not null,
        status text not null check (status in ('REQUESTED', 'WAITING', 'CONFIRMED', 'COMPLETED', 'ABSENT', 'CANCELLED', 'REFUSED')),
        requested_at timestamptz not null, requested_by uuid not null, approved_by uuid, approved_at timestamptz,
        reservation uuid references seat_reservation (id), reason text, ended_at timestamptz,
        unique (organisation, id));
      create unique index enrolment_once on enrolment (occasion, person) where status not in ('CANCELLED', 'REFUSED');
      create index on enrolment (person);
      create index on enrolment (unit);

      create table attendance (
        enrolment uuid not null, session uuid not null references session (id), organisation uuid not null,
        present boolean not null, primary key (enrolment, session),
        foreign key (organisation, enrolment) references enrolment (organisation, id) on delete cascade);
      create index on attendance (session);

      create table benefit_form (
        enrolment uuid primary key, organisation uuid not null, expected_benefit text not null check (expected_benefit <> ''),
        responsibility text not null check (responsibility <> ''), spread_to text, dialogue_held_on date,
        follow_up_due date, followed_up_on date, outcome text,
        foreign key (organisation, enrolment) references enrolment (organisation, id) on delete cascade);

      create table benefit_form_unit (unit uuid primary key, organisation uuid not null, switched_on_by uuid);`);

    const me = VIEWER_SQL.person;
    const planner = `${VIEWER_SQL.has('activities:plan')} and ${inReach()}`;
    const staff = `person in (select person from activities.staff_of where manager = ${me})`;
    for (const table of ['programme', 'block', 'occasion_perspective', 'session']) {
      await runner.query(protect('activities', table, 'true', planner));
    }
    // These rows name the municipality they are for; whoever plans the programme or occasion writes them.
    const planned = (table: string, column: string) =>
      `${VIEWER_SQL.has('activities:plan')} and ${column} in (select id from activities.${table} where ${inReach()})`;
    await runner.query(protect('activities', 'programme_for', 'true', planned('programme', 'programme')));
    await runner.query(protect('activities', 'seat_quota', 'true', planned('occasion', 'occasion')));
    await runner.query(protect('activities', 'occasion', `published_at is not null or (${planner})`, planner));
    const manager = `${VIEWER_SQL.has('seats:manage')} and manager = ${me} and organisation = ${VIEWER_SQL.organisation}`;
    await runner.query(protect('activities', 'seat_reservation', `manager = ${me} or (${planner})`, manager));
    // A planner sees the participants of the organisations they reach, and of their own organisation's occasions.
    const organiser = `${VIEWER_SQL.has('activities:plan')} and occasion in (select id from activities.occasion where organisation = ${VIEWER_SQL.organisation})`;
    const enrolmentRead = `person = ${me} or ${staff} or (${planner}) or (${organiser})`;
    await runner.query(protect('activities', 'enrolment', enrolmentRead, enrolmentRead));
    const readable = 'enrolment in (select id from activities.enrolment)';
    await runner.query(protect('activities', 'attendance', readable, `${VIEWER_SQL.has('activities:plan')} and ${readable}`));
    const dialogue = `enrolment in (select id from activities.enrolment where person = ${me}
      or person in (select person from activities.staff_of where manager = ${me} and steps = 1))`;
    await runner.query(protect('activities', 'benefit_form', dialogue, dialogue));
    const unitManager = `${VIEWER_SQL.has('seats:manage')} and organisation = ${VIEWER_SQL.organisation}`;
    await runner.query(protect('activities', 'benefit_form_unit', 'true', unitManager));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

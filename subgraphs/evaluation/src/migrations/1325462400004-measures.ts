import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VIEWER_SQL, inReach, protect } from '@samlar/subgraph/row-level-security';

/** The measures of the application's risk list (A47): what partners undertook, time agreed with the nearest manager, receipts of what was understood. */
export class Measures1325462400004 implements MigrationInterface {
  name = 'Measures1325462400004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commitment (
        id uuid primary key, organisation uuid not null, promise text not null check (promise <> ''), due_on date,
        status text not null default 'OPEN' check (status in ('OPEN', 'KEPT', 'NOT_KEPT')), note text,
        recorded_on date not null, reported_on date,
        check ((status = 'OPEN') = (reported_on is null)),
        check (status <> 'NOT_KEPT' or coalesce(note, '') <> ''));
      create index on commitment (organisation);

      create table time_agreement (
        id uuid primary key, organisation uuid not null, employee uuid not null, manager uuid not null check (manager <> employee),
        hours_per_month numeric(5, 1) not null check (hours_per_month > 0 and hours_per_month <= 170), purpose text not null check (purpose <> ''),
        starts date not null, ends date check (ends >= starts), status text not null default 'PROPOSED' check (status in ('PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
        proposed_on date not null, answered_on date, reason text,
        check ((status = 'PROPOSED') = (answered_on is null)),
        check (status <> 'DECLINED' or coalesce(reason, '') <> ''));
      create index on time_agreement (employee);
      create index on time_agreement (manager);

      create table message (
        id uuid primary key, organisation uuid not null, title text not null check (title <> ''), text text not null check (text <> ''),
        roles text[] not null, programme_wide boolean not null default false, sent_on date not null, sent_by uuid,
        unique (organisation, id));
      create index on message (organisation);
      create table acknowledgement (
        message uuid not null references message (id), person uuid not null, organisation uuid not null, role text,
        understood_text text not null check (understood_text <> ''), acknowledged_on date not null,
        primary key (message, person));`);

    const { person, organisation, has } = VIEWER_SQL;
    await runner.query(protect('evaluation', 'commitment', has('risk:read'), `${has('risk:write')} and ${inReach()}`));
    await runner.query(protect('evaluation', 'time_agreement', `${person} in (employee, manager)`, `${person} in (employee, manager)`));
    await runner.query(protect('evaluation', 'message', `programme_wide or ${inReach()}`, `${has('risk:write')} and ${inReach()}`));
    // A receipt is its writer's; those who work with the risks read the words, and the resolver gives no one's name.
    await runner.query(protect('evaluation', 'acknowledgement',
      `person = ${person} or (${has('risk:write')} and ${inReach()})`, `person = ${person} and organisation = ${organisation}`));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

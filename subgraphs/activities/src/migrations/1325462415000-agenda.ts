import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, keepApart, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** What the time of a workplace or reflection meeting went to, and what came back from a course (domain.md B01). */
export class Agenda1325462415000 implements MigrationInterface {
  name = 'Agenda1325462415000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agenda_item (
        id uuid primary key, organisation uuid not null, rhythm uuid not null, meeting int not null, kind text not null check (kind in ('LEARNING', 'DECISION', 'INFORMATION')),
        title text not null check (title <> ''), minutes int not null check (minutes between 1 and 480), conclusion text check (conclusion <> ''),
        enrolment uuid unique references enrolment (id), written_at timestamptz not null,
        foreign key (organisation, rhythm) references meeting_rhythm (organisation, id) on delete cascade,
        foreign key (rhythm, meeting) references workplace_meeting (rhythm, number) on delete cascade);
      create index on agenda_item (rhythm, meeting);
      comment on column agenda_item.enrolment is 'the course that is told of';`);
    const led = `rhythm in (select id from activities.meeting_rhythm where unit in (select activities.units_led_by(${VIEWER_SQL.person})))`;
    await runner.query(protect('activities', 'agenda_item', inReach(), `${inReach()} and (${VIEWER_SQL.has('activities:plan')} or ${led})`));
    await runner.query(keepApart('activities', 'agenda_item'));
    // What was written of a meeting stays.
    for (const command of ['updatable', 'deletable']) await runner.query(`drop policy ${command} on activities.agenda_item`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

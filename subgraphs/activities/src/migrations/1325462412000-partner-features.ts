import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, keepApart, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Accessibility of occasions (domain.md C06), who decided on a network (D02), action learning (E03), dialogue seminars (B13). */
export class PartnerFeatures1325462412000 implements MigrationInterface {
  name = 'PartnerFeatures1325462412000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accessibility_answer (
        occasion text not null references occasion (id) on delete cascade, organisation uuid not null,
        area text not null check (area in ('PHYSICAL', 'INFORMATION', 'COMMUNICATION', 'OPERATION')), version int not null check (version > 0),
        answer text not null check (answer <> ''), answered_at timestamptz not null, primary key (occasion, area, version));

      create table establishment (
        network text not null references network (id) on delete cascade, organisation uuid not null, administration uuid not null,
        decided_on date, financing text check (financing <> ''), primary key (network, administration), check ((decided_on is null) = (financing is null)));

      create table action_project (
        id uuid primary key, organisation uuid not null, occasion text not null references occasion (id) on delete cascade, team uuid not null,
        cycle int not null check (cycle > 0), unique (occasion, team, cycle), unique (organisation, id));
      create table action_step (
        project uuid not null, organisation uuid not null, step text not null check (step in ('QUESTION', 'ACTION', 'OBSERVATION', 'REFLECTION', 'NEXT')),
        version int not null check (version > 0), text text not null check (text <> ''), written_at timestamptz not null, written_by uuid,
        primary key (project, step, version), foreign key (organisation, project) references action_project (organisation, id) on delete cascade);

      create table dialogue_seminar (
        id uuid primary key, organisation uuid not null, title text not null check (title <> ''), question text not null check (question <> ''), held_on date not null,
        unique (organisation, id));
      create table dialogue_group (
        id uuid primary key, organisation uuid not null, seminar uuid not null, half text not null check (half in ('MORNING', 'AFTERNOON')), name text not null check (name <> ''),
        unique (organisation, id), foreign key (organisation, seminar) references dialogue_seminar (organisation, id) on delete cascade);
      create index on dialogue_group (seminar);
      create table dialogue_statement (
        id uuid primary key, organisation uuid not null, dialogue_group uuid not null, theme text not null check (theme <> ''), text text not null check (text <> ''),
        written_at timestamptz not null, foreign key (organisation, dialogue_group) references dialogue_group (organisation, id) on delete cascade);
      create index on dialogue_statement (dialogue_group);`);
    const planner = `${VIEWER_SQL.has('activities:plan')} and ${inReach()}`;
    for (const table of ['accessibility_answer', 'establishment', 'action_project', 'action_step', 'dialogue_seminar', 'dialogue_group', 'dialogue_statement']) {
      await runner.query(protect('activities', table, inReach(), planner));
      await runner.query(keepApart('activities', table));
    }
    // What was written stays: a new wording is a new version.
    for (const table of ['accessibility_answer', 'action_step', 'dialogue_statement']) {
      for (const command of ['updatable', 'deletable']) await runner.query(`drop policy ${command} on activities.${table}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, keepApart, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Suggestion boxes (domain.md B07), and workplace meetings in turn with reflection meetings (B01). */
export class Suggestions1325462413000 implements MigrationInterface {
  name = 'Suggestions1325462413000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suggestion (
        id uuid primary key, organisation uuid not null, unit uuid not null, text text not null check (text <> ''),
        voice text not null check (voice in ('NAMED', 'ANONYMOUS', 'PAPER')), author uuid, made_on date not null,
        unique (organisation, id), check ((voice = 'NAMED') = (author is not null)));
      create index on suggestion (organisation, made_on);
      -- What has no name has no idempotency key either: the same words in the same box on the same day are one slip.
      create unique index once_a_day on suggestion (unit, md5(text), made_on) where author is null;
      create table suggestion_step (
        suggestion uuid not null, organisation uuid not null, number int not null check (number between 1 and 3),
        step text not null check (step in ('ANSWERED', 'TRIED', 'KEPT', 'DROPPED')), text text not null check (text <> ''), taken_on date not null, taken_by uuid,
        primary key (suggestion, number), foreign key (organisation, suggestion) references suggestion (organisation, id) on delete cascade);

      create table meeting_rhythm (
        id uuid primary key, organisation uuid not null, unit uuid not null, starts_on date not null, workplace_items text[] not null, reflection_items text[] not null,
        agreed_at timestamptz not null, unique (organisation, id));
      create index on meeting_rhythm (organisation, unit);
      create table workplace_meeting (
        rhythm uuid not null, organisation uuid not null, number int not null check (number > 0), kind text not null check (kind in ('WORKPLACE', 'REFLECTION')), held_on date not null,
        primary key (rhythm, number), foreign key (organisation, rhythm) references meeting_rhythm (organisation, id) on delete cascade);`);
    const planner = `${VIEWER_SQL.has('activities:plan')} and ${inReach()}`;
    const answerer = `(${VIEWER_SQL.has('activities:plan')} or ${VIEWER_SQL.has('seats:manage')}) and ${inReach()}`;
    const writers: [table: string, write: string][] = [
      // Everybody may put a slip in, in their own name or in none, and never in somebody else's.
      ['suggestion', `organisation = ${VIEWER_SQL.organisation} and (author is null or author = ${VIEWER_SQL.person})`],
      ['suggestion_step', answerer], ['meeting_rhythm', planner], ['workplace_meeting', planner],
    ];
    for (const [table, write] of writers) {
      await runner.query(protect('activities', table, inReach(), write));
      await runner.query(keepApart('activities', table));
      // What was said stays: an answer is followed by the next, a rhythm by a new one.
      for (const command of ['updatable', 'deletable']) await runner.query(`drop policy ${command} on activities.${table}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Training of people who are no observers yet: it counts from the moment they are recruited. */
export class Training1795305600005 implements MigrationInterface {
  name = 'Training1795305600005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ku8.training_before (
        id bigint generated always as identity primary key,
        organisation uuid not null,
        person_id uuid not null,
        completed_on date not null,
        days numeric(4,1) not null check (days > 0));
      create index on ku8.training_before (person_id);`);
    const recruits = `${VIEWER_SQL.has('ku8:coordinate')} and ${inReach()}`;
    await runner.query(protect('ku8', 'training_before', recruits, recruits));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

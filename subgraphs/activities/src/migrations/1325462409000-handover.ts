import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '@samlar/subgraph/row-level-security';

/** What a closed project leaves behind goes on, with an owner (domain.md A01). */
export class Handover1325462409000 implements MigrationInterface {
  name = 'Handover1325462409000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handed_over (
        kind text not null check (kind in ('NETWORK', 'MEETING_SERIES', 'BASE_GROUP_SET', 'PROGRAMME')), reference text not null,
        project text not null, closed_on date not null, unit uuid, primary key (kind, reference))`);
    await runner.query(protect('activities', 'handed_over', 'true', 'false'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

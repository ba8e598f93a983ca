import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apart } from '@samlar/subgraph/row-level-security';

/** Organisations beside the association's programme keep their rows to themselves. */
export class Apart1325462411000 implements MigrationInterface {
  name = 'Apart1325462411000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(apart('activities'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

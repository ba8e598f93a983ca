import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a visit suits the team, in its own words, so that observers and team need not begin from nothing. */
export class WishedTime1795305600006 implements MigrationInterface {
  name = 'WishedTime1795305600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ku8.visit_request add column wished_time text check (length(wished_time) between 1 and 300)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

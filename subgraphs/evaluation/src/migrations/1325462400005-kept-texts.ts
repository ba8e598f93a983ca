import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent stays as it was sent (domain.md §6.1-18). */
export class KeptTexts1325462400005 implements MigrationInterface {
  name = 'KeptTexts1325462400005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update, delete on message from evaluation_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

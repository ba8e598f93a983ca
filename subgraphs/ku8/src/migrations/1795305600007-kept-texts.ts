import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was written in a visit is never changed: plans get new versions, and evidence goes by `delete_expired_evidence` alone (domain.md §6.1-18). */
export class KeptTexts1795305600007 implements MigrationInterface {
  name = 'KeptTexts1795305600007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update, delete on learning_plan_version, feedback, evidence from ku8_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

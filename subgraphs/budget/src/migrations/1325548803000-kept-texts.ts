import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A section is written once and clarified by additions (domain.md C01, §6.1-18). */
export class KeptTexts1325548803000 implements MigrationInterface {
  name = 'KeptTexts1325548803000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update, delete on project_section, related_project from budget_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

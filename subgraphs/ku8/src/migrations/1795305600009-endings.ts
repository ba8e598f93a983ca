import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who owns a round after its project, and an ended role leaves nothing without an owner (domain.md A01, §6.1-19). */
export class Endings1795305600009 implements MigrationInterface {
  name = 'Endings1795305600009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ku8.round add column handed_over_to uuid, add column project_closed_on date');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VIEWER_SQL, protect } from '@samlar/subgraph/row-level-security';

/** Who has completed which programme, as activities tells it: they are asked how useful it was, and nobody else (B06). */
export class Completed1325462400008 implements MigrationInterface {
  name = 'Completed1325462400008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table completed (activity text not null, person uuid not null, primary key (activity, person))');
    await runner.query(protect('evaluation', 'completed', `person = ${VIEWER_SQL.person}`, 'false'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

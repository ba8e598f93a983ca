import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepFormerTexts } from '@samlar/subgraph/former-text';

/** A visit plan may be agreed anew and a pause ends: what was written stays to be read (domain.md §6.1-18). */
export class FormerTexts1795305600008 implements MigrationInterface {
  name = 'FormerTexts1795305600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepFormerTexts('ku8', [
      { table: 'visit_plan', key: ['assignment_id'], texts: ['methods', 'practicalities'], read: 'subject in (select assignment_id::text from ku8.visit_plan)' },
      { table: 'observer_record', key: ['id'], texts: ['paused_because'], read: 'subject in (select id::text from ku8.observer_record)' },
    ]));
    await runner.query('revoke delete on ku8.visit_plan, ku8.observer_record from ku8_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

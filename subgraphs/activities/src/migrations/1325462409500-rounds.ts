import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds of visits are handed over too (domain.md A01). */
export class Rounds1325462409500 implements MigrationInterface {
  name = 'Rounds1325462409500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table handed_over drop constraint handed_over_kind_check,
        add constraint handed_over_kind_check check (kind in ('NETWORK', 'MEETING_SERIES', 'BASE_GROUP_SET', 'PROGRAMME', 'ROUND'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

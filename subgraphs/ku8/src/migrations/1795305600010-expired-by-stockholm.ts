import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence expires with the day in Stockholm, where the server's own day begins an hour or two late (domain.md A43). */
export class ExpiredByStockholm1795305600010 implements MigrationInterface {
  name = 'ExpiredByStockholm1795305600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy expired on ku8.evidence using (
        assignment_id = any(array(select assignment_id from ku8.learning_meeting
          where evidence_deleted_by <= (now() at time zone 'Europe/Stockholm')::date)))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, IS_SYSTEM, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/**
 * Those who meet in a visit see each other's names, though organisation shows nobody of another municipality (domain §6.3):
 * the name is given when the person is named for the visit, and read by those in it as long as they are in it.
 */
export class Names1795305600003 implements MigrationInterface {
  name = 'Names1795305600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ku8.request_party add column name text check (length(name) between 1 and 200);
      alter table ku8.observer_record add column name text check (length(name) between 1 and 200);
      drop policy readable on ku8.request_party;
      create policy readable on ku8.request_party for select to ku8_app using (
        ${IS_SYSTEM} or (${VIEWER_SQL.has('ku8:coordinate')} and ${inReach()}) or person_id = ${VIEWER_SQL.person}
        or request_id = any(array(select request_id from ku8.my_visit where open)));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

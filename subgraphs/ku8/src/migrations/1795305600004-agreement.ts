import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, IS_SYSTEM, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Observers' days are agreed with their own manager (domain A44); and how far requests have come may be counted by anyone. */
export class Agreement1795305600004 implements MigrationInterface {
  name = 'Agreement1795305600004';

  async up(runner: QueryRunner): Promise<void> {
    const ends = `(${VIEWER_SQL.has('ku8:coordinate')} and ${inReach()})
      or assignment_id = any(array(select id from ku8.my_assignment where open))`;
    const agrees = `(${VIEWER_SQL.has('people:read')} and home = ${VIEWER_SQL.organisation})`;
    const may = `${IS_SYSTEM} or ${ends} or ${agrees}`;
    await runner.query(`
      alter table ku8.assignment_observer add column agreed_on date, add column agreed_by uuid,
        add check ((agreed_on is null) = (agreed_by is null));
      drop policy updatable on ku8.assignment_observer;
      create policy updatable on ku8.assignment_observer for update to ku8_app using (${may}) with check (${may});
      create view ku8.visit_stage_count as
        select round_id, stage, count(*)::int as requests from ku8.visit_request where not withdrawn group by 1, 2;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

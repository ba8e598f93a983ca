import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

const everywhere = `${VIEWER_SQL.reach} = 'association'`;
const mayRead = `${VIEWER_SQL.has('money:read')} and (${everywhere} or organisation = ${VIEWER_SQL.organisation})`;
const mayWrite = `${VIEWER_SQL.has('money:write')} and ${everywhere}`;

/** What lives on when a project is closed, and who owns it then (domain.md A01, invariant 6.1-20). */
export class LivingStructure1325548802000 implements MigrationInterface {
  name = 'LivingStructure1325548802000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project add column programme_frame boolean not null default false, add column closed_on date, add column closed_by uuid;
      create table living_structure (
        id uuid primary key default gen_random_uuid(), project text not null references project (id),
        kind text not null check (kind in ('NETWORK', 'BASE_GROUP_SET', 'ROUND', 'MEETING_SERIES')), reference text not null,
        title text check (title <> ''), organisation uuid not null, began_on date not null, handed_over_to uuid, ended_on date,
        unique (kind, reference), check (title is not null or kind = 'BASE_GROUP_SET'));
      create index on living_structure (project);`);
    await runner.query(protect('budget', 'living_structure', mayRead, mayWrite));
    // Closing a project never deletes: nobody who works through the product can.
    await runner.query('revoke delete on living_structure, project from budget_app;');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

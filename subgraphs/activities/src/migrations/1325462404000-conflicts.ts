import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Dependencies found in composed groups after a reorganisation, so that each is told once (domain.md A15 vii). */
export class Conflicts1325462404000 implements MigrationInterface {
  name = 'Conflicts1325462404000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dependency_conflict (
        organisation uuid not null, base_group text not null references base_group (id) on delete cascade,
        superior uuid not null, subordinate uuid not null, detected_at timestamptz not null,
        primary key (base_group, superior, subordinate))`);
    await runner.query(protect('activities', 'dependency_conflict', `${VIEWER_SQL.has('groups:compose')} and ${inReach()}`, 'false'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

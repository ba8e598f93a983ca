import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '@samlar/subgraph/row-level-security';

/** An organisation's staff comes in parts; they lie here until the last is in, and then take effect together. */
export class StaffParts1325462405000 implements MigrationInterface {
  name = 'StaffParts1325462405000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staff_part (
        delivery uuid not null, part int not null check (part > 0), organisation uuid not null, content jsonb not null,
        primary key (delivery, part));
      create index on staff_part (organisation);`);
    await runner.query(protect('activities', 'staff_part', 'false', 'false'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

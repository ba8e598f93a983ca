import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SYSTEM, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Municipalities that exchange visits, and the rounds they do it in: public facts, written by the coordinators. */
export class Exchange1795305600000 implements MigrationInterface {
  name = 'Exchange1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ku8.municipality (
        code text primary key check (code ~ '^[0-9]{4}$'),
        organisation uuid not null unique,
        name text not null,
        latitude double precision not null check (latitude between -90 and 90),
        longitude double precision not null check (longitude between -180 and 180),
        neighbours text[] not null default '{}',
        observer_target int not null default 8 check (observer_target > 0));
      create table ku8.round (
        id text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
        title text not null,
        starts date not null,
        ends date not null check (ends >= starts),
        closed_on date);
      create table ku8.round_municipality (
        round_id text not null references ku8.round,
        code text not null references ku8.municipality,
        primary key (round_id, code));`);
    const coordinator = `${VIEWER_SQL.has('ku8:coordinate')} and ${VIEWER_SQL.reach} = 'association' or ${IS_SYSTEM}`;
    for (const table of ['municipality', 'round', 'round_municipality']) {
      await runner.query(protect('ku8', table, 'true', coordinator));
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

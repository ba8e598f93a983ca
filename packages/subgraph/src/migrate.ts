import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { SubgraphDefinition } from './define-subgraph';
import { protect, VIEWER_SQL } from './row-level-security';

/** The tables the kit itself needs in each subgraph: commands by idempotency key, and the outbox. */
function kitMigration(schema: string): new () => MigrationInterface {
  return class Kit1325376000000 implements MigrationInterface {
    name = 'Kit1325376000000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        create table ${schema}.command (
          actor text not null, key text not null check (length(key) between 8 and 100), name text not null,
          result jsonb, at timestamptz not null default now(), primary key (actor, key));
        create table ${schema}.outbox (
          id bigint generated always as identity primary key, name text not null, organisation uuid,
          payload jsonb not null, at timestamptz not null default now(), delivered_at timestamptz);
        create index outbox_waiting on ${schema}.outbox (id) where delivered_at is null;`);
      const own = `actor = coalesce(${VIEWER_SQL.person}::text, ${VIEWER_SQL.audience})`;
      await runner.query(protect(schema, 'command', own, own));
      await runner.query(protect(schema, 'outbox', 'false', 'true'));
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  };
}

/** What the relay needs: which events of others have been consumed here, and which relay has this outbox in hand. */
function eventsMigration(schema: string): new () => MigrationInterface {
  return class Events1325376001000 implements MigrationInterface {
    name = 'Events1325376001000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        create table ${schema}.consumed (
          source text not null, event bigint not null, name text not null, at timestamptz not null default now(), primary key (source, event));
        create table ${schema}.relay (only_one boolean primary key default true check (only_one), holder text, until timestamptz);
        insert into ${schema}.relay default values;`);
      for (const table of ['consumed', 'relay']) await runner.query(protect(schema, table, 'false', 'false'));
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  };
}

/** What a consumer could not take in, by how often it failed; and how far each source has come, so that old notes can go. */
function parkedEventsMigration(schema: string): new () => MigrationInterface {
  return class ParkedEvents1325376002000 implements MigrationInterface {
    name = 'ParkedEvents1325376002000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        create table ${schema}.parked_event (
          source text not null, event bigint not null, name text not null, organisation uuid, payload jsonb not null, at timestamptz not null,
          attempts int not null, parked_at timestamptz, primary key (source, event));
        create table ${schema}.heard_source (source text primary key, from_event bigint not null);`);
      for (const table of ['parked_event', 'heard_source']) await runner.query(protect(schema, table, 'false', 'false'));
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  };
}

/** Commands by age, so that housekeeping finds the old ones. */
function commandAgeMigration(schema: string): new () => MigrationInterface {
  return class CommandAge1325376003000 implements MigrationInterface {
    name = 'CommandAge1325376003000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`create index command_age on ${schema}.command (at)`);
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  };
}

/** The kit's own migrations, forward only like everybody's. */
export const KIT_MIGRATIONS = [kitMigration, eventsMigration, parkedEventsMigration, commandAgeMigration];

/**
 * Creates the subgraph's schema, its owner (no login) and its app role (login, owns nothing) where they are missing.
 * `password` null leaves the app role's as it is (test servers trust).
 */
export async function ensureRoles(admin: pg.ClientBase, name: string, password: string | null): Promise<void> {
  await admin.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${name}_owner') then create role ${name}_owner nologin; end if;
    if not exists (select from pg_roles where rolname = '${name}_app') then create role ${name}_app login noinherit; end if;
  end $$`);
  if (password !== null) await admin.query(`alter role ${name}_app login password ${admin.escapeLiteral(password)}`);
  await admin.query(`grant ${name}_owner to current_user`);
  await admin.query(`create schema if not exists ${name} authorization ${name}_owner`);
  await admin.query(`revoke all on schema public from public`);
  await admin.query(`grant usage on schema ${name} to ${name}_app`);
  await admin.query(`alter default privileges for role ${name}_owner in schema ${name} grant select, insert, update, delete on tables to ${name}_app`);
  await admin.query(`alter default privileges for role ${name}_owner in schema ${name} grant usage, select on sequences to ${name}_app`);
}

/** Brings the subgraph's schema up to date as its owner; one process at a time. `adminUrl` may set role to the owner. */
export async function migrate(definition: SubgraphDefinition, adminUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: adminUrl });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('samlar migrate ${definition.name}'))`);
    const dataSource = await new DataSource({
      type: 'postgres',
      url: adminUrl,
      schema: definition.name,
      migrations: [...KIT_MIGRATIONS.map((each) => each(definition.name)), ...definition.migrations] as never[],
      migrationsTableName: 'migration',
      poolSize: 1,
      extra: { options: `-c role=${definition.name}_owner -c search_path=${definition.name}` },
    }).initialize();
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      await dataSource.query(`revoke all on ${definition.name}.migration from ${definition.name}_app`);
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}

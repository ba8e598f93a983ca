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
      migrations: [kitMigration(definition.name), ...definition.migrations] as never[],
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

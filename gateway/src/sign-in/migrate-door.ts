import { Client } from 'pg';

/** Forward only; never edited after landing. Run as `door_owner`. */
const MIGRATIONS: readonly { name: string; sql: string }[] = [
  {
    name: '1-sessions',
    sql: `
      create table door.session (
        id_hash bytea primary key, host text not null, subject text not null, id_token text not null,
        person jsonb, asked_at timestamptz,
        created_at timestamptz not null default now(), seen_at timestamptz not null default now());
      create index session_seen on door.session (seen_at);
      create table door.sign_in_attempt (
        id_hash bytea primary key, host text not null, state text not null, nonce text not null, code_verifier text not null,
        return_to text not null, created_at timestamptz not null default now());
      create index sign_in_attempt_created on door.sign_in_attempt (created_at);
      create table door.demo_issuer_key (single boolean primary key default true check (single), jwk jsonb not null);`,
  },
  {
    name: '2-open-table-versions',
    sql: `
      create table door.open_table_version (
        table_id text not null, version text not null, published_at timestamptz not null default now(), primary key (table_id, version));`,
  },
];

/**
 * Brings the schema `door` up to date as its owner, one process at a time; the migrations applied. The roles and the schema
 * must be there (infra/database makes them). `adminUrl` may set role to `door_owner`.
 */
export async function migrateDoor(adminUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl, application_name: 'samlar migrate door' });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query(`select pg_advisory_lock(hashtext('samlar migrate door'))`);
    await client.query('set role door_owner');
    await client.query('create table if not exists door.migration (name text primary key, at timestamptz not null default now())');
    await client.query('revoke all on door.migration from door_app');
    for (const { name, sql } of MIGRATIONS) {
      const { rowCount } = await client.query('select from door.migration where name = $1', [name]);
      if (rowCount) continue;
      await client.query('begin');
      await client.query(sql);
      await client.query('grant select, insert, update, delete on all tables in schema door to door_app');
      await client.query('revoke all on door.migration from door_app');
      await client.query('insert into door.migration (name) values ($1)', [name]);
      await client.query('commit');
      applied.push(name);
    }
  } finally {
    await client.end();
  }
  return applied;
}

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
  {
    name: '3-view-registry',
    sql: `
      create table door.view_owner (
        slug text primary key, name text not null, organisation text, vetted boolean not null default false,
        created_at timestamptz not null default now());
      comment on column door.view_owner.organisation is 'slug of the portal whose own this owner is; null for an outside partner';
      create table door.view_owner_key (
        id text primary key, owner text not null references door.view_owner, public_key text not null, office boolean not null default false,
        added_at timestamptz not null default now(), revoked_at timestamptz);
      comment on column door.view_owner_key.office is 'may act as its organisation''s office: choose views and, for the association, vet and stop';
      create table door.view_version (
        owner text not null references door.view_owner, name text not null, version text not null,
        manifest text not null, key text not null references door.view_owner_key, signature text not null,
        published_at timestamptz not null default now(), primary key (owner, name, version));
      create table door.view_activation (
        owner text not null, name text not null, organisation text not null, slot text not null default '*', language text not null default '*',
        version text, share integer not null check (share between 1 and 100), before text,
        primary key (owner, name, organisation, slot, language),
        foreign key (owner, name, version) references door.view_version, foreign key (owner, name, before) references door.view_version);
      comment on column door.view_activation.version is 'null: not shown there';
      comment on column door.view_activation.before is 'what the others see while share is below 100; null: nothing';
      create table door.view_stop (
        owner text not null, name text not null, version text not null default '*', reason text not null, primary key (owner, name, version));
      create table door.view_change (
        id bigint generated always as identity primary key, at timestamptz not null default now(), who text not null, what text not null,
        owner text not null, name text, version text, organisation text, detail jsonb not null default '{}', undoes bigint, request uuid unique);
      create index view_change_place on door.view_change (owner, name, organisation, id);
      create function door.refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is for ever', tg_table_name; end $$;
      create trigger for_ever before update or delete on door.view_version for each row execute function door.refuse_change();
      create trigger for_ever before update or delete on door.view_change for each row execute function door.refuse_change();`,
  },
  {
    name: '4-rate',
    sql: `create unlogged table door.rate (key varchar(255) primary key, points integer not null default 0, expire bigint);`,
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

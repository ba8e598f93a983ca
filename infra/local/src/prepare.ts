import { existsSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { migrateDoor } from '@samlar/gateway/sign-in/migrate-door';
import { openDatabase } from '@samlar/subgraph/database';
import type { SubgraphDefinition, SubgraphName } from '@samlar/subgraph/define-subgraph';
import { ensureRoles, migrate } from '@samlar/subgraph/migrate';
import { prepareDatabase } from '../../database/roles';
import { repository } from './paths';
import { fingerprint } from './prepared';
import type { Secrets } from './secrets';

export interface Preparation {
  adminUrl: string;
  secrets: Pick<Secrets, 'roles' | 'surveyKey'>;
  /** In the order in which they are migrated and loaded: a later one may refer to an earlier one's ids. */
  subgraphs: SubgraphName[];
  /** Load the demonstration programme into schemas that are new. */
  demo: boolean;
  /** Empty the subgraphs first, whatever they hold, and load the demonstration programme again. */
  reset?: boolean;
}

export type News = { progress: string } | { line: string } | { demonstration: boolean };

/**
 * Roles, migrations and, in a new database, the demonstration programme. A load that was cut off is begun again from an empty
 * schema; data that did not come from an unfinished load is never touched (but by `reset`). Tells at the end whether the
 * database holds the demonstration programme.
 */
export async function prepare(work: Preparation, tell: (news: News) => void): Promise<void> {
  const urls = await prepareDatabase(work.adminUrl, work.secrets.roles);
  const admin = new Client({ connectionString: work.adminUrl, application_name: 'samlar prepare' });
  await admin.connect();
  try {
    await admin.query(`
      create schema if not exists installation;
      create table if not exists installation.demonstration (
        subgraph text primary key, wanted_at timestamptz not null default now(), begun_at timestamptz, finished_at timestamptz);
      create table if not exists installation.prepared (fingerprint text not null, at timestamptz not null default now());
      delete from installation.prepared`);
    for (const name of work.subgraphs) {
      const { subgraph } = require(path.join(repository, 'subgraphs', name, 'src/subgraph.ts')) as { subgraph: SubgraphDefinition };
      if (work.reset) await empty(admin, name);
      await noteWish(admin, name, work.demo);
      const applied = await migrate(subgraph, work.adminUrl);
      tellApplied(name, applied, tell);
    }
    tellApplied('door', await migrateDoor(work.adminUrl), tell);
    for (const name of work.subgraphs) await loadWhenWanted(admin, name, urls[name], tell);
    const { rowCount } = await admin.query('select from installation.demonstration where finished_at is not null');
    await admin.query('insert into installation.prepared (fingerprint) values ($1)', [fingerprint(work)]);
    tell({ demonstration: rowCount !== 0 });
  } finally {
    await admin.end();
  }
}

function tellApplied(name: string, applied: string[], tell: (news: News) => void): void {
  if (applied.length > 0) tell({ line: `  ${name}: ${applied.length} migration${applied.length === 1 ? '' : 's'}` });
}

/** A schema without tables gets the demonstration; one whose load was cut off is emptied and gets it again. */
async function noteWish(admin: Client, name: SubgraphName, demo: boolean): Promise<void> {
  const { rows } = await admin.query<{ cut: boolean }>(
    'select begun_at is not null as cut from installation.demonstration where subgraph = $1 and finished_at is null',
    [name],
  );
  if (rows[0]?.cut) await empty(admin, name);
  const { rowCount } = await admin.query('select from pg_tables where schemaname = $1 limit 1', [name]);
  if (rowCount !== 0 || !demo) return;
  await admin.query(
    'insert into installation.demonstration (subgraph) values ($1) on conflict (subgraph) do update set wanted_at = now(), begun_at = null, finished_at = null',
    [name],
  );
}

async function empty(admin: Client, name: SubgraphName): Promise<void> {
  await admin.query(`drop schema if exists ${name} cascade`);
  await admin.query('delete from installation.demonstration where subgraph = $1', [name]);
  await ensureRoles(admin, name, null);
}

async function loadWhenWanted(admin: Client, name: SubgraphName, url: string, tell: (news: News) => void): Promise<void> {
  const file = path.join(repository, 'subgraphs', name, 'src/demo.ts');
  if (!existsSync(file)) return;
  const begun = await admin.query(
    'update installation.demonstration set begun_at = now() where subgraph = $1 and finished_at is null',
    [name],
  );
  if (begun.rowCount === 0) return;
  const started = Date.now();
  const { subgraph } = require(path.join(repository, 'subgraphs', name, 'src/subgraph.ts')) as { subgraph: SubgraphDefinition };
  const { loadDemo } = require(file) as { loadDemo(dataSource: DataSource, progress: (text: string) => void): Promise<void> };
  const dataSource = await openDatabase(subgraph, url);
  try {
    await loadDemo(dataSource, (text) => tell({ progress: `  ${name}: ${text}` }));
  } finally {
    await dataSource.destroy();
  }
  await admin.query('update installation.demonstration set finished_at = now() where subgraph = $1', [name]);
  tell({ line: `  ${name}: demonstration data loaded in ${((Date.now() - started) / 1000).toFixed(1)} s` });
}

if (require.main === module) {
  process.once('message', (message) => {
    const work = message as Preparation;
    process.env.SURVEY_KEY ??= work.secrets.surveyKey;
    prepare(work, (news) => process.send?.(news)).then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => process.exit(1));
}

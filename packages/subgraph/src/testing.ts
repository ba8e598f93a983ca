import { generateKeyPairSync, createHash } from 'node:crypto';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { portalViewer, SYSTEM, type Viewer } from '@samlar/viewer/viewer';
import { signViewer, VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import type { Role } from '@samlar/viewer/rights';
import { asViewer } from './database';
import type { SubgraphDefinition } from './define-subgraph';
import { dropTestDatabase } from './drop-test-database';
import { ensureRoles, KIT_MIGRATIONS, migrate } from './migrate';
import type { ServedText } from '@samlar/federation-executor/upstream/thread/answer-calls';
import { startSubgraph } from './server';

/** What is in a file. */
export type Content = Blob | Buffer | string;

export interface TestSubgraph {
  url: string;
  /** Admin URL of this test's own database. */
  adminUrl: string;
  /** Runs a document over HTTP as the viewer (null: unsigned); the whole GraphQL response. `files`: by their places, as `variables.file`, which are null. */
  query(viewer: Viewer | null, document: string, variables?: object, files?: Record<string, Content>): Promise<{ data?: any; errors?: any[] }>;
  /** The same with no HTTP between; null where HTTP says 401. */
  serve(viewer: Viewer | null, document: string, variables?: object): Promise<{ data?: any; errors?: any[] } | null>;
  /** The same as a thread answers it, with the headers of the response that are `wanted`. */
  serveText(viewer: Viewer | null, document: string, variables?: object, wanted?: readonly string[]): Promise<ServedText | null>;
  /** A request to the subgraph's HTTP server as the viewer (null: unsigned), where GraphQL is not spoken: `/events`. */
  send(viewer: Viewer | null, method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
  /** Runs work in a transaction as the product itself, to arrange what a test needs. */
  arrange<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** SQL statements `work` caused, transaction control and viewer settings left out. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

const keys = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

function adminUrl(): string {
  const url = process.env.SAMLAR_TEST_DATABASE_URL;
  if (!url) throw new Error('SAMLAR_TEST_DATABASE_URL is not set; `npm test` starts a server and sets it.');
  return url;
}

function inDatabase(url: string, name: string, user?: string): string {
  const at = new URL(url);
  at.pathname = `/${name}`;
  if (user) {
    at.username = user;
    at.password = '';
  }
  return at.toString();
}

async function withAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A migrated template for these migrations, made once per server, whoever comes first. */
async function template(definition: SubgraphDefinition, admin: string): Promise<string> {
  const print = createHash('sha256').update(definition.migrations.map((each) => `${each.name}${each}`).join()).update(`${KIT_MIGRATIONS.join()}${migrate}${ensureRoles}`).digest('hex');
  const name = `template_${definition.name}_${print.slice(0, 12)}`;
  await withAdmin(admin, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('samlar test template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await withAdmin(inDatabase(admin, name), (inside) => ensureRoles(inside, definition.name, null));
    await migrate(definition, inDatabase(admin, name));
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

let made = 0;

/** A subgraph as it runs, over HTTP, on a database of its own copied from the template. Needs a trusting test server. */
export async function startTestSubgraph(definition: SubgraphDefinition): Promise<TestSubgraph> {
  const admin = adminUrl();
  const from = await template(definition, admin);
  const name = `test_${definition.name}_${process.pid}_${++made}`;
  await withAdmin(admin, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('samlar test template'))`);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${from}`);
  });
  const running = await startSubgraph(definition, {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: inDatabase(admin, name, `${definition.name}_app`),
    viewerPublicKey: keys.publicKey,
    logLevel: process.env.LOG_LEVEL ?? 'silent',
    poolSize: 4,
    eventRetentionDays: null,
  });
  let statements: string[] | null = null;
  running.dataSource.setOptions({
    logger: {
      logQuery: (text: string) => void statements?.push(text),
      logQueryError: () => undefined, logQuerySlow: () => undefined, logSchemaBuild: () => undefined,
      logMigration: () => undefined, log: () => undefined,
    },
    logging: true,
  });
  return {
    url: running.url,
    adminUrl: inDatabase(admin, name),
    async query(viewer, document, variables, files) {
      const headers: Record<string, string> = files ? {} : { 'content-type': 'application/json' };
      if (viewer) headers[VIEWER_HEADER] = await signViewer(viewer, keys.privateKey);
      const operations = JSON.stringify({ query: document, variables });
      const response = await fetch(running.url, { method: 'POST', headers, body: files ? formOf(operations, files) : operations });
      return (await response.json()) as { data?: any; errors?: any[] };
    },
    async serve(viewer, document, variables) {
      const headers = viewer ? [VIEWER_HEADER, await signViewer(viewer, keys.privateKey)] : [];
      return (await running.serve(JSON.stringify({ query: document, variables }), headers)) as { data?: any; errors?: any[] } | null;
    },
    async serveText(viewer, document, variables, wanted) {
      const headers = viewer ? [VIEWER_HEADER, await signViewer(viewer, keys.privateKey)] : [];
      return running.serveText(JSON.stringify({ query: document, variables }), headers, wanted);
    },
    async send(viewer, method, path, body) {
      const headers: Record<string, string> = viewer ? { [VIEWER_HEADER]: await signViewer(viewer, keys.privateKey) } : {};
      const response = await fetch(new URL(path, running.url), { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
      return { status: response.status, body: await response.json() };
    },
    arrange: (work) => asViewer(running.dataSource, SYSTEM, work),
    async statementsOf(work) {
      statements = [];
      await work();
      const seen = statements.filter((text) => !/^(start transaction|commit|rollback|set transaction|select set_config)/i.test(text.trim()));
      statements = null;
      return seen;
    },
    async stop() {
      await running.stop();
      await withAdmin(admin, (client) => dropTestDatabase(client, name));
    },
  };
}

/** A GraphQL multipart request. */
function formOf(operations: string, files: Record<string, Content>): FormData {
  const form = new FormData();
  form.append('operations', operations);
  form.append('map', JSON.stringify(Object.fromEntries(Object.keys(files).map((place, n) => [n, [place]]))));
  Object.values(files).forEach((file, n) => form.append(String(n), file instanceof Blob ? file : new Blob([Uint8Array.from(Buffer.from(file as string))]), `file ${n}`));
  return form;
}

/** A signed-in viewer for tests: roles in an organisation, at the association where told. */
export function testViewer(person: string, organisation: string, roles: Role[], atAssociation = false): Viewer {
  return portalViewer(person, organisation, roles.map((role) => ({ role, scope: null })), atAssociation);
}

import path from 'node:path';
import type { Contract } from './compose/contracts';
import type { Bounds } from './steps/step';
import type { ThreadProgram } from './threads/keep-thread';
import type { TelemetryEnv } from './telemetry/telemetry';

/** What the gateway process reads from its surroundings; the only reader of process.env in it. */
export interface GatewayEnv extends TelemetryEnv {
  /** Port for people and programs. PORT, 4000. */
  port: number;
  /** Address to bind; every one of this machine's unless told. HOST. */
  host: string | undefined;
  /** PostgreSQL URL of `door_app`. DATABASE_URL. */
  databaseUrl: string;
  /** Ed25519 private key (PKCS 8 PEM) that signs viewers. VIEWER_PRIVATE_KEY. */
  viewerPrivateKey: string;
  /** Address of each subgraph by name. ORGANISATION_URL, ACTIVITIES_URL … */
  subgraphUrls: ReadonlyMap<string, string>;
  /** Subgraphs that run in threads of this process. SUBGRAPH_THREADS, JSON: by name `{ script, log, env }`, `env` being what is theirs alone; of what is set here they have what a subgraph reads. None. */
  threads: readonly ThreadProgram[];
  /** Megabytes of heap of each; one that needs more ends, and starts again. SUBGRAPH_HEAP, 1 024. */
  threadHeap: number;
  /** The issuer people sign in at, or null: the demo issuer. ISSUER_URL, CLIENT_ID, CLIENT_SECRET. */
  issuer: { url: string; clientId: string; clientSecret: string } | null;
  /** Believe `x-forwarded-proto` and `x-forwarded-for`: only behind a proxy that sets them. TRUST_PROXY=1. */
  trustProxy: boolean;
  /** Portal: run only documents of published views and of `documentsFolder`. So it is, but in development; TRUSTED_DOCUMENTS=enforce or off says otherwise. */
  enforceTrustedDocuments: boolean;
  /** `.graphql` files that the portal contract answers besides the documents of views. */
  documentsFolder: string;
  /** Portals and the hosts they answer at. PORTALS_FILE, the gateway's own portals.json. */
  portalsFile: string;
  /** Serve what `npm run dev` builds at each change. NODE_ENV=development. */
  development: boolean;
  /** Folder of the registered views' files, or where such files are kept: VIEW_FILES, `.samlar/view-files`. */
  viewFiles: string;
  /** Ed25519 private key (PKCS 8 PEM) that signs the core's own views as they were built; null: they are published like any. CORE_VIEWS_KEY. */
  coreViewsKey: string | null;
  /** Owners of views known from the start, a JSON file; null for none. OWNERS_FILE. */
  ownersFile: string | null;
  /** Folder of the supergraphs, `<contract>.graphql`; a file that is replaced is taken at once. SUPERGRAPH_FOLDER, gateway/supergraph. */
  supergraphFolder: string;
  /** Folder in which the last supergraphs that served are kept, for a start without good ones; null: nowhere. LAST_GOOD_FOLDER. */
  lastGoodFolder: string | null;
  /** Where the repository lies: shells' builds are read from it. */
  root: string;
  /** Milliseconds a subgraph may take to answer a query. SUBGRAPH_TIMEOUT, 5 000. */
  subgraphTimeout: number;
  /** … and a mutation, an import of a large file being one. SUBGRAPH_MUTATION_TIMEOUT, 60 000. */
  subgraphMutationTimeout: number;
  /** Bytes one subgraph answer may have. SUBGRAPH_BYTES, 16 MiB. */
  subgraphBytes: number;
  /** What one caller may cost a minute: PORTAL_BUDGET, 6 000 000, and RESEARCH_BUDGET, 600 000. */
  bounds: Record<Contract, Bounds>;
  /** What becomes of a request for what its caller may not see: `null`s with errors, or `reject`. UNAUTHORISED, null. */
  unauthorised: 'null' | 'reject';
  /** How events reach the subscribers of every gateway: `nats://…` (with `tls://` and credentials as NATS has them), or null: by PostgreSQL. EVENTS_URL. */
  eventsUrl: string | null;
  /** Requests a minute that one address may send to the open API. RESEARCH_RATE, 120. */
  researchRate: number;
  /** Requests a minute that one person may send at a portal. PORTAL_RATE, 1 200. */
  portalRate: number;
  /** Questions that may be under way at once; more are turned away, and fewer when this process cannot keep up. MOST_AT_ONCE, 256; 0 turns nobody away. */
  mostAtOnce: number;
  /** Where answers are kept that `@cacheControl` lets be: `off`, `memory`, or a redis:// address. ANSWER_CACHE, off. */
  answerCache: string;
  /** Where requests and costs of callers are counted: in this process, or for several in the database or a Redis. RATE_STORE: `memory`, `postgres` or a redis:// address. */
  rateStore: string;
  /** Minutes a session may lie still, and last in all. SESSION_IDLE 60, SESSION_LIFE 720. */
  session: { idle: number; life: number };
  /** Milliseconds between saying "not ready" and closing the door at a stop. STOP_DELAY, 0. */
  stopDelay: number;
  /** pino level. LOG_LEVEL, info. */
  logLevel: string;
}

/** Bounds of documents; the open API is for anyone and so has tighter ones. */
export const BOUNDS: Record<Contract, Bounds> = {
  portal: { tokens: 5_000, depth: 16, aliases: 60, fields: 1_500, cost: 100_000, budget: 6_000_000 },
  research: { tokens: 3_000, depth: 12, aliases: 30, fields: 600, cost: 20_000, budget: 600_000 },
};

/** The gateway library calls home, and asks the network which cloud it is in, unless this is set before an ApolloGateway is made. */
export function forbidTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}

type Surroundings = Record<string, string | undefined>;

/** Reads and checks the environment. Throws an error that names the variable and says what to write. */
export function readEnv(from: Surroundings = process.env): GatewayEnv {
  const required = (name: string, meaning: string): string => {
    const value = from[name];
    if (!value) throw new Error(`${name} is not set: ${meaning}.`);
    return value;
  };
  const number = (name: string, otherwise: number): number => {
    const value = Number(from[name] || otherwise);
    if (!Number.isFinite(value) || value < 0) throw new Error(`${name} is "${from[name]}": it must be a number, 0 or more.`);
    return value;
  };
  const root = path.resolve(__dirname, '../..');
  return {
    port: number('PORT', 4000),
    host: from.HOST || undefined,
    databaseUrl: required('DATABASE_URL', 'the PostgreSQL URL of the role door_app'),
    viewerPrivateKey: required('VIEWER_PRIVATE_KEY', 'the Ed25519 private key (PKCS 8 PEM) that signs viewers').replace(/\\n/g, '\n'),
    subgraphUrls: readSubgraphUrls(from),
    threads: readThreads(from, root),
    threadHeap: number('SUBGRAPH_HEAP', 1_024),
    issuer: readIssuer(from),
    trustProxy: from.TRUST_PROXY === '1',
    enforceTrustedDocuments: from.TRUSTED_DOCUMENTS ? from.TRUSTED_DOCUMENTS === 'enforce' : from.NODE_ENV !== 'development',
    documentsFolder: from.DOCUMENTS_FOLDER || path.join(root, 'gateway/documents'),
    portalsFile: from.PORTALS_FILE || path.join(root, 'gateway/portals.json'),
    viewFiles: from.VIEW_FILES || path.join(root, '.samlar/view-files'),
    coreViewsKey: from.CORE_VIEWS_KEY?.replace(/\\n/g, '\n') || null,
    ownersFile: from.OWNERS_FILE || null,
    supergraphFolder: from.SUPERGRAPH_FOLDER || path.join(root, 'gateway/supergraph'),
    lastGoodFolder: from.LAST_GOOD_FOLDER || null,
    development: from.NODE_ENV === 'development',
    root,
    subgraphTimeout: number('SUBGRAPH_TIMEOUT', 5_000),
    subgraphMutationTimeout: number('SUBGRAPH_MUTATION_TIMEOUT', 60_000),
    subgraphBytes: number('SUBGRAPH_BYTES', 16 * 1024 * 1024),
    bounds: {
      portal: { ...BOUNDS.portal, budget: number('PORTAL_BUDGET', BOUNDS.portal.budget) },
      research: { ...BOUNDS.research, budget: number('RESEARCH_BUDGET', BOUNDS.research.budget) },
    },
    unauthorised: readUnauthorised(from.UNAUTHORISED),
    eventsUrl: from.EVENTS_URL || null,
    researchRate: number('RESEARCH_RATE', 120),
    portalRate: number('PORTAL_RATE', 1_200),
    mostAtOnce: number('MOST_AT_ONCE', 256),
    answerCache: readStore('ANSWER_CACHE', from.ANSWER_CACHE || 'off', ['off', 'memory']),
    rateStore: readStore('RATE_STORE', from.RATE_STORE || 'memory', ['memory', 'postgres']),
    session: { idle: number('SESSION_IDLE', 60), life: number('SESSION_LIFE', 720) },
    stopDelay: number('STOP_DELAY', 0),
    logLevel: from.LOG_LEVEL || 'info',
    otlpEndpoint: from.OTEL_EXPORTER_OTLP_ENDPOINT || null,
    metricsPort: from.METRICS_PORT ? number('METRICS_PORT', 0) : null,
    metricsHost: from.METRICS_HOST || from.HOST || undefined,
    slowOperation: number('SLOW_OPERATION', 1_000),
  };
}

function readSubgraphUrls(from: Surroundings): Map<string, string> {
  const urls = new Map<string, string>();
  for (const [name, value] of Object.entries(from)) {
    const subgraph = /^([A-Z0-9]+)_URL$/.exec(name)?.[1]?.toLowerCase();
    if (!subgraph || !value || subgraph === 'database' || subgraph === 'issuer') continue;
    if (/^https?:\/\//.test(value)) urls.set(subgraph, value);
  }
  if (!urls.has('organisation')) throw new Error('ORGANISATION_URL is not set: the address of the organisation subgraph, as http://127.0.0.1:4001/graphql.');
  return urls;
}

/** What a subgraph reads besides its own (`SUBGRAPH_THREADS`), and what the driver of its database and the runtime read: no more of what is set here goes to it. */
const FOR_SUBGRAPHS = /^(NODE_ENV|NODE_EXTRA_CA_CERTS|TODAY|TZ|LOG_LEVEL|POOL_SIZE|EVENT_RETENTION_DAYS|SURVEY_MINIMUM_GROUP|SURVEY_MINIMUM_WORDS|PG[A-Z]+|PATH|HOME|USER|TMPDIR|APOLLO_TELEMETRY_DISABLED)$/;

function readThreads(from: Surroundings, root: string): ThreadProgram[] {
  if (!from.SUBGRAPH_THREADS) return [];
  const shared = Object.entries(from).filter((entry): entry is [string, string] => entry[1] !== undefined && FOR_SUBGRAPHS.test(entry[0]));
  try {
    const given = JSON.parse(from.SUBGRAPH_THREADS) as Record<string, { script: string; log: string; env: Record<string, string> }>;
    return Object.entries(given).map(([name, { script, log, env }]) => ({
      name, script: path.resolve(root, script), log: path.resolve(root, log), env: { ...Object.fromEntries(shared), ...env },
    }));
  } catch {
    throw new Error('SUBGRAPH_THREADS cannot be read: it must be JSON as {"ku8":{"script":"subgraphs/ku8/src/main.ts","log":".samlar/logs/ku8.log","env":{"PORT":"4003"}}}.');
  }
}

function readUnauthorised(value = 'null'): GatewayEnv['unauthorised'] {
  if (value === 'null' || value === 'reject') return value;
  throw new Error(`UNAUTHORISED is "${value}": it must be null or reject.`);
}

function readStore(name: string, value: string, known: readonly string[]): string {
  if (known.includes(value) || /^rediss?:\/\//.test(value)) return value;
  throw new Error(`${name} is "${value}": it must be ${known.join(', ')} or an address as redis://127.0.0.1:6379.`);
}

function readIssuer(from: Surroundings): GatewayEnv['issuer'] {
  const { ISSUER_URL: url, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret } = from;
  if (url && clientId && clientSecret) return { url, clientId, clientSecret };
  if (url || clientId || clientSecret) throw new Error('ISSUER_URL, CLIENT_ID and CLIENT_SECRET belong together: set all three, or none for the demo issuer.');
  if (from.DEMO_ISSUER !== '1') throw new Error('Nobody can sign in: set ISSUER_URL, CLIENT_ID and CLIENT_SECRET, or DEMO_ISSUER=1 for the demo issuer where anyone may be anyone.');
  return null;
}

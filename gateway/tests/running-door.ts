import { ensureRoles } from '@samlar/subgraph/migrate';
import { Client } from 'pg';
import pino from 'pino';
import { composePortal, composeResearch } from '../src/compose/contracts';
import { BOUNDS, type GatewayEnv } from '../src/env';
import { startGateway, type RunningGateway } from '../src/gateway';
import { migrateDoor } from '../src/sign-in/migrate-door';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newKeyPair } from '@samlar/view-registry/keys';
import { ACTIVITIES, keys, ORGANISATION, startActivities, startOrganisation, type SmallSubgraph } from './small-graph';

export interface RunningDoor {
  port: number;
  organisation: SmallSubgraph;
  activities: SmallSubgraph;
  /** Superuser's client in this door's own database. */
  admin: Client;
  /** Superuser's client in another database of the same server. */
  server: Client;
  /** What was logged, one line an event. */
  logged: string[];
  gateway: RunningGateway;
  env: GatewayEnv;
  /** The gateway alone, again, at the same port. */
  restart(changes: Partial<GatewayEnv>): Promise<void>;
  stop(): Promise<void>;
}

let made = 0;
const coreViews = newKeyPair();

// The issuer's library warns of its version of Node and of its memory store each time; both are known (README).
const warn = console.warn;
console.warn = (...said: unknown[]) => (String(said[0]).includes('oidc-provider') ? undefined : warn(...said));

/** A door as it runs: real sessions in a database of its own, the demo issuer, two small subgraphs over HTTP. */
export async function startDoor(changes: Partial<GatewayEnv> = {}): Promise<RunningDoor> {
  const server = process.env.SAMLAR_TEST_DATABASE_URL;
  if (!server) throw new Error('SAMLAR_TEST_DATABASE_URL is not set; `npm test` starts a server and sets it.');
  const name = `test_door_${process.pid}_${++made}`;
  const at = (database: string, user?: string): string => {
    const url = new URL(server);
    url.pathname = `/${database}`;
    if (user) Object.assign(url, { username: user, password: '' });
    return url.href;
  };
  const maker = new Client({ connectionString: server });
  maker.on('error', () => undefined);
  await maker.connect();
  await maker.query(`drop database if exists ${name} with (force)`);
  await maker.query(`create database ${name}`);
  const admin = new Client({ connectionString: at(name) });
  admin.on('error', () => undefined); // the database is dropped under it when a test ends early
  await admin.connect();
  await admin.query(`select pg_advisory_lock(hashtext('samlar roles'))`);
  await ensureRoles(admin, 'door', null);
  await admin.query(`select pg_advisory_unlock(hashtext('samlar roles'))`);
  await migrateDoor(at(name));

  const [organisation, activities] = await Promise.all([startOrganisation(), startActivities()]);
  const sdls = [{ name: 'organisation', sdl: ORGANISATION }, { name: 'activities', sdl: ACTIVITIES }];
  const root = path.resolve(__dirname, '../..');
  const env: GatewayEnv = {
    port: 0, host: undefined, databaseUrl: at(name, 'door_app'), viewerPrivateKey: keys.privateKey,
    subgraphUrls: new Map([['organisation', organisation.url], ['activities', activities.url]]),
    issuer: null, development: false, viewFiles: path.join(tmpdir(), name), coreViewsKey: coreViews.privateKey, ownersFile: null, trustProxy: false, enforceTrustedDocuments: false,
    documentsFolder: path.resolve(__dirname, '../documents'),
    portalsFile: path.join(root, 'gateway/portals.json'), root, supergraphFolder: path.join(root, 'gateway/supergraph'), lastGoodFolder: null,
    subgraphTimeout: 2_000, subgraphMutationTimeout: 5_000, subgraphBytes: 1_000_000, bounds: BOUNDS, researchRate: 100_000,
    session: { idle: 60, life: 720 }, stopDelay: 0, logLevel: 'info', ...changes,
  };
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const supergraphs = { portal: composePortal(sdls), research: composeResearch(sdls) };
  const gateway = await startGateway(env, log, { supergraphs });
  const door: RunningDoor = {
    port: gateway.port, organisation, activities, admin, server: maker, logged, gateway, env,
    async restart(others) {
      await door.gateway.stop();
      door.gateway = await startGateway({ ...env, ...others, port: door.port }, log, { supergraphs });
    },
    async stop() {
      await door.gateway.stop();
      await Promise.all([organisation.stop(), activities.stop()]);
      await admin.end();
      await maker.query(`drop database if exists ${name} with (force)`);
      await maker.end();
      rmSync(env.viewFiles, { recursive: true, force: true });
    },
  };
  return door;
}

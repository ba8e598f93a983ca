import type { Client } from 'pg';
import pino from 'pino';
import { composePortal, composeResearch } from '../src/compose/contracts';
import { BOUNDS, type GatewayEnv } from '../src/env';
import { startGateway, type RunningGateway } from '../src/gateway';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newKeyPair } from '@samlar/view-registry/keys';
import { doorDatabase } from './door-database';
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
  /** The gateway alone, again, at the same port; with the supergraphs of a folder where one is given. */
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
  const { name, url, admin, maker, drop } = await doorDatabase(`test_door_${process.pid}_${++made}`);
  const [organisation, activities] = await Promise.all([startOrganisation(), startActivities()]);
  const sdls = [{ name: 'organisation', sdl: ORGANISATION }, { name: 'activities', sdl: ACTIVITIES }];
  const root = path.resolve(__dirname, '../..');
  const env: GatewayEnv = {
    port: 0, host: undefined, databaseUrl: url, viewerPrivateKey: keys.privateKey,
    subgraphUrls: new Map([['organisation', organisation.url], ['activities', activities.url]]),
    threads: [], threadHeap: 1_024,
    issuer: null, development: false, viewFiles: path.join(tmpdir(), name), coreViewsKey: coreViews.privateKey, ownersFile: null, trustProxy: false, enforceTrustedDocuments: false,
    eventsUrl: null, documentsFolder: path.resolve(__dirname, '../documents'),
    portalsFile: path.join(root, 'gateway/portals.json'), root, supergraphFolder: path.join(root, 'gateway/supergraph'), lastGoodFolder: null,
    subgraphTimeout: 2_000, subgraphMutationTimeout: 5_000, subgraphBytes: 1_000_000, bounds: BOUNDS, unauthorised: 'null', researchRate: 100_000, portalRate: 100_000, rateStore: 'memory', answerCache: 'off', mostAtOnce: 512,
    session: { idle: 60, life: 720 }, stopDelay: 0, logLevel: 'info',
    otlpEndpoint: null, metricsPort: null, metricsHost: undefined, slowOperation: 1_000, ...changes,
  };
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const supergraphs = { portal: composePortal(sdls), research: composeResearch(sdls) };
  const gateway = await startGateway(env, log, { supergraphs });
  const door: RunningDoor = {
    port: gateway.port, organisation, activities, admin, server: maker, logged, gateway, env,
    async restart(others) {
      await door.gateway.stop();
      door.gateway = await startGateway({ ...env, ...others, port: door.port }, log, others.supergraphFolder ? {} : { supergraphs });
    },
    async stop() {
      await door.gateway.stop();
      await Promise.all([organisation.stop(), activities.stop()]);
      await drop();
      rmSync(env.viewFiles, { recursive: true, force: true });
    },
  };
  return door;
}

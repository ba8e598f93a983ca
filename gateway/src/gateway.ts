import path from 'node:path';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { Agent } from 'undici';
import type { Logger } from 'pino';
import { keepLatest } from '@samlar/federation-executor/keep-latest';
import { fromFile } from '@samlar/federation-executor/supergraph-life/from-file';
import { fromText } from '@samlar/federation-executor/supergraph-life/from-text';
import type { ThreadLine } from '@samlar/federation-executor/upstream/thread/thread-line';
import { openCache } from './cache/open-cache';
import { CONTRACTS, type Contract } from './compose/contracts';
import { startDemoIssuer, type DemoIssuer } from './demo-issuer/demo-issuer';
import { door } from './door/door';
import { health } from './door/health';
import { servedFolder } from './door/served-folder';
import { trustedDocumentsOf } from './door/trusted-views';
import { viewsOf } from './door/views';
import type { GatewayEnv } from './env';
import { startGraph } from './graph/graph-server';
import { subgraphs } from './graph/subgraphs';
import { warmDocuments } from './graph/warm-documents';
import { loadLimit } from './limits/load-limit';
import { rateLimit } from './limits/rate-limit';
import { openRedis, rateStoreOf } from './limits/rate-store';
import type { EventTransport } from './live/event-transport';
import { liveStreams } from './live/live-streams';
import { openEvents } from './live/open-events';
import { portalSockets } from './live/socket';
import { questionTexts } from './mcp/questions';
import { readPortals } from './portals';
import { startRegistry } from './registry/start-registry';
import { standingDocuments } from './steps/standing-documents';
import { issuerClient } from './sign-in/issuer';
import { personAsker } from './sign-in/person';
import { sessionStore } from './sign-in/session-store';
import { viewerSigner } from './sign-in/viewer-signer';
import { openTelemetry } from './telemetry/telemetry';

export interface RunningGateway {
  port: number;
  /** The supergraph of now. */
  supergraph(contract: Contract): string;
  /** Where events of the outboxes go, for whoever subscribes. */
  events: EventTransport;
  /** Says "not ready", waits, lets what is under way finish, closes. */
  stop(): Promise<void>;
}

export interface GatewayOverrides {
  /** Supergraphs by contract in place of the committed ones. */
  supergraphs?: Record<Contract, string>;
  /** Subgraphs that run in threads of this process, by name. */
  threads?: ReadonlyMap<string, ThreadLine>;
}

/** Starts the gateway: the two graphs, the sessions, the issuer, and the one port for people and programs. */
export async function startGateway(env: GatewayEnv, log: Logger, overrides: GatewayOverrides = {}): Promise<RunningGateway> {
  const portals = readPortals(env.portalsFile);
  const pool = new Pool({ connectionString: env.databaseUrl, max: 10, connectionTimeoutMillis: 5_000, application_name: 'samlar door' });
  // A dropped idle connection is replaced at the next request; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'database connection lost'));
  const dispatcher = new Agent({ connections: 64, connect: { timeout: 2_000 }, headersTimeout: env.subgraphMutationTimeout, bodyTimeout: env.subgraphMutationTimeout });
  const sign = viewerSigner(env.viewerPrivateKey);
  const telemetry = await openTelemetry(env);
  const redis = env.rateStore.startsWith('redis') ? await openRedis(env.rateStore, log) : null;
  const load = loadLimit(env.mostAtOnce);
  telemetry.metrics?.underWay(load.underWay);
  const store = rateStoreOf(env.rateStore, pool, redis);
  const cache = await openCache(env.answerCache, log);
  const upstream = subgraphs({ urls: env.subgraphUrls, threads: overrides.threads }, { timeout: env.subgraphTimeout, mutationTimeout: env.subgraphMutationTimeout, bytes: env.subgraphBytes }, telemetry, cache?.store ?? null);
  const events = await openEvents(env, pool, log);
  const [portal, research] = await Promise.all(CONTRACTS.map((contract) => startGraph({
    contract, upstream, feed: events, store: cache?.store ?? null, unauthorised: env.unauthorised, bounds: env.bounds[contract], log, telemetry, budget: rateLimit(`cost-${contract}`, env.bounds[contract].budget, store), planThreads: contract === 'research' ? 2 : 1,
    source: overrides.supergraphs ? fromText(overrides.supergraphs[contract]) : fromFile(path.join(env.supergraphFolder, `${contract}.graphql`)),
    lastGoodFile: env.lastGoodFolder && path.join(env.lastGoodFolder, `${contract}.graphql`),
  })));
  cache?.follow(events, () => [portal!, research!].map(({ graph }) => graph.cache?.rules ?? null));
  const supergraph = (contract: Contract): string => (contract === 'portal' ? portal! : research!).supergraph();
  const registry = await startRegistry(env, pool, portals, supergraph, log);
  const files = servedFolder();
  const views = viewsOf({ pool, ...registry, files });
  const documents = trustedDocumentsOf(views, standingDocuments(env.documentsFolder), env.enforceTrustedDocuments);
  const warming = [portal!, research!].map((graph) => warmDocuments(graph.use, documents.published, log));

  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' }).end('{"ready":false,"parts":{}}');
  };
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen({ port: env.port, host: env.host, backlog: 4_096 }, resolve));
  const { port } = server.address() as AddressInfo;

  let demo: DemoIssuer | null = null;
  if (env.issuer === null) demo = await startDemoIssuer({ address: `http://localhost:${port}/issuer`, port, portals, pool, log });
  const issuer = issuerClient(env.issuer ?? { ...demo!.client, prompt: 'login' });
  const ask = personAsker(env.subgraphUrls.get('organisation')!, sign, dispatcher);
  const sessions = sessionStore(pool, ask, env.session, (message) => log.warn(message));

  let stopping = false;
  const live = liveStreams({ graph: portal!, sessions, sign, stopping: () => stopping, metrics: telemetry.metrics });
  const portalRate = rateLimit('portal', env.portalRate, store);
  const sockets = portalSockets({ portals, trustProxy: env.trustProxy, log, sessions, documents, live, rate: portalRate, maxTokens: env.bounds.portal.tokens });
  server.on('connection', load.connected);
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  answer = door({
    portals,
    trustProxy: env.trustProxy,
    log,
    graphs: {
      portal: { contract: 'portal', graph: portal!, documents, sign },
      research: { contract: 'research', graph: research!, documents: { ...documents, enforced: false, sent: keepLatest<string>(500) }, sign },
    },
    signIn: { pool, sessions, issuer, life: env.session.life },
    files: { root: env.root, development: env.development, files, views, issuerOrigin: issuer.origin() },
    registry: { parts: registry.parts, portals, further: registry.further },
    live,
    questions: questionTexts(env.documentsFolder),
    researchRate: rateLimit('research', env.researchRate, store),
    portalRate,
    turnedAway: (reason) => telemetry.metrics?.turnedAway(reason),
    load,
    health: () => health(pool, env.subgraphUrls, dispatcher, stopping),
    demoIssuer: demo?.listener ?? null,
    stopping: () => stopping,
  });
  for (const each of warming) void each.now();

  return {
    port,
    supergraph,
    events,
    async stop() {
      stopping = true;
      for (const each of warming) each.stop();
      await wait(env.stopDelay);
      await live.check();
      await sockets.close(1012, 'SERVER_STOPPING');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection falls idle when the answer under way on it is done; unasked it would be kept some seconds.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearInterval(sweep);
      await Promise.all([portal!.stop(), research!.stop()]);
      await upstream.close();
      await events.close();
      await dispatcher.close();
      await pool.end();
      redis?.disconnect();
      cache?.close();
      await telemetry.close();
    },
  };
}

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import pino from 'pino';
import { fromText } from '@samlar/federation-executor/supergraph-life/from-text';
import { portalViewer } from '@samlar/viewer/viewer';
import { readCall } from '../../../../gateway/src/door/call';
import { graphqlRoute } from '../../../../gateway/src/door/graphql-route';
import { BOUNDS } from '../../../../gateway/src/env';
import { startGraph } from '../../../../gateway/src/graph/graph-server';
import { subgraphs } from '../../../../gateway/src/graph/subgraphs';
import { viewerSigner } from '../../../../gateway/src/sign-in/viewer-signer';
import { contenderEnv } from './contender-env';

/**
 * The product's way from a request at the door to its answer, for one signed-in unit manager: viewer signed, document looked up, limits,
 * cost, rights, execution, masking, and a line in the log. Left out is only the reading of the session, which is a question to the database.
 */
async function main(): Promise<void> {
  const { port, supergraph } = contenderEnv();
  const { privateKey } = generateKeyPairSync('ed25519', { privateKeyEncoding: { format: 'pem', type: 'pkcs8' }, publicKeyEncoding: { format: 'pem', type: 'spki' } });
  const log = pino({ level: 'info' }, pino.destination('/dev/null'));
  const urls = [...supergraph.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]+)"/g)].map(([, name, url]) => [name!, url!] as const);
  const route = {
    contract: 'portal' as const,
    graph: await startGraph({ contract: 'portal', source: fromText(supergraph), lastGoodFile: null, bounds: BOUNDS.portal, log, budget: async () => 0, unauthorised: 'null', telemetry: { traces: null, metrics: null, slowOperation: 1_000 }, upstream: subgraphs({ urls: new Map(urls) }, { timeout: 5_000, mutationTimeout: 60_000, bytes: 16 * 1024 * 1024 }) }),
    documents: { find: async () => null, enforced: false },
    sign: viewerSigner(privateKey),
  };
  const organisation = '1e9ae4dc-3ae3-5e09-bd0a-3472408cfaa4';
  const viewer = portalViewer('00000000-0000-4000-8000-000000000001', organisation, [{ role: 'UNIT_MANAGER', scope: organisation }], false);
  createServer((request, response) => void graphqlRoute(readCall(request, response, [], false, log)!, viewer, route)).listen(port, '127.0.0.1');
}

void main();

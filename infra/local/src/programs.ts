import { createServer } from 'node:net';
import type { SubgraphName } from '@samlar/subgraph/define-subgraph';
import { appUrl } from '../../database/role-names';
import type { Secrets } from './secrets';
import type { Program } from './supervise';

export interface Surroundings {
  adminUrl: string;
  secrets: Secrets;
  port: number;
  mode: 'production' | 'development';
}

/** The subgraphs' processes with the loopback port of each, and the gateway's, which is told where they are. */
export async function describePrograms(names: SubgraphName[], around: Surroundings): Promise<{ subgraphs: Program[]; gateway: Program }> {
  const ports = await freePorts(names.length);
  const subgraphs = names.map((name, at) => ({
    name,
    script: `subgraphs/${name}/src/main.ts`,
    env: environment(around, {
      PORT: String(ports[at]),
      DATABASE_URL: appUrl(around.adminUrl, name, around.secrets.roles[name]),
      VIEWER_PUBLIC_KEY: around.secrets.viewerPublicKey,
    }),
  }));
  const gateway = {
    name: 'gateway',
    script: 'gateway/src/main.ts',
    env: environment(around, {
      PORT: String(around.port),
      DATABASE_URL: appUrl(around.adminUrl, 'door', around.secrets.roles.door),
      VIEWER_PRIVATE_KEY: around.secrets.viewerPrivateKey,
      VIEWER_PUBLIC_KEY: around.secrets.viewerPublicKey,
      SESSION_SECRET: around.secrets.sessionSecret,
      ...Object.fromEntries(names.map((name, at) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[at]}/graphql`])),
    }),
  };
  return { subgraphs, gateway };
}

/** What the person set, with this program's own values over it. NODE_ENV may be chosen; the rest of `own` may not. */
function environment(around: Surroundings, own: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { NODE_ENV: around.mode, ...Object.fromEntries(inherited), ...own, APOLLO_TELEMETRY_DISABLED: '1' };
}

/** Ports free on the loopback now. All are held until the last is found, so that no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(server));
    })),
  );
  const ports = held.map((server) => (server.address() as { port: number }).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

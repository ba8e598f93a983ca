import { createServer } from 'node:net';
import path from 'node:path';
import type { SubgraphName } from '@samlar/subgraph/define-subgraph';
import { appUrl } from '../../database/role-names';
import { keepDemoOwners } from './demo-owners';
import { home } from './paths';
import type { Secrets } from './secrets';
import type { Program } from './supervise';

export type Mode = 'production' | 'development';

export interface Surroundings {
  adminUrl: string;
  secrets: Secrets;
  port: number;
  mode: Mode;
  /** The database holds the demonstration programme, which stands still on its own day and lets anyone sign in as anyone. */
  demonstration: boolean;
  /** The subgraphs run in the gateway's process, a thread each. */
  threads: boolean;
}

const demonstrationDay = '2013-06-03';

/** The subgraphs with the loopback port of each, as processes or for the gateway's to run as threads, and the gateway's, which is told where they are. */
export async function describePrograms(names: SubgraphName[], around: Surroundings): Promise<{ subgraphs: Program[]; gateway: Program }> {
  const ports = await freePorts(names.length);
  const described = names.map((name, at) => ({
    name,
    script: `subgraphs/${name}/src/main.ts`,
    env: {
      HOST: '127.0.0.1',
      PORT: String(ports[at]),
      DATABASE_URL: appUrl(around.adminUrl, name, around.secrets.roles[name]),
      VIEWER_PUBLIC_KEY: around.secrets.viewerPublicKey,
      ...(name === 'evaluation' ? { SURVEY_KEY: around.secrets.surveyKey } : {}),
    },
  }));
  const threads = Object.fromEntries(described.map(({ name, ...rest }) => [name, { ...rest, log: path.join(home, 'logs', `${name}.log`) }]));
  const gateway = {
    name: 'gateway',
    script: 'gateway/src/main.ts',
    env: environment(around, {
      PORT: String(around.port),
      DATABASE_URL: appUrl(around.adminUrl, 'door', around.secrets.roles.door),
      VIEWER_PRIVATE_KEY: around.secrets.viewerPrivateKey,
      CORE_VIEWS_KEY: around.secrets.coreViewsKey,
      LAST_GOOD_FOLDER: process.env.LAST_GOOD_FOLDER ?? path.join(home, 'supergraph'),
      VIEW_FILES: process.env.VIEW_FILES ?? path.join(home, 'view-files'),
      ...(around.demonstration && !process.env.OWNERS_FILE ? { OWNERS_FILE: keepDemoOwners(home) } : {}),
      ...(around.demonstration && !process.env.ISSUER_URL ? { DEMO_ISSUER: '1' } : {}),
      ...(around.threads ? { SUBGRAPH_THREADS: JSON.stringify(threads) } : {}),
      ...Object.fromEntries(names.map((name, at) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[at]}/graphql`])),
    }),
  };
  return { subgraphs: around.threads ? [] : described.map((each) => ({ ...each, env: environment(around, each.env) })), gateway };
}

/** What the person set, with this program's own values over it; only NODE_ENV, TODAY and the like may be chosen. */
function environment(around: Surroundings, own: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const day: Record<string, string> = around.demonstration ? { TODAY: demonstrationDay } : {};
  return { NODE_ENV: around.mode, ...day, ...Object.fromEntries(inherited), ...own, APOLLO_TELEMETRY_DISABLED: '1' };
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

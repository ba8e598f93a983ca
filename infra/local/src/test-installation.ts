import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { home, repository } from './paths';
import { partsOf } from './parts';
import { endProcess } from './supervise';

export interface Installation {
  /** `http://localhost:<port>`; the portals are at `lysekil.localhost` and so on at the same port. */
  url: string;
  /** Folder of its database, logs and secrets. */
  home: string;
  /** Number of the process that started its programs. */
  pid: number;
  stop(): Promise<void>;
}

const ASK_FREELY = { TRUSTED_DOCUMENTS: 'off' };

/**
 * A whole Samlär beside the developer's own: `npm start` on a free port, with its own home and the demonstration as new.
 * The portals' API answers free queries too, so that tests may ask what no view does, unless `further` variables say otherwise.
 * Rejects with the end of its output when it does not come up. It stops when this process is gone, however it went.
 */
export async function startInstallation(name: string, patience = 300_000, further: Record<string, string> = ASK_FREELY): Promise<Installation> {
  const own = path.join(home, name);
  mkdirSync(own, { recursive: true });
  const outputFile = path.join(own, 'start.log');
  const output = openSync(outputFile, 'w');
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(repository, 'infra/local/bin/bootstrap.cjs'), 'start'], {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'production', SAMLAR_HOME: own, SAMLAR_DEMO: 'reset', PORT: String(port), DATABASE_URL: '', ...further },
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + patience;
  while (!(await ready(url))) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) await wait(200);
    else {
      await endProcess(child);
      throw new Error(`Samlär did not come up for the tests. The end of ${outputFile}:\n${readFileSync(outputFile, 'utf8').slice(-4_000)}`);
    }
  }
  return { url, home: own, pid: child.pid!, stop: () => endProcess(child, 40_000) };
}

/** Everything of it serves. */
async function ready(url: string): Promise<boolean> {
  const parts = Object.values((await partsOf(url)) ?? {});
  return parts.length > 0 && parts.every((each) => each === 'up');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { SUBGRAPHS } from '@samlar/subgraph/define-subgraph';
import { home, repository } from './paths';
import { runInstallation, type Up } from './run-installation';
import { supervise } from './supervise';
import { watchCode } from './watch-code';

/** Packages that run inside the server programs; browser packages are watched by the portals' own build. */
const serverPackages = ['subgraph', 'viewer', 'table', 'lia', 'disclosure'].map((name) => path.join(repository, 'packages', name, 'src'));

/** `npm run dev`: as `npm start`, and what changes takes effect at once. */
export function run(): Promise<void> {
  return runInstallation('development', (up) => {
    const portals = { name: 'portals', script: 'infra/local/src/watch-portals.ts', env: process.env as Record<string, string> };
    up.onStop(supervise(portals, path.join(home, 'logs'), up.say.line).stop);
    const folders = [...SUBGRAPHS.map(sourceOf), path.join(repository, 'gateway/src'), path.join(repository, 'gateway/supergraph'), ...serverPackages];
    let working = Promise.resolve();
    const unwatch = watchCode(folders, (files) => {
      working = working.then(() => takeUp(files, up)).catch((error: Error) => up.say.line(error.message));
    });
    up.onStop(async () => unwatch());
    up.say.line('Watching. A changed subgraph or gateway starts again; a changed view takes its place in the open page.\n');
  });
}

async function takeUp(files: string[], { programs, say, stop, prepare }: Up): Promise<void> {
  if (stop.aborted) return;
  const within = (folder: string) => files.some((file) => file.startsWith(folder + path.sep));
  const everything = serverPackages.some(within);
  const subgraphs = SUBGRAPHS.filter((name) => everything || within(sourceOf(name)));
  if (files.some((file) => file.includes('/migrations/'))) await prepare();
  const changed = programs.filter(({ name }) => subgraphs.some((each) => each === name) || (name === 'gateway' && (everything || within(path.join(repository, 'gateway')))));
  for (const program of changed) {
    const started = Date.now();
    await program.restart();
    if (await program.ready(20_000)) say.line(`${program.name} again in ${Date.now() - started} ms`);
  }
  if (subgraphs.length > 0) await writeSchemas(say.line);
}

/** A changed supergraph is a changed file below gateway/, which starts the gateway again. */
async function writeSchemas(say: (line: string) => void): Promise<void> {
  const samlar = path.join(repository, 'infra/local/bin/samlar.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [samlar, 'schema', 'print', '--write'], { cwd: repository });
  if (/\.graphql/.test(stdout)) say(`written: ${stdout.trim().split('\n').join(', ')}`);
}

function sourceOf(subgraph: string): string {
  return path.join(repository, 'subgraphs', subgraph, 'src');
}

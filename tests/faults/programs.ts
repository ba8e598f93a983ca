import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, parentOf } from '../../infra/local/src/running-process';
import type { Installation } from '../../infra/local/src/test-installation';

/** Number of the process that runs a subgraph of an installation; throws when none does. */
export function subgraphProcess({ pid }: Installation, subgraph: string): number {
  const found = everyProcess().find((each) => parentOf(each) === pid && commandLine(each)?.includes(`subgraphs/${subgraph}/src/main.ts`));
  if (!found) throw new Error(`No process of ${subgraph} runs below ${pid}.`);
  return found;
}

/** Number of the server's first process, which all others of the database end with. */
export function postmaster({ home }: Installation): number {
  return Number(readFileSync(path.join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function everyProcess(): number[] {
  const names = existsSync('/proc/self') ? readdirSync('/proc') : execFileSync('ps', ['-A', '-o', 'pid='], { encoding: 'utf8' }).split('\n');
  return names.map(Number).filter((pid) => pid > 0);
}

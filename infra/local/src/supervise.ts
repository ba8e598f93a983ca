import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { repository } from './paths';

/** A TypeScript program that sends `{ ready }` to its parent when it serves, `{ news }` when there is something for a person, and stops on SIGTERM or when its parent is gone. */
export interface Program {
  name: string;
  /** From the repository's root. */
  script: string;
  env: Record<string, string>;
}

export interface Supervised {
  name: string;
  /** True once it serves; false when `patience` ms passed first (it is still being tried). */
  ready(patience: number): Promise<boolean>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const register = path.join(repository, 'packages/typescript-runtime/register.cjs');
const logLimit = 10 * 1024 * 1024;
const longestPause = 30_000;
const calm = 60_000;

/** Keeps a program running: one that ends unasked is started again after a pause that doubles while it keeps ending. */
export function supervise(program: Program, logs: string, say: (line: string) => void, firstPause = 500): Supervised {
  const log = path.join(logs, `${program.name}.log`);
  let child: ChildProcess | undefined;
  let wanted = true;
  let serving = false;
  let fallen = false;
  let pause = firstPause;
  let retry: NodeJS.Timeout | undefined;

  const start = () => {
    const from = Date.now();
    const own = launch(program, log);
    child = own;
    own.on('message', (message) => {
      if (typeof message !== 'object' || message === null) return;
      if ('news' in message) say(String(message.news));
      if (!('ready' in message)) return;
      serving = true;
      if (fallen) say(`${program.name} answers again`);
      fallen = false;
    });
    own.on('error', () => undefined);
    own.once('exit', (code, signal) => {
      if (child !== own) return;
      child = undefined;
      serving = false;
      if (!wanted) return;
      fallen = true;
      if (Date.now() - from > calm) pause = firstPause;
      say(`${program.name} ended (${signal ?? `exit ${code}`}): ${lastLine(log)}\n  it starts again in ${pause / 1000} s; its log is ${path.relative(repository, log)}`);
      retry = setTimeout(start, pause);
      pause = Math.min(pause * 2, longestPause);
    });
  };

  const end = async () => {
    clearTimeout(retry);
    const own = child;
    child = undefined;
    serving = false;
    if (own) await endProcess(own);
  };

  start();
  return {
    name: program.name,
    async ready(patience) {
      const deadline = Date.now() + patience;
      while (!serving && wanted && Date.now() < deadline) await wait(50);
      return serving;
    },
    async restart() {
      await end();
      if (wanted) start();
    },
    async stop() {
      wanted = false;
      await end();
    },
  };
}

function launch(program: Program, log: string): ChildProcess {
  mkdirSync(path.dirname(log), { recursive: true });
  if (existsSync(log) && statSync(log).size > logLimit) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a');
  // Detached: Ctrl-C reaches only the supervisor, which then stops its programs in order.
  const child = fork(path.resolve(repository, program.script), {
    cwd: repository,
    detached: true,
    env: program.env,
    execArgv: ['--require', register],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  return child;
}

/** Asks, and after `patience` milliseconds insists. */
export async function endProcess(child: ChildProcess, patience = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(insist);
}

/** Stacks are not told; where the engine ended for want of memory there is a native one below the line that says so. */
const STACK = /^(\s+at |Node\.js v|\s*\d+: 0x[\da-f]+ |-+ Native stack trace)/;

function lastLine(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').filter((line) => line.trim() !== '' && !STACK.test(line));
  return (lines.at(-1) ?? 'it said nothing').slice(0, 300);
}

import path from 'node:path';
import { Worker, type MessagePort } from 'node:worker_threads';
import type { ThreadLine } from '@samlar/federation-executor/upstream/thread/thread-line';
import { openThreadLog } from './thread-log';

/** A subgraph that runs in this process. It sends `{ ready, calls }` when it serves, `{ here }` when told `look`, and stops when told `stop`. */
export interface ThreadProgram {
  name: string;
  /** Its `main.ts`, absolute. */
  script: string;
  env: Record<string, string>;
  /** File its output is added to. */
  log: string;
}

export interface ThreadRules {
  /** Megabytes its heap may have; more ends the thread, and not the process. */
  heapMegabytes: number;
  /** Milliseconds before it is started again the first time; doubled while it keeps ending. */
  firstPause: number;
  /** Milliseconds it may take to stop. */
  patience: number;
  /** Milliseconds between two looks whether it reacts; one that does not to six in a row is ended. */
  look: number;
}

export const THREAD_RULES: ThreadRules = { heapMegabytes: 1_024, firstPause: 500, patience: 10_000, look: 10_000 };

export interface KeptThread {
  /** Ends when it serves for the first time, or is stopped. */
  ready: Promise<void>;
  /** Lets it answer what is under way. */
  stop(): Promise<void>;
}

const REGISTER = require.resolve('@samlar/typescript-runtime/register');
const LONGEST_PAUSE = 30_000;
const MOST_UNHEARD = 6;
/** Milliseconds after which one that ends is no longer one that keeps ending. */
const CALM = 60_000;

/** Keeps a thread running, and its line to it: one that ends unasked is started again. `say`: news for a person. */
export function keepThread(program: ThreadProgram, line: ThreadLine, say: (news: string) => void, rules: Partial<ThreadRules> = {}): KeptThread {
  const { heapMegabytes, firstPause, patience, look } = { ...THREAD_RULES, ...rules };
  let worker: Worker | null = null;
  let pause = firstPause;
  let retry: NodeJS.Timeout | undefined;
  let wanted = true;
  let fallen = false;
  let arrive = (): void => undefined;
  const ready = new Promise<void>((resolve) => void (arrive = resolve));

  const start = (): void => {
    const from = Date.now();
    const log = openThreadLog(program.log);
    const own = new Worker(program.script, {
      name: program.name, env: program.env, execArgv: ['--require', REGISTER], stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    worker = own;
    // Looks are counted, not time: this process may have slept.
    let unheard = 0;
    let looking: NodeJS.Timeout | undefined;
    const lookAgain = (): void => {
      if (++unheard <= MOST_UNHEARD) return own.postMessage('look');
      log.write(`it reacted to nothing for ${(MOST_UNHEARD * look) / 1_000} s\n`);
      void own.terminate();
    };
    own.stdout.on('data', log.write);
    own.stderr.on('data', log.write);
    own.on('message', (message: { ready?: string; calls?: MessagePort }) => {
      unheard = 0;
      if (!message.ready || !message.calls) return;
      looking = setInterval(lookAgain, look).unref();
      line.take(message.calls);
      if (fallen) say(`${program.name} answers again`);
      fallen = false;
      arrive();
    });
    own.on('error', (error: Error) => log.write(`${error.stack ?? error.message}\n`, error.message));
    own.on('exit', (code) => {
      worker = null;
      clearInterval(looking);
      // A turn later its last words have come.
      setImmediate(ended, code);
    });
    const ended = (code: number): void => {
      log.close();
      if (!wanted) return;
      fallen = true;
      if (Date.now() - from > CALM) pause = firstPause;
      say(`${program.name} ended (exit ${code}): ${log.lastWords()}\n  it starts again in ${pause / 1000} s; its log is ${path.basename(program.log)}`);
      retry = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
  };

  start();
  return {
    ready,
    async stop() {
      wanted = false;
      arrive();
      clearTimeout(retry);
      if (!worker) return;
      const own = worker;
      const gone = new Promise<void>((resolve) => own.once('exit', () => resolve()));
      own.postMessage('stop');
      const insist = setTimeout(() => void own.terminate(), patience);
      await gone;
      clearTimeout(insist);
    },
  };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HEAP_GROWTH } from '@samlar/federation-executor/heap-growth';
import type { Received } from '../upstream/cached-server';
import type { Contender } from './contenders';

const repository = path.resolve(__dirname, '../../../..');

export interface Usage {
  /** Milliseconds of CPU the process has used, all its threads. */
  cpu: number;
  rss: number;
  heapUsed: number;
  external: number;
  /** Milliseconds the event loop was late since `forget`. */
  loopMax: number;
  loopP99: number;
  /** Milliseconds of CPU the main thread used in one go, since `forget`; null where the system does not tell. */
  turnMax: number | null;
  turnP99: number | null;
}

export interface RunningContender {
  contender: Contender;
  url: string;
  usage(also?: 'collect' | 'forget'): Promise<Usage>;
  stop(): Promise<void>;
}

export interface RunningSubgraphs {
  address(subgraph: string): string;
  record(): Promise<void>;
  recorded(): Promise<Received[][]>;
  stop(): Promise<void>;
}

export interface StartOptions {
  supergraphFile: string;
  deduplicate: boolean;
  script?: string;
  /** Milliseconds of CPU wasted on each request. */
  burn?: number;
  /** Bytes kept for ever of each request. */
  leak?: number;
  /** Options of node, before all others. */
  node?: readonly string[];
}

/** Starts a contender in a process of its own and waits until it answers HTTP. When it ends of itself, what it said is printed. */
export async function startContender(contender: Contender, { supergraphFile, deduplicate, script, burn, leak, node }: StartOptions): Promise<RunningContender> {
  const port = await freePort();
  const probe = path.join(__dirname, 'probe.cjs');
  const said: string[] = [];
  const child = spawn(process.execPath, [`--heap-growing-percent=${HEAP_GROWTH}`, ...(node ?? []), '--require', probe, ...contender.run(supergraphFile, port)], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'error',
      BENCH_PORT: String(port), BENCH_SUPERGRAPH: supergraphFile, BENCH_DEDUPLICATE: deduplicate ? '1' : '0',
      BENCH_SCRIPT: script ?? '', BENCH_BURN: String(burn ?? 0), BENCH_LEAK: String(leak ?? 0),
    },
  });
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => said.push(text.toString()));
  child.once('exit', (code) => {
    if (code !== null) process.stderr.write(`${contender.name} ended with ${code}:\n${said.join('').slice(-4_000)}\n`);
  });
  const url = `http://127.0.0.1:${port}${contender.path}`;
  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await end(child);
      throw new Error(`${contender.name} did not start; what it said is above.`);
    }
    await wait(100);
  }
  return {
    contender,
    url,
    usage: async (also) => (await ask<{ usage: Usage }>(child, also ?? 'usage')).usage,
    stop: () => end(child),
  };
}

/** Starts the process that answers for all subgraphs of a graph. */
export async function startSubgraphs(graph: string): Promise<RunningSubgraphs> {
  const child = spawn(process.execPath, ['--require', '@samlar/typescript-runtime/register', path.join(__dirname, '../upstream/subgraphs-process.ts'), graph], {
    cwd: repository, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' },
  });
  const { ready: port } = await next<{ ready: number }>(child);
  return {
    address: (subgraph) => `http://127.0.0.1:${port}/${subgraph}`,
    record: async () => void (await ask(child, 'record')),
    recorded: async () => (await ask<{ recorded: Received[][] }>(child, 'recorded')).recorded,
    stop: () => end(child),
  };
}

function ask<T>(child: ChildProcess, message: string): Promise<T> {
  const answer = next<T>(child);
  child.send(message);
  return answer;
}

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('A process of the bench ended before its time.'));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as T);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}', signal: AbortSignal.timeout(2_000) })
    .then(async (response) => (await response.arrayBuffer()).byteLength >= 0, () => false);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

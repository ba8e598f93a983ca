import { requestBody, type BenchQuery } from '../graphs/bench-graph';
import type { RunningContender } from '../contenders/running';
import type { Load } from '../load/load';

/** What one batch of requests cost. */
export interface Batch {
  requests: number;
  /** Milliseconds of CPU of the gateway's process for one request. */
  cpu: number;
  /** Requests a second. */
  throughput: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export interface BatchOptions {
  query: BenchQuery;
  connections: number;
  varied: boolean;
  requests: number;
}

/** Sends a batch, and reads before and after what the process has used: CPU divided by requests, all of which were answered. */
export async function batch(running: RunningContender, load: Load, { query, connections, varied, requests }: BatchOptions): Promise<Batch> {
  const before = await running.usage();
  const { seconds, p50, p99 } = await load({ url: running.url, body: requestBody(query), varied, connections, requests });
  const after = await running.usage();
  return { requests, cpu: (after.cpu - before.cpu) / requests, throughput: requests / seconds, p50, p99 };
}

const FEWEST = 24;
const MOST = 30_000;

/** How many requests take about so many seconds at that throughput. */
export function howMany(throughput: number, seconds: number, connections: number): number {
  return Math.round(Math.min(MOST, Math.max(FEWEST, connections, throughput * seconds)));
}

/** Requests after which code is as fast as it gets. */
const HOT = 4_000;
const LEAST_SECONDS = 1;

/** Runs until the code is hot, for a second at least, or for twice as many seconds as given. Answers the throughput at the end. */
export async function warmUp(running: RunningContender, load: Load, query: BenchQuery, seconds: number): Promise<number> {
  const started = Date.now();
  const spent = (): number => (Date.now() - started) / 1_000;
  let throughput = 20;
  let sent = 0;
  do {
    const requests = howMany(throughput, seconds / 3, 8);
    ({ throughput } = await batch(running, load, { query, connections: 8, varied: true, requests }));
    sent += requests;
  } while (spent() < LEAST_SECONDS || (sent < HOT && spent() < 2 * seconds));
  return throughput;
}

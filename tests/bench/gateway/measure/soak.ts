import type { RunningContender } from '../contenders/running';
import type { BenchQuery } from '../graphs/bench-graph';
import type { Load } from '../load/load';
import type { SoakSample } from '../record';
import { batch } from './batch';

/** Bytes that a contender is made to keep of each request, to see that it is noticed: a short string would do as much. */
export const LEAK = 100;
/** MB in 100 000 requests beyond which memory is not flat. */
export const FLAT = 2;

export const SOAK_NODE = ['--max-old-space-size=256', '--expose-gc'];

/** Of ten requests so many ask the first query, so many the second … */
const SHARES = [1, 1, 8];
const SAMPLES = 20;

/** Sends many requests, and reads the memory after a collection on the way. */
export async function soak(running: RunningContender, queries: readonly BenchQuery[], load: Load, requests: number, say: (text: string) => void): Promise<SoakSample[]> {
  const samples: SoakSample[] = [];
  const ofSample = requests / SAMPLES;
  const all = SHARES.reduce((sum, each) => sum + each, 0);
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    for (const [index, query] of queries.entries()) {
      await batch(running, load, { query, connections: 50, varied: true, requests: Math.round((ofSample * SHARES[index]!) / all) });
    }
    const { rss, heapUsed, external } = await running.usage('collect');
    const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
    samples.push({ requests: ofSample * sample, rss: megabytes(rss), heap: megabytes(heapUsed), external: megabytes(external) });
    say(`${running.contender.name}: ${ofSample * sample} requests, heap ${megabytes(heapUsed)} MB, resident ${megabytes(rss)} MB`);
  }
  return samples;
}

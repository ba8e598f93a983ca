import type { RunningContender } from '../contenders/running';
import { GROWTH } from '../graphs/growth';
import type { Load } from '../load/load';
import type { GrowthPoint } from '../record';
import { answerTo } from './answers';
import { batch, howMany } from './batch';

const CONNECTIONS = 8;

/** CPU of one request at every point of every axis, contenders in turn. The first batch of each only warms it. */
export async function measureGrowth(running: readonly RunningContender[], load: Load, rounds: number, slice: number, say: (text: string) => void): Promise<GrowthPoint[]> {
  const found: GrowthPoint[] = [];
  for (const { name, points } of GROWTH) {
    for (const { x, query } of points) {
      const bytes = Buffer.byteLength(await answerTo(running[0]!, query));
      const row = running.map(({ contender }): GrowthPoint => ({ axis: name, x, contender: contender.name, cpu: [], bytes }));
      const throughput = new Map<string, number>();
      for (let round = -1; round < rounds; round += 1) {
        for (const [index, each] of running.entries()) {
          const requests = howMany(throughput.get(each.contender.name) ?? 0, round < 0 ? 0 : slice, CONNECTIONS);
          const done = await batch(each, load, { query, connections: CONNECTIONS, varied: true, requests });
          throughput.set(each.contender.name, done.throughput);
          if (round >= 0) row[index]!.cpu.push(done.cpu);
        }
      }
      found.push(...row);
    }
    say(`growth: ${name}`);
  }
  return found;
}

import type { RunningContender } from '../contenders/running';
import { GROWTH } from '../graphs/growth';
import type { Load } from '../load/load';
import type { GrowthPoint } from '../record';
import { answerTo } from './answers';
import { batch, howMany, warmUp } from './batch';

const CONNECTIONS = 8;

/** CPU of one request at every point of every axis, contenders in turn, once warm. */
export async function measureGrowth(running: readonly RunningContender[], load: Load, rounds: number, slice: number, say: (text: string) => void): Promise<GrowthPoint[]> {
  const found: GrowthPoint[] = [];
  for (const { name, points } of GROWTH) {
    for (const { x, query } of points) {
      const bytes = Buffer.byteLength(await answerTo(running[0]!, query));
      const row = running.map(({ contender }): GrowthPoint => ({ axis: name, x, contender: contender.name, cpu: [], bytes }));
      const throughput: number[] = [];
      for (const each of running) throughput.push(await warmUp(each, load, query, slice / 2));
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, each] of running.entries()) {
          const done = await batch(each, load, { query, connections: CONNECTIONS, varied: true, requests: howMany(throughput[index]!, slice, CONNECTIONS) });
          throughput[index] = done.throughput;
          row[index]!.cpu.push(done.cpu);
        }
      }
      found.push(...row);
    }
    say(`growth: ${name}`);
  }
  return found;
}

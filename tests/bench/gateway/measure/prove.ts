import { CONTENDERS, STOCK } from '../contenders/contenders';
import { shop } from '../graphs/shop';
import type { Load } from '../load/load';
import { cpuOf } from '../record';
import { bringUp, type Running } from './bring-up';
import { measureMatrix, warmAll } from './matrix';

/** How far what is found may lie from what must be found. */
const TOLERANCE = 0.2;

/**
 * Measures a contender, then in turn the same, a twin of it, and one that wastes as much CPU again on each request. The twin must be found
 * equal and the other twice as slow; were it otherwise, no number of this bench would mean anything.
 */
export async function proveItTells(load: Load, name: string | undefined, say: (text: string) => void): Promise<boolean> {
  const contender = CONTENDERS.find((each) => each.name === (name ?? STOCK))!;
  const queries = shop.queries.filter((each) => each.name === 'nested');
  const options = { queries, connections: [8], bodies: 'constant', deduplicate: false, slice: 0.5, load, say: () => undefined } as const;
  const running: Running[] = [];
  const start = async (burn: number): Promise<Running> => {
    const started = await bringUp(shop, queries, [contender], { deduplicate: false, burn });
    running.push(started);
    await warmAll(started, queries, load, 4);
    return started;
  };
  try {
    const plain = await start(0);
    const [alone] = await measureMatrix(plain, { ...options, rounds: 3 });
    const burn = cpuOf(alone!);
    const all = [plain, await start(0), await start(burn)];
    const [first, twin, slowed] = (await measureMatrix({ ...plain, contenders: all.flatMap(({ contenders }) => contenders) }, { ...options, rounds: 5 })).map(cpuOf) as [number, number, number];
    const wanted = (first + burn) / first;
    const near = (found: number, goal: number): boolean => Math.abs(found / goal - 1) < TOLERANCE;
    const tells = near(twin / first, 1) && near(slowed / first, wanted);
    say(`${contender.name}: ${first.toFixed(2)} ms of CPU a request; its twin ${twin.toFixed(2)} ms, ${(twin / first).toFixed(2)} times; wasting ${burn.toFixed(2)} ms more ${slowed.toFixed(2)} ms, ${(slowed / first).toFixed(2)} times, where ${wanted.toFixed(2)} is right.`);
    say(tells ? 'The bench tells.' : 'The bench does NOT tell.');
    return tells;
  } finally {
    for (const each of running) await each.stop();
  }
}

import { CONTENDERS, STOCK } from '../contenders/contenders';
import { shop } from '../graphs/shop';
import type { Load } from '../load/load';
import { cpuOf } from '../record';
import { bringUp } from './bring-up';
import { measureMatrix, warmAll } from './matrix';

/** Measures a contender, makes it waste as much CPU again on each request, and measures both in turn: the ratio found should be 2. */
export async function proveItTells(load: Load, name: string | undefined, say: (text: string) => void): Promise<boolean> {
  const contender = CONTENDERS.find((each) => each.name === (name ?? STOCK))!;
  const queries = shop.queries.filter((each) => each.name === 'nested');
  const options = { queries, connections: [8], bodies: 'constant', deduplicate: false, slice: 0.5, load, say: () => undefined } as const;
  const plain = await bringUp(shop, queries, [contender], { deduplicate: false });
  try {
    await warmAll(plain, queries, load, 3);
    const [alone] = await measureMatrix(plain, { ...options, rounds: 3 });
    const burn = cpuOf(alone!);
    const slowed = await bringUp(shop, queries, [contender], { deduplicate: false, burn });
    try {
      await warmAll(slowed, queries, load, 3);
      const [first, second] = await measureMatrix({ ...plain, contenders: [...plain.contenders, ...slowed.contenders] }, { ...options, rounds: 5 });
      const ratio = cpuOf(second!) / cpuOf(first!);
      const tells = ratio > 1.75 && ratio < 2.25;
      say(`${contender.name}: ${cpuOf(first!).toFixed(2)} ms of CPU a request; wasting ${burn.toFixed(2)} ms more: ${cpuOf(second!).toFixed(2)} ms, ${ratio.toFixed(2)} times. ${tells ? 'The bench tells.' : 'The bench does NOT tell.'}`);
      return tells;
    } finally {
      await slowed.stop();
    }
  } finally {
    await plain.stop();
  }
}

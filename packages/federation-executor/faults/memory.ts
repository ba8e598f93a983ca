import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** True as soon as this process holds so many bytes more, inside and outside the heap, than before the work; false when the work ends before. */
export async function growsBy(bytes: number, work: () => Promise<unknown>): Promise<boolean> {
  collect();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  const before = held();
  let looking: NodeJS.Timeout;
  const grown = new Promise<true>((resolve) => {
    looking = setInterval(() => {
      if (held() - before < bytes) return;
      collect(); // what nobody refers to any more is not held
      if (held() - before >= bytes) resolve(true);
    }, 10);
  });
  return Promise.race([grown, work().then(() => false)]).finally(() => clearInterval(looking));
}

function held(): number {
  // Not `external`: it counts what was freed for a while longer.
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

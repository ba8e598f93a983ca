import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes this process held outside and inside the heap at most while the work was done, above what it held before. */
export async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  collect();
  const before = held();
  let most = before;
  const sampling = setInterval(() => {
    if (held() - before > 32 * 1024 * 1024) collect(); // what nobody refers to any more is not held
    most = Math.max(most, held());
  }, 5);
  try {
    await work();
    most = Math.max(most, held());
  } finally {
    clearInterval(sampling);
  }
  return most - before;
}

function held(): number {
  const { external, heapUsed } = process.memoryUsage();
  return external + heapUsed;
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';

/** One plan on disk. `plan` is JSON text within the JSON line, so that a plan costs nothing to read before it is asked for. */
export interface StoredPlan {
  key: string;
  kind: 'query' | 'mutation' | 'subscription';
  plan: string;
}

/** Writes plans beside `file` and puts them in its place when all are written. `stamp` says what the plans hold for. */
export async function writePlans(file: string, stamp: string, plans: Iterable<StoredPlan>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.${Date.now()}`;
  const hash = createHash('sha256');
  const out = createWriteStream(partial, { flush: true });
  const put = async (line: string): Promise<void> => {
    hash.update(line);
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  };
  try {
    await put(stamp);
    for (const plan of plans) {
      await put(JSON.stringify(plan));
      await new Promise(setImmediate);
    }
    out.end(hash.digest('hex'));
    await finished(out);
    await rename(partial, file);
  } catch (error) {
    out.destroy();
    await rm(partial, { force: true });
    throw error;
  }
}

/** The plans of `file`, or why they are not to be used. */
export async function readPlans(file: string, stamp: string): Promise<StoredPlan[] | { ignored: string }> {
  const hash = createHash('sha256');
  const plans: StoredPlan[] = [];
  let last: string | null = null;
  try {
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
    let first = true;
    for await (const line of lines) {
      if (first && line !== stamp) return { ignored: 'it holds plans for another supergraph or planner' };
      first = false;
      if (last !== null) {
        hash.update(last);
        if (last !== stamp) plans.push(JSON.parse(last) as StoredPlan);
      }
      last = line;
    }
  } catch (error) {
    return { ignored: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : 'it cannot be read as plans' };
  }
  return last === hash.digest('hex') ? plans : { ignored: 'it is not whole' };
}

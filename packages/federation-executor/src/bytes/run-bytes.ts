import { UNUSUAL } from '../compile/answer-writer';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { ShapeField } from '../compile/shape';
import type { Run } from '../execute/run';
import type { ByteOperation } from './compile-bytes';
import type { Scanned } from './scanner';

/** After so many requests in a row that had to be parsed after all, only one in sixteen is still tried. */
const MOST_MISSES = 16;

export function worthTrying(operation: ByteOperation): boolean {
  return operation.misses < MOST_MISSES || operation.misses++ % MOST_MISSES === 0;
}

/**
 * Runs an operation on the bytes of its answers. Null where anything at all is unusual: the parsing path then runs it, and gets the
 * answers that came already from `run.send`.
 */
export async function runBytes(operation: ByteOperation, fetches: readonly CompiledFetch[], run: Run, introspect: (field: ShapeField) => string): Promise<Buffer | null> {
  const scanned: (Scanned | null)[] = fetches.map(() => null);
  const ends: Promise<void>[] = [];
  let given = true;
  const start = async (fetch: CompiledFetch): Promise<void> => {
    if (given && !(await runFetch(operation, fetch, run, scanned))) given = false;
  };
  for (const fetch of fetches) {
    const before = fetch.after;
    if (before.length === 0) ends.push(start(fetch));
    else if (before.length === 1) ends.push(ends[before[0]!]!.then(() => start(fetch)));
    else ends.push(Promise.all(before.map((id) => ends[id]!)).then(() => start(fetch)));
  }
  await Promise.all(ends);
  if (!given) return null;
  try {
    return operation.emit(scanned, introspect);
  } catch (thrown) {
    if (thrown === UNUSUAL) return null;
    throw thrown;
  }
}

/** False where the answer has to be parsed, or there is none. */
async function runFetch({ scanners, sites }: ByteOperation, fetch: CompiledFetch, run: Run, scanned: (Scanned | null)[]): Promise<boolean> {
  const parts = sites[fetch.id]!;
  const asked = parts.map((site) => site.collect(scanned));
  if (parts.length > 0 && asked.every(({ texts }) => texts.length === 0)) return true;
  const body = fetch.body(run.variables, asked.map(({ texts }) => `[${texts.join(',')}]`));
  let answer;
  try {
    answer = await run.send({ subgraph: fetch.subgraph, kind: fetch.kind, body, context: run.context, signal: run.signal });
  } catch {
    return false;
  }
  const found = 'bytes' in answer ? scanners[fetch.id]!(answer.bytes) : null;
  if (!found) return false;
  for (let n = 0; n < parts.length; n++) if (!join(parts[n]!, asked[n]!, found, scanned)) return false;
  scanned[fetch.id] = found;
  return true;
}

/** Writes into each record where its entity is. */
function join({ field, collects }: ByteOperation['sites'][number][number], asked: { texts: string[]; records: number[][]; entities: number[][] }, found: Scanned, scanned: readonly (Scanned | null)[]): boolean {
  const { tape } = found;
  const count = tape[field.offset]! - 1;
  if (count !== asked.texts.length) return false;
  const entities = new Array<number>(count);
  for (let n = 0, record = tape[field.offset + 1]!; n < count; n++, record = tape[record]! - 1) entities[n] = tape[record + 1] === 0 ? 0 : record + 1;
  for (let n = 0; n < collects.length; n++) {
    const base = scanned[collects[n]!.place.base!.fetch]?.tape;
    if (!base) continue;
    const { slot } = collects[n]!;
    const records = asked.records[n]!;
    const numbers = asked.entities[n]!;
    for (let i = 0; i < records.length; i++) base[records[i]! + slot] = entities[numbers[i]!]!;
  }
  return true;
}

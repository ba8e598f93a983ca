import { UNUSUAL } from '../compile/answer-writer';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { ShapeField } from '../compile/shape';
import type { Run } from '../execute/run';
import { ask, skip, type Received } from '../execute/outbox';
import type { Asked } from './collect';
import type { ByteOperation } from './compile-bytes';
import type { ByteSite } from './places';
import { scanAnswer, type Scanned } from './scanner';

/** After so many requests in a row that had to be parsed after all, only one in sixteen is still tried. */
const MOST_MISSES = 16;

export function worthTrying(operation: ByteOperation): boolean {
  return operation.misses < MOST_MISSES || operation.misses++ % MOST_MISSES === 0;
}

/**
 * Runs an operation on the bytes of its answers. Null where anything at all is unusual: the parsing path then runs it, and gets the
 * answers that came already from the outbox.
 */
export async function runBytes(operation: ByteOperation, fetches: readonly CompiledFetch[], run: Run, introspect: (field: ShapeField) => string): Promise<Buffer | null> {
  const scanned: (Scanned | null)[] = fetches.map(() => null);
  const ends: Promise<void>[] = [];
  let given = true;
  const start = async (fetch: CompiledFetch): Promise<void> => {
    if (given && !(await runFetch(operation, fetch, run, scanned).catch(unusual))) given = false;
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
  } finally {
    scanned.forEach((each, n) => each && scanned.indexOf(each) === n && operation.scanners[n]!.release(each));
  }
}

function unusual(thrown: unknown): false {
  if (thrown === UNUSUAL) return false;
  throw thrown;
}

/** False where the answer has to be parsed, or there is none. */
async function runFetch(operation: ByteOperation, fetch: CompiledFetch, run: Run, scanned: (Scanned | null)[]): Promise<boolean> {
  const site = operation.sites[fetch.id]!;
  const asked = site && site.collect(scanned);
  if (asked?.texts.length === 0) {
    skip(run.outbox, fetch);
    return true;
  }
  const received = await ask(run.outbox, fetch, asked && asked.texts, run.variables);
  const found = scan(operation, received);
  if (!found || (site && !join(site, asked!, received, found, scanned))) return false;
  scanned[fetch.id] = found;
  return true;
}

/** What a batch has for a fetch; scanned by the first that comes. */
function scan({ scanners }: ByteOperation, { batch, at }: Received): Scanned | null {
  if (batch.scanned === undefined) batch.scanned = batch.answer && 'bytes' in batch.answer ? scanAnswer(batch.answer.bytes, batch.aliases, batch.askers.map(([first]) => scanners[first!.id]!)) : null;
  return batch.scanned?.[at] ?? null;
}

/** Writes into each record where its entity is. */
function join({ field, collects }: ByteSite, asked: Asked, { batch, at, places }: Received, found: Scanned, scanned: readonly (Scanned | null)[]): boolean {
  const { tape } = found;
  const count = tape[field.offset]! - 1;
  if (count !== batch.counts[at]!) return false;
  const entities = new Array<number>(count);
  for (let n = 0, record = tape[field.offset + 1]!; n < count; n++, record = tape[record]! - 1) entities[n] = tape[record + 1] === 0 ? 0 : record + 1;
  for (let n = 0; n < collects.length; n++) {
    const base = scanned[collects[n]!.place.base!.fetch]?.tape;
    if (!base) continue;
    const { slot } = collects[n]!;
    const records = asked.records[n]!;
    const numbers = asked.entities[n]!;
    for (let i = 0; i < records.length; i++) base[records[i]! + slot] = entities[places ? places[numbers[i]!]! : numbers[i]!]!;
  }
  return true;
}

import { UNUSUAL } from '../compile/answer-writer';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { ShapeField } from '../compile/shape';
import type { Run } from '../execute/run';
import { ask, skip, type Received } from '../execute/outbox';
import type { ByteOperation } from './compile-bytes';
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
export function runBytes(operation: ByteOperation, fetches: readonly CompiledFetch[], run: Run, introspect: (field: ShapeField) => string): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const scanned: (Scanned | null)[] = fetches.map(() => null);
    const waitsFor = [...operation.waitsFor];
    let running = fetches.length;
    let given = true;

    const start = (fetch: CompiledFetch): void => {
      const asking = given ? step(() => send(operation, fetch, run, scanned)) : false;
      if (asking === true || asking === false) return ended(fetch, asking);
      asking.then((received) => ended(fetch, step(() => take(operation, fetch, received, scanned))), reject);
    };
    const ended = ({ id }: CompiledFetch, well: boolean): void => {
      given &&= well;
      for (const next of operation.next[id]!) if (--waitsFor[next]! === 0) start(fetches[next]!);
      if (--running === 0) end();
    };
    const end = (): void => {
      resolve(given ? step(() => operation.emit(scanned, introspect)) || null : null);
      scanned.forEach((each, n) => each && scanned.indexOf(each) === n && operation.scanners[n]!.release(each));
    };
    /** False where something is unusual. */
    const step = <Value>(work: () => Value): Value | false => {
      try {
        return work();
      } catch (thrown) {
        if (thrown !== UNUSUAL) reject(thrown as Error);
        return false;
      }
    };
    for (const fetch of fetches) if (fetch.after.length === 0) start(fetch);
    if (fetches.length === 0) end();
  });
}

/** What will be received; true where there is nothing to ask. */
function send(operation: ByteOperation, fetch: CompiledFetch, run: Run, scanned: readonly (Scanned | null)[]): Promise<Received> | true {
  const site = operation.sites[fetch.id]!;
  const asked = site && site.collect(scanned);
  if (asked?.length !== 0) return ask(run.outbox, fetch, asked, run.variables);
  skip(run.outbox, fetch);
  return true;
}

/** False where the answer has to be parsed, or there is none. */
function take(operation: ByteOperation, fetch: CompiledFetch, received: Received, scanned: (Scanned | null)[]): boolean {
  const site = operation.sites[fetch.id]!;
  const found = scan(operation, received);
  if (!found || (site && !join(site, received, found, scanned))) return false;
  scanned[fetch.id] = found;
  return true;
}

/** What a batch has for a fetch; scanned by the first that comes. */
function scan({ scanners }: ByteOperation, { batch, at }: Received): Scanned | null {
  if (batch.scanned === undefined) batch.scanned = batch.answer && 'bytes' in batch.answer ? scanAnswer(batch.answer.bytes, batch.aliases, batch.askers.map(([first]) => scanners[first!.id]!)) : null;
  return batch.scanned?.[at] ?? null;
}

/** Entities of the answer that is being joined. */
let entities = new Int32Array(256);
const MOST_ENTITIES = 16_384;

/** Writes into each record where its entity is. */
function join({ field, collects, numbers }: ByteOperation['sites'][number] & object, { batch, at, places }: Received, found: Scanned, scanned: readonly (Scanned | null)[]): boolean {
  const { tape } = found;
  const count = tape[field.offset]! - 1;
  if (count !== batch.counts[at]!) return false;
  const records = count > entities.length ? new Int32Array(count * 2) : entities;
  if (count <= MOST_ENTITIES) entities = records;
  for (let n = 0, record = tape[field.offset + 1]!; n < count; n++, record = tape[record]! - 1) records[n] = tape[record + 1] === 0 ? 0 : record + 1;
  for (let n = 0; n < collects.length; n++) {
    const base = scanned[collects[n]!.place.base!.fetch];
    if (base) putEntities(base.tape, base.records[numbers[n]!]!, collects[n]!.slot, records, places);
  }
  return true;
}

function putEntities(tape: Int32Array, waiting: readonly number[], slot: number, joined: Int32Array, places: readonly number[] | null): void {
  for (let n = 0; n < waiting.length; n++) {
    const at = waiting[n]! + slot;
    const which = tape[at]!;
    if (which > 0) tape[at] = joined[places ? places[which - 1]! : which - 1]!;
  }
}

import { validate, type DocumentNode } from 'graphql';
import type { FederationExecutor } from '../executor';
import { keepLastGood, lastGood } from './last-known-good';
import type { SupergraphSource } from './supergraph-source';

/** One supergraph's executor and what belongs to it alone, such as its planner. */
export interface Version {
  executor: FederationExecutor;
  /** Called once, when another has taken its place and its last request has ended. */
  close(): Promise<void>;
}

export interface KnownOperation {
  document: DocumentNode;
  operationName: string | null;
  labels?: ReadonlySet<string>;
}

export type LifeEvent =
  /** Serves from now on. `planned`: known operations made ready before; `unfit`: names of those that it has no answer to. */
  | { kind: 'taken'; planned: number; unfit: readonly string[]; from: 'source' | 'last known good' }
  /** Does not serve; the one before does. */
  | { kind: 'refused'; reason: string };

export interface LifeOptions<V extends Version = Version> {
  source: SupergraphSource;
  /** Throws or rejects for a supergraph that cannot be served. */
  make: (supergraph: string) => V | Promise<V>;
  /** Operations to be planned before a supergraph serves, so that nobody waits for that. */
  known?: () => readonly KnownOperation[];
  /** File of the last supergraph that served. */
  lastGoodFile?: string;
  told?: (event: LifeEvent) => void;
}

export interface SupergraphLife<V extends Version = Version> {
  /** Runs one request on the version of now; that one stays until the request has ended, whatever comes meanwhile. */
  use<T>(work: (version: V) => Promise<T>): Promise<T>;
  /** The version of now, for a look at it: it may be closed as soon as another has come. */
  now(): V;
  /** The supergraph of now. */
  supergraph(): string;
  /** Hands in a supergraph as the source would. Ends when it serves or has been refused; never rejects. */
  offer(supergraph: string): Promise<void>;
  close(): Promise<void>;
}

interface Serving<V extends Version> {
  version: V;
  supergraph: string;
  running: number;
  /** Set when another has taken its place. */
  ended: (() => void) | null;
}

/**
 * Starts with what the source has, or else with the last known good supergraph, and changes over to each good one that comes.
 * Rejects when there is neither.
 */
export async function startSupergraphLife<V extends Version>({ source, make, known = () => [], lastGoodFile, told = () => undefined }: LifeOptions<V>): Promise<SupergraphLife<V>> {
  const closing = new Set<Promise<void>>();
  let serving = await first();
  let turn: Promise<void> = Promise.resolve();
  let newest = 0;

  async function first(): Promise<Serving<V>> {
    let reason: Error;
    try {
      return await take(await source.read(), 'source');
    } catch (error) {
      reason = error as Error;
    }
    const kept = lastGoodFile ? await lastGood(lastGoodFile) : null;
    if (kept === null) throw reason;
    told({ kind: 'refused', reason: reason.message });
    return take(kept, 'last known good');
  }

  async function take(supergraph: string, from: 'source' | 'last known good'): Promise<Serving<V>> {
    const version = await make(supergraph);
    const { planned, unfit } = await warm(version.executor, known()).catch(async (error: Error) => {
      await version.close();
      throw error;
    });
    if (lastGoodFile && from === 'source') await keepLastGood(lastGoodFile, supergraph).catch((error: Error) => told({ kind: 'refused', reason: `It serves, but could not be kept: ${error.message}` }));
    told({ kind: 'taken', planned, unfit, from });
    return { version, supergraph, running: 0, ended: null };
  }

  async function change(supergraph: string): Promise<void> {
    if (supergraph === serving.supergraph) return;
    try {
      const next = await take(supergraph, 'source');
      const before = serving;
      serving = next;
      retire(before);
    } catch (error) {
      told({ kind: 'refused', reason: (error as Error).message });
    }
  }

  function retire(before: Serving<V>): void {
    const quiet = before.running === 0 ? Promise.resolve() : new Promise<void>((resolve) => (before.ended = resolve));
    const closed = quiet.then(() => before.version.close()).catch(() => undefined).finally(() => closing.delete(closed));
    closing.add(closed);
  }

  const offer = (supergraph: string): Promise<void> => {
    const mine = ++newest;
    // One at a time; of several that came meanwhile only the newest.
    turn = turn.then(() => (mine === newest ? change(supergraph) : undefined));
    return turn;
  };
  const stopWatching = source.watch((supergraph) => void offer(supergraph), (reason) => told({ kind: 'refused', reason: reason.message }));

  return {
    offer,
    now: () => serving.version,
    supergraph: () => serving.supergraph,
    async use(work) {
      const mine = serving;
      mine.running += 1;
      try {
        return await work(mine.version);
      } finally {
        mine.running -= 1;
        if (mine.running === 0) mine.ended?.();
      }
    },
    async close() {
      stopWatching();
      await turn;
      retire(serving);
      await Promise.all(closing);
    },
  };
}

async function warm(executor: FederationExecutor, known: readonly KnownOperation[]): Promise<{ planned: number; unfit: string[] }> {
  const unfit: string[] = [];
  let planned = 0;
  for (const { document, operationName, labels } of known) {
    const fits = validate(executor.apiSchema, document).length === 0;
    const ready = fits && (await executor.prepare(document, operationName, labels).then(() => true, () => false));
    if (ready) planned += 1;
    else unfit.push(operationName ?? 'an operation without a name');
  }
  return { planned, unfit };
}

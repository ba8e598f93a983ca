import type { Scanned } from '../bytes/scanner';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { Upstream, UpstreamAnswer } from '../upstream';
import { gather } from './gather-asked';
import type { SubgraphAnswer } from './read-answer';

type Variables = Readonly<Record<string, unknown>>;

/** One request of a run, and what came of it; for one fetch, or for several that were ready together. */
export interface Batch {
  /** Alone: `[null]` for the root, `['_entities']` for entities. */
  aliases: readonly (string | null)[];
  /** How many entities were asked for, by alias. */
  counts: readonly number[];
  /** The fetches that ask by each alias. */
  askers: readonly (readonly CompiledFetch[])[];
  /** What came; null where nothing did, for `reason`. */
  answer: UpstreamAnswer | null;
  reason: unknown;
  /** Remembered by those who read it first. */
  parsed: SubgraphAnswer | null;
  scanned: readonly Scanned[] | null | undefined;
  /** Where it was told that it failed as a whole, so that it is told once. */
  told: Set<string> | null;
}

/** The part of a batch that one fetch has asked for. */
export interface Received {
  batch: Batch;
  /** Which of the aliases is its own. */
  at: number;
  /** Where each of its representations stands in the list of entities; null where just as it asked. */
  places: readonly number[] | null;
}

export interface Waiting {
  fetch: CompiledFetch;
  texts: readonly string[];
  list: string;
  variables: Variables;
  resolve(received: Received): void;
}

/**
 * The requests of one run. Entity fetches to one subgraph that become ready in the same turn of the event loop are one request: what has come already is
 * read first, but nothing is waited for.
 */
export interface Outbox {
  send: Upstream['send'];
  context: unknown;
  signal: AbortSignal | undefined;
  /** The upstream gives values, there are no bytes to run on. */
  onValue: () => void;
  /** Answers by body: a question is asked once. */
  bodies: Map<string, { subgraph: string; answer: Promise<UpstreamAnswer> }>;
  /** What each fetch has asked already, by its id. One text: many small ones that live as long as the run are dear to collect. */
  asked: { list: string; received: Promise<Received> }[];
  waiting: Waiting[];
}

export function outbox(send: Upstream['send'], context: unknown, signal: AbortSignal | undefined, onValue: () => void): Outbox {
  return { send, context, signal, onValue, bodies: new Map(), asked: [], waiting: [] };
}

const ROOT: readonly null[] = [null];
const ENTITIES: readonly string[] = ['_entities'];
const NOTHING: Promise<Received> = Promise.resolve({ batch: { aliases: ROOT, counts: [0], askers: [], answer: null, reason: null, parsed: null, scanned: null, told: null }, at: 0, places: null });

/** Sends what a fetch asks (JSON texts of representations; null at the root), and never rejects. The same asked again is answered by what came. */
export function ask(box: Outbox, fetch: CompiledFetch, texts: readonly string[] | null, variables: Variables): Promise<Received> {
  if (texts === null) return post(box, fetch, fetch.body(variables, []), ROOT, [0], [[fetch]]).then(alone);
  // By variables of its own: not one question, but several.
  if (fetch.contextRewrites.length > 0) return askAlone(box, fetch, texts, variables);
  const list = listOf(texts);
  const known = box.asked[fetch.id];
  if (known?.list === list) return known.received;
  const received = askFirst(box, fetch, texts, list, variables);
  box.asked[fetch.id] = { list, received };
  return received;
}

/** By itself, whatever it was sent with before. */
export function askAlone(box: Outbox, fetch: CompiledFetch, texts: readonly string[], variables: Variables): Promise<Received> {
  return askList(box, fetch, listOf(texts), texts.length, variables);
}

function askList(box: Outbox, fetch: CompiledFetch, list: string, count: number, variables: Variables): Promise<Received> {
  return post(box, fetch, fetch.body(variables, [list]), ENTITIES, [count], [[fetch]]).then(alone);
}

const listOf = (texts: readonly string[]): string => `[${texts.join(',')}]`;

/** For a fetch that has nothing to ask: nobody is to wait for it. */
export function skip({ asked }: Outbox, { id }: CompiledFetch): void {
  asked[id] ??= { list: '', received: NOTHING };
}

const alone = (batch: Batch): Received => ({ batch, at: 0, places: null });

function askFirst(box: Outbox, fetch: CompiledFetch, texts: readonly string[], list: string, variables: Variables): Promise<Received> {
  const { together } = fetch;
  if (!together) return askList(box, fetch, list, texts.length, variables);
  const mayCome = together.mates.some((id) => !box.asked[id]) || box.waiting.some((each) => each.fetch.together!.group === together.group);
  if (!mayCome) return askList(box, fetch, list, texts.length, variables);
  return new Promise((resolve) => {
    if (box.waiting.push({ fetch, texts, list, variables, resolve }) === 1) setImmediate(flush, box);
  });
}

function flush(box: Outbox): void {
  const ready = box.waiting;
  box.waiting = [];
  for (let n = 0; n < ready.length; n++) {
    const { group } = ready[n]!.fetch.together!;
    if (ready.findIndex((each) => each.fetch.together!.group === group) === n) sendTogether(box, ready.filter((each) => each.fetch.together!.group === group));
  }
}

function sendTogether(box: Outbox, members: readonly Waiting[]): void {
  const [only] = members;
  if (members.length === 1) return void askList(box, only!.fetch, only!.list, only!.texts.length, only!.variables).then(only!.resolve);
  const lists = gather(members);
  const askers = lists.map((list) => list.askers.map(({ waiting }) => waiting.fetch));
  const joined = lists.length > 1 ? only!.fetch.together!.group.join(askers.map(([first]) => first!.id)) : null;
  const body = (joined ?? only!.fetch).body(only!.variables, lists.map(({ texts, askers: each }) => (each.length === 1 ? each[0]!.waiting.list : listOf(texts))));
  void post(box, only!.fetch, body, joined?.aliases ?? ENTITIES, lists.map(({ texts }) => texts.length), askers).then((batch) => {
    lists.forEach((list, at) => list.askers.forEach(({ waiting, places }) => waiting.resolve({ batch, at, places })));
  });
}

function post({ send, context, signal, bodies, onValue }: Outbox, { subgraph, kind }: CompiledFetch, body: string, aliases: Batch['aliases'], counts: readonly number[], askers: Batch['askers']): Promise<Batch> {
  const batch: Batch = { aliases, counts, askers, answer: null, reason: null, parsed: null, scanned: undefined, told: null };
  const known = kind === 'query' ? bodies.get(body) : undefined;
  const answer = known?.subgraph === subgraph ? known.answer : send({ subgraph, kind, body, context, signal });
  if (kind === 'query' && !known) bodies.set(body, { subgraph, answer });
  return answer.then((given) => {
    if ('value' in given) onValue();
    batch.answer = given;
    return batch;
  }, (reason: unknown) => {
    batch.reason = reason;
    return batch;
  });
}

import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { isRecord, own } from '../compile/own-property';
import { applyRewrites } from '../compile/rewrites';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { PathStep } from '../fetch-graph/fetch-graph';
import { collectAsked, collectByContext, type Asked } from './collect-asked';
import { copy, merge } from './merge';
import { ask, askAlone, skip, type Batch, type Received } from './outbox';
import { placeErrors } from './place-errors';
import type { Run } from './run';
import { readAnswer, type SubgraphAnswer } from './read-answer';
import { malformed, unanswered } from './subgraph-error';

/** Sends one request and puts its answer into `run.data`. Never rejects: what goes wrong is in `run.errors[fetch.id]`. */
export async function runFetch(fetch: CompiledFetch, run: Run): Promise<void> {
  if (fetch.contextRewrites.length === 0) return runAsked(fetch, fetch.represent ? collectAsked(fetch, run.data) : null, run.variables, run);
  await Promise.all(collectByContext(fetch, run).map(({ asked, values }) => runAsked(fetch, asked, Object.assign(Object.create(null), run.variables, values) as Run['variables'], run)));
}

async function runAsked(fetch: CompiledFetch, asked: Asked | null, variables: Run['variables'], run: Run): Promise<void> {
  if (asked?.texts.length === 0) return skip(run.outbox, fetch);
  let received = await ask(run.outbox, fetch, asked && asked.texts, variables);
  let answer = read(fetch, received, run);
  // One of several may have failed in a way that takes the others along: asked apart, it does not.
  if (asked && answer?.data === null && received.batch.aliases.length > 1) {
    received = await askAlone(run.outbox, fetch, asked.texts, variables);
    answer = read(fetch, received, run);
  }
  if (!answer) return;
  if (asked === null) takeRoot(fetch, answer, run);
  else if (answer.data) takeEntities(fetch, asked, received, answer.data, run);
  if (answer.errors.length > 0) run.errors[fetch.id]!.push(...answer.errors.flatMap((error) => placeErrors(fetch, asked, received, error, run)));
}

/** Null where there is no answer, which is noted. */
function read(fetch: CompiledFetch, { batch }: Received, run: Run): SubgraphAnswer | null {
  if (!batch.answer) tellEverywhere(fetch, unanswered(fetch.subgraph, batch.reason), batch, run);
  else if (!batch.parsed) {
    const answer = readAnswer(fetch.subgraph, batch.answer);
    if ('malformed' in answer) tellEverywhere(fetch, answer.malformed, batch, run);
    else batch.parsed = answer;
  }
  return batch.parsed;
}

/** An error about a whole request, once for each place that waits for it: the way there as far as the first list, none for the root. */
function tellEverywhere(fetch: CompiledFetch, error: GraphQLFormattedError, batch: Batch, run: Run): void {
  const told = (batch.told ??= new Set());
  for (const path of fetch.paths) {
    const way = wayTo(path);
    const key = JSON.stringify(way);
    if (!told.has(key)) run.errors[fetch.id]!.push(way.length > 0 ? { ...error, path: way } : error);
    told.add(key);
  }
}

function wayTo(path: readonly PathStep[]): string[] {
  const list = path.findIndex(({ key }) => key === null);
  return (list < 0 ? path : path.slice(0, list)).map(({ key }) => key!);
}

function takeRoot(fetch: CompiledFetch, { data }: SubgraphAnswer, run: Run): void {
  if (!data) return;
  applyRewrites(run.schema, fetch.outputRewrites, data);
  merge(run.data, data, run.schema);
}

function takeEntities(fetch: CompiledFetch, asked: Asked, { batch, at, places }: Received, data: Record<string, unknown>, run: Run): void {
  const given = own(data, batch.aliases[at]!);
  const wanted = batch.counts[at]!;
  const problem = !Array.isArray(given) ? '"_entities" is not a list' : given.length !== wanted ? `"_entities" should have ${wanted} items` : null;
  if (problem !== null) return void run.errors[fetch.id]!.push(malformed(fetch.subgraph, problem));
  // What another fetch has taken from this list is that one's to write into.
  const entities = (places ? places.map((place) => copy((given as unknown[])[place])) : given) as unknown[];
  let odd = false;
  entities.forEach((entity) => (odd ||= entity !== null && !isRecord(entity)));
  if (odd) run.errors[fetch.id]!.push(malformed(fetch.subgraph, '"_entities" holds what is not an object'));
  if (fetch.outputRewrites.length > 0) rewriteEntities(run.schema, fetch, asked, entities);
  const copies = new Map<string, Record<string, unknown>>();
  asked.objects.forEach((object, n) => {
    const index = asked.entity[n]!;
    const entity: unknown = index < 0 ? null : entities[index];
    if (!isRecord(entity)) return;
    merge(object, fetch.shared === 'everywhere' ? entity : copyFor(fetch, asked, n, entity, copies), run.schema);
  });
}

function copyFor(fetch: CompiledFetch, asked: Asked, n: number, entity: Record<string, unknown>, copies: Map<string, Record<string, unknown>>): Record<string, unknown> {
  if (fetch.shared === 'nowhere') return copy(entity);
  if (asked.paths[n] === 0) return entity;
  const key = `${asked.paths[n]} ${asked.entity[n]}`;
  const found = copies.get(key) ?? copy(entity);
  copies.set(key, found);
  return found;
}

/** Rewrites depend on types: an entity that does not name its own has the type of who asked for it. */
function rewriteEntities(schema: GraphQLSchema, fetch: CompiledFetch, asked: Asked, entities: unknown[]): void {
  const rewritten = new Set<number>();
  asked.entity.forEach((index, n) => {
    const entity = entities[index];
    if (!isRecord(entity) || rewritten.has(index)) return;
    rewritten.add(index);
    if (!own(entity, '__typename')) entity['__typename'] = own(asked.objects[n]!, '__typename');
    applyRewrites(schema, fetch.outputRewrites, entity);
  });
}

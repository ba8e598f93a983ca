import { isAbstractType, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { isRecord, own } from '../compile/own-property';
import { applyRewrites } from '../compile/rewrites';
import type { CompiledFetch, CompiledPart } from '../compile/compile-fetch';
import type { PathStep } from '../fetch-graph/fetch-graph';
import { collectAsked, collectByContext, type Asked } from './collect-asked';
import { copy, merge } from './merge';
import type { Run } from './run';
import { readAnswer, type SubgraphAnswer } from './read-answer';
import { fromSubgraph, malformed, unanswered } from './subgraph-error';
import { eachTargetWithWay } from './targets';

/** Sends one request and puts its answer into `run.data`. Never rejects: what goes wrong is in `run.errors[fetch.id]`. */
export async function runFetch(fetch: CompiledFetch, run: Run): Promise<void> {
  const [first] = fetch.parts;
  if (first!.contextRewrites.length === 0) return runAsked(fetch, fetch.parts.map((part) => (part.represent ? collectAsked(part, run.data) : null)), run.variables, run);
  await Promise.all(collectByContext(first!, run).map(({ asked, values }) => runAsked(fetch, [asked], Object.assign(Object.create(null), run.variables, values) as Run['variables'], run)));
}

async function runAsked(fetch: CompiledFetch, asked: readonly (Asked | null)[], variables: Run['variables'], run: Run): Promise<void> {
  if (asked.every((each) => each !== null && each.texts.length === 0)) return;
  const answer = await ask(fetch, fetch.body(variables, asked.flatMap((each) => (each ? [`[${each.texts.join(',')}]`] : []))), run);
  if (!answer) return;
  // One of several may have failed in a way that takes the others along: asked apart, it does not.
  if (fetch.apart && answer.data === null) return void (await Promise.all(fetch.apart.map((each) => runFetch(each, run))));
  fetch.parts.forEach((part, n) => {
    const objects = asked[n] ?? null;
    if (objects === null) takeRoot(part, answer, run);
    else if (answer.data) takeEntities(fetch, part, objects, answer.data, run);
  });
  if (answer.errors.length > 0) run.errors[fetch.id]!.push(...answer.errors.flatMap((error) => placed(fetch, asked, error, run)));
}

async function ask(fetch: CompiledFetch, body: string, run: Run): Promise<SubgraphAnswer | null> {
  try {
    const answer = readAnswer(fetch.subgraph, await run.send({ subgraph: fetch.subgraph, kind: fetch.kind, body, context: run.context, signal: run.signal }));
    if (!('malformed' in answer)) return answer;
    run.errors[fetch.id]!.push(...everywhere(fetch, answer.malformed));
  } catch (reason) {
    run.errors[fetch.id]!.push(...everywhere(fetch, unanswered(fetch.subgraph, reason)));
  }
  return null;
}

/** An error about a whole fetch, once for each place that waits for it: the way there as far as the first list, none for the root. */
function everywhere(fetch: CompiledFetch, error: GraphQLFormattedError): GraphQLFormattedError[] {
  const ways = new Map<string, string[]>();
  for (const { key, way } of fetch.parts.flatMap(({ paths }) => paths.map(wayTo))) ways.set(key, way);
  return [...ways.values()].map((path) => (path.length > 0 ? { ...error, path } : error));
}

function wayTo(path: readonly PathStep[]): { key: string; way: string[] } {
  const list = path.findIndex(({ key }) => key === null);
  const way = (list < 0 ? path : path.slice(0, list)).map(({ key }) => key!);
  return { key: JSON.stringify(way), way };
}

function takeRoot(part: CompiledPart, { data }: SubgraphAnswer, run: Run): void {
  if (!data) return;
  applyRewrites(run.schema, part.outputRewrites, data);
  merge(run.data, data);
}

function takeEntities(fetch: CompiledFetch, part: CompiledPart, asked: Asked, data: Record<string, unknown>, run: Run): void {
  if (asked.texts.length === 0) return;
  const entities = own(data, part.alias);
  const problem = !Array.isArray(entities) ? '"_entities" is not a list' : entities.length !== asked.texts.length ? `"_entities" should have ${asked.texts.length} items` : null;
  if (problem !== null) return void run.errors[fetch.id]!.push(malformed(fetch.subgraph, problem));
  let odd = false;
  (entities as unknown[]).forEach((entity) => (odd ||= entity !== null && !isRecord(entity)));
  if (odd) run.errors[fetch.id]!.push(malformed(fetch.subgraph, '"_entities" holds what is not an object'));
  if (part.outputRewrites.length > 0) rewriteEntities(run.schema, part, asked, entities as unknown[]);
  const copies = new Map<string, Record<string, unknown>>();
  asked.objects.forEach((object, n) => {
    const index = asked.entity[n]!;
    const entity: unknown = index < 0 ? null : (entities as unknown[])[index];
    if (!isRecord(entity)) return;
    // A subgraph that knows an interface as an object says the interface's name: what is known of the object already is truer.
    const said = own(entity, '__typename');
    if (typeof said === 'string' && said !== own(object, '__typename') && isAbstractType(run.schema.getType(said))) delete entity['__typename'];
    merge(object, part.shared === 'everywhere' ? entity : copyFor(part, asked, n, entity, copies));
  });
}

function copyFor(part: CompiledPart, asked: Asked, n: number, entity: Record<string, unknown>, copies: Map<string, Record<string, unknown>>): Record<string, unknown> {
  if (part.shared === 'nowhere') return copy(entity);
  if (asked.paths[n] === 0) return entity;
  const key = `${asked.paths[n]} ${asked.entity[n]}`;
  const found = copies.get(key) ?? copy(entity);
  copies.set(key, found);
  return found;
}

/** Rewrites depend on types: an entity that does not name its own has the type of who asked for it. */
function rewriteEntities(schema: GraphQLSchema, part: CompiledPart, asked: Asked, entities: unknown[]): void {
  const rewritten = new Set<number>();
  asked.entity.forEach((index, n) => {
    const entity = entities[index];
    if (!isRecord(entity) || rewritten.has(index)) return;
    rewritten.add(index);
    if (!own(entity, '__typename')) entity['__typename'] = own(asked.objects[n]!, '__typename');
    applyRewrites(schema, part.outputRewrites, entity);
  });
}

/** A subgraph's error at the places of the client's answer that it is about: one for each object that waits for the entity. */
function placed(fetch: CompiledFetch, asked: readonly (Asked | null)[], error: unknown, run: Run): GraphQLFormattedError[] {
  const path = isRecord(error) && Array.isArray(error['path']) ? (error['path'] as unknown[]).filter((step) => typeof step === 'string' || typeof step === 'number') : undefined;
  const tell = (way: readonly (string | number)[] | undefined): GraphQLFormattedError => fromSubgraph(error, fetch.subgraph, way?.map((step) => (typeof step === 'string' ? (fetch.names.get(step) ?? step) : step)), run.describe);
  const at = fetch.parts.findIndex((part) => part.alias === path?.[0]);
  const part = fetch.parts[at];
  const objects = asked[at];
  if (!part || !objects || typeof path?.[1] !== 'number') {
    const wholly = fetch.parts[0]!;
    const prefix = wholly.represent && path ? wholly.paths[0]!.map((step) => step.key ?? '@') : [];
    return [tell(path && [...prefix, ...path])];
  }
  const found: GraphQLFormattedError[] = [];
  let n = 0;
  for (const each of part.paths) {
    eachTargetWithWay(run.data, each, (_, way) => {
      if (objects.entity[n++] === path[1]) found.push(tell([...way, ...path.slice(2)]));
    });
  }
  return found.length > 0 ? found : [tell(undefined)];
}

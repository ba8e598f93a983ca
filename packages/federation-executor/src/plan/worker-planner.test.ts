import { GraphQLError, parse } from 'graphql';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { directPlanner } from './direct-planner';
import { apiSchemaOf } from './load-supergraph';
import { normalise } from './normalise';
import { federationUnderTest } from '../testing/federation-under-test';
import { workerPlanner, type WorkerPlanner, type WorkerPlannerOptions } from './worker-planner';

jest.setTimeout(120_000);
const NONE = new Set<string>();
const fields = Array.from({ length: 4 }, (_, n) => `f${n}: T @shareable`).join(' ');
/** Every field of T may be had from three subgraphs, so that a deep query has very many plans. */
const { supergraph } = federationUnderTest({
  root: { typeDefs: 'type Query { t: T } type T @key(fields: "id") { id: ID! }' },
  ...Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { typeDefs: `type T @key(fields: "id") { id: ID! ${fields} ${name}: Int }` }])),
});
const apiSchema = apiSchemaOf(supergraph);
const operation = (query: string) => normalise(parse(query), null, apiSchema);
const deep = (depth: number): string => (depth === 0 ? '{ a b c }' : `{ ${[0, 1, 2, 3].map((n) => `f${n} ${deep(depth - 1)}`).join(' ')} }`);

let warnings: string[];
let open: WorkerPlanner[];
let folder: string;
const planner = (options: Partial<WorkerPlannerOptions> = {}): WorkerPlanner => {
  const made = workerPlanner({ supergraph, warn: (message) => warnings.push(message), ...options });
  open.push(made);
  return made;
};

beforeEach(async () => {
  warnings = [];
  open = [];
  folder = await mkdtemp(path.join(tmpdir(), 'plans-'));
});
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  await rm(folder, { recursive: true });
});

it('plans as the planner in this thread does, each operation once', async () => {
  const threaded = planner();
  const direct = directPlanner(supergraph);
  const [first, second] = await Promise.all([threaded.plan(operation('{t{a}}'), NONE), threaded.plan(operation('query Named { t { a } }'), NONE)]);
  expect(second).toBe(first);
  expect(first).toEqual(JSON.parse(JSON.stringify(await direct.plan(operation('{t{a}}'), NONE))));
});

it('ends a plan that takes too long, remembers that it did whatever its aliases, and plans the next', async () => {
  const threaded = planner({ planMillis: 1_500 });
  await threaded.plan(operation('{t{a}}'), NONE);
  const bomb = operation(`{t${deep(5)}}`);
  const waiting = threaded.plan(bomb, NONE);
  const next = threaded.plan(operation('{t{b}}'), NONE);
  await expect(waiting).rejects.toMatchObject({ extensions: { code: 'QUERY_PLANNING_TIMEOUT' } });
  await expect(next).resolves.toMatchObject({ kind: 'query' });
  const again = performance.now();
  await expect(threaded.plan(bomb, NONE)).rejects.toBeInstanceOf(GraphQLError);
  await expect(threaded.plan(operation(`{other:t${deep(5)}}`), NONE)).rejects.toMatchObject({ extensions: { code: 'QUERY_PLANNING_TIMEOUT' } });
  expect(performance.now() - again).toBeLessThan(500);
  await expect(threaded.plan(operation('{other:t{b}}'), NONE)).resolves.toMatchObject({ kind: 'query' });
});

it('does not try many alike one after the other, when the first takes too long', async () => {
  const threaded = planner({ planMillis: 1_500 });
  await threaded.plan(operation('{t{a}}'), NONE);
  const started = performance.now();
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => threaded.plan(operation(`{other${n}:t${deep(5)}}`), NONE)));
  expect(outcomes.map((each) => each.status === 'rejected' && each.reason.extensions.code)).toEqual(Array(20).fill('QUERY_PLANNING_TIMEOUT'));
  expect(performance.now() - started).toBeLessThan(15_000);
});

it('survives a plan that takes too much memory', async () => {
  const threaded = planner({ planMillis: 60_000, heapMegabytes: 24 });
  await expect(threaded.plan(operation(`{t${deep(5)}}`), NONE)).rejects.toMatchObject({ extensions: { code: 'QUERY_PLANNING_MEMORY' } });
  await expect(threaded.plan(operation('{t{b}}'), NONE)).resolves.toMatchObject({ kind: 'query' });
});

it('says why a supergraph is refused, each time', async () => {
  const threaded = planner({ supergraph: 'type Query { a: Int }' });
  for (let n = 0; n < 2; n += 1) await expect(threaded.plan(operation('{t{a}}'), NONE)).rejects.toMatchObject({ extensions: { code: 'SUPERGRAPH_REFUSED' } });
});

it('answers from disk what it had planned before, without a thread', async () => {
  const file = path.join(folder, 'below', 'plans');
  const before = planner();
  expect(await before.warm(['{t{a}}', '{t{b}}', '{t{b a}}'].map(operation))).toBe(3);
  await before.save(file);
  const after = planner({ planMillis: 1 });
  expect(await after.load(file)).toBe(3);
  expect(await after.plan(operation('{t{b}}'), NONE)).toEqual(await before.plan(operation('{t{b}}'), NONE));
  await after.save(file);
  expect(await planner().load(file)).toBe(3);
});

it.each<[string, string, (file: string) => Promise<void>]>([
  ['missing', 'does not exist', (file) => rm(file)],
  ['cut short', 'not whole', async (file) => writeFile(file, (await readFile(file)).subarray(0, -80))],
  ['longer than it was', 'cannot be read', (file) => appendFile(file, '\n{"key":"[]{t{a}}","kind":"query","plan":"{}"}')],
  ['changed', 'not whole', async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('QueryPlan', 'QueryPlam'))],
  ['not plans', 'another supergraph', (file) => writeFile(file, '<html>')],
])('does not use a file that is %s', async (_, why, hurt) => {
  const file = path.join(folder, 'plans');
  const threaded = planner();
  await threaded.warm([operation('{t{a}}')]);
  await threaded.save(file);
  await hurt(file);
  expect(await planner().load(file)).toBe(0);
  expect(warnings).toEqual([expect.stringContaining(why)]);
});

it('does not use the plans of another supergraph', async () => {
  const file = path.join(folder, 'plans');
  await planner().save(file);
  expect(await planner({ supergraph: `${supergraph}\n` }).load(file)).toBe(0);
  expect(warnings).toEqual([expect.stringContaining('another supergraph')]);
});

it('keeps no more than it may', async () => {
  const file = path.join(folder, 'plans');
  const threaded = planner({ mostCharacters: 1_500 });
  await threaded.warm(['{t{a}}', '{t{b}}', '{t{c}}', '{t{a b}}', '{t{a c}}'].map(operation));
  await threaded.save(file);
  const left = await planner().load(file);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(5);
});

it('answers nothing once closed, and whoever waits is told', async () => {
  const threaded = planner();
  const waiting = threaded.plan(operation('{t{a}}'), NONE);
  await Promise.all([expect(waiting).rejects.toThrow('closed'), threaded.close()]);
  await expect(threaded.plan(operation('{t{a}}'), NONE)).rejects.toThrow('closed');
});

import { federationUnderTest } from '../testing/federation-under-test';
import { labelsFor, labelsOf } from './override-labels';

const answers = (name: string) => ({ Query: { from: () => name, share: () => name }, T: { __resolveReference: (it: object) => it, field: () => name } });
const moving = federationUnderTest({
  old: { typeDefs: 'type Query { from: String share: String t: T } type T @key(fields: "id") { id: ID! field: String }', resolvers: { ...answers('old'), Query: { ...answers('old').Query, t: () => ({ id: 1 }) } } },
  new: { typeDefs: 'type Query { from: String @override(from: "old", label: "moved") share: String @override(from: "old", label: "percent(25)") } type T @key(fields: "id") { id: ID! field: String @override(from: "old", label: "moved") }', resolvers: answers('new') },
});
const labels = labelsOf(moving.supergraph);
const named = (...names: string[]): ReadonlySet<string> => new Set(names);

it('reads the labels of a supergraph', () => {
  expect(labels).toEqual(['moved', 'percent(25)']);
});

it('asks the subgraph that the labels say', async () => {
  const query = '{ from share t { field } }';
  expect((await moving.ours(query)).data).toEqual({ from: 'old', share: 'old', t: { field: 'old' } });
  expect((await moving.ours(query, {}, ['moved'])).data).toEqual({ from: 'new', share: 'old', t: { field: 'new' } });
  expect((await moving.ours(query, {}, ['moved', 'percent(25)'])).data).toEqual({ from: 'new', share: 'new', t: { field: 'new' } });
  expect((await moving.ours(query, {}, ['unheard of'])).data).toEqual({ from: 'old', share: 'old', t: { field: 'old' } });
});

it('chooses a share that sticks to its key and only grows', () => {
  const scale = ['percent(0)', 'percent(10)', 'percent(25.5)', 'percent(100)', 'percent(101)'];
  const chosen = Array.from({ length: 4_000 }, (_, n) => labelsFor(scale, { percentKey: `viewer ${n}`, named: named() }));
  const share = (label: string): number => chosen.filter((each) => each.has(label)).length / chosen.length;
  expect(share('percent(0)')).toBe(0);
  expect(share('percent(10)')).toBeCloseTo(0.1, 1);
  expect(share('percent(25.5)')).toBeCloseTo(0.255, 1);
  expect(share('percent(100)')).toBe(1);
  for (const each of chosen) if (each.has('percent(10)')) expect(each).toContain('percent(25.5)');
  expect(Array.from({ length: 4_000 }, (_, n) => labelsFor(scale, { percentKey: `viewer ${n}`, named: named() }))).toEqual(chosen);
});

it('leaves it to chance without a key, and everything else to be named', () => {
  const chosen = Array.from({ length: 2_000 }, () => labelsFor(['percent(50)', 'a', 'b', 'percent(x)'], { percentKey: null, named: named('b', 'c', 'percent(50)') }));
  const half = chosen.filter((each) => each.has('percent(50)')).length;
  expect(half).toBeGreaterThan(850);
  expect(half).toBeLessThan(1_150);
  for (const each of chosen) expect([...each].filter((label) => label !== 'percent(50)')).toEqual(['b']);
});

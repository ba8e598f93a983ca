import fc from 'fast-check';
import { parse } from 'graphql';
import { createExecutor } from '../create-executor';
import type { ExecutionAnswer } from '../executor';
import { directPlanner } from '../plan/direct-planner';
import { federationUnderTest, type SubgraphsUnderTest } from '../testing/federation-under-test';
import type { Upstream } from '../upstream';
import { hashOf, mutateAnswer } from './mutate-answer';

interface Ref {
  id: string;
}
const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
const note = (id: string): object => ({ id, text: `note ${id} "quoted" åäö\nline \\ ${id}`, stars: Number(id.length), writer: { id: `p${id.length % 3}` } });
const pets = (id: string): object[] => [{ __typename: 'Cat', id: `c${id}`, name: 'å', lives: 9 }, { __typename: 'Dog', name: null, barks: true, friend: { id } }, { __typename: 'Cat', id: `d${id}`, name: id, lives: null }];
const person = (id: string): object | null => (id === 'p9' ? null : { id, name: `Person ${id}`, mood: id === 'p1' ? 'GLAD' : null, height: 1.75, tags: ['a', null, 'å'], alive: id !== 'p2', best: id === 'p0' ? null : { id: `n${id}` }, box: id === 'p2' ? null : { w: 3, name: `box of "${id}"`, sides: [{ color: 'RED' }, null] }, pets: pets(id), likes: id === 'p1' ? null : pets(id)[0], data: id === 'p1' ? 12.5 : 'x' });

const subgraphs: SubgraphsUnderTest = {
  people: {
    typeDefs: `scalar Anything enum Mood { GLAD SAD }
      type Query { people(count: Int = 3): [Person] person(id: ID!): Person one: Int }
      type Person @key(fields: "id") { id: ID! name: String mood: Mood height: Float tags: [String] alive: Boolean! data: Anything box: Box pets: [Pet!] likes: Being }
      interface Pet { name: String } type Cat implements Pet @key(fields: "id") { id: ID! name: String lives: Int } type Dog implements Pet { name: String barks: Boolean! friend: Person } union Being = Cat | Dog
      type Box { w: Int name: String sides: [Side] } type Side { color: String! }`,
    resolvers: { Query: { people: (_: unknown, { count }: { count: number }) => [...range(count).map((n) => person(`p${n}`)), null], person: (_: unknown, { id }: Ref) => person(id), one: () => 1 }, Person: { __resolveReference: ({ id }: Ref) => person(id) } },
  },
  notes: {
    typeDefs: `type Note @key(fields: "id") { id: ID! text: String stars: Int! writer: Person }
      type Person @key(fields: "id") { id: ID! notes(first: Int = 2): [Note!]! best: Note }`,
    resolvers: {
      Note: { __resolveReference: ({ id }: Ref) => note(id) },
      Person: { notes: ({ id }: Ref, { first }: { first: number }) => range(first).map((n) => note(id + 'x'.repeat(n))), best: ({ id }: Ref) => (id === 'p0' ? null : note(`${id}b`)) },
    },
  },
  counts: {
    typeDefs: `type Note @key(fields: "id") { id: ID! text: String @external stars: Int! @external length: Int @requires(fields: "text stars") readers: Int! }
      type Cat @key(fields: "id") { id: ID! naps: Int! }
      type Box { w: Int @external name: String @external sides: [Side] @external } type Side { color: String! @external }
      type Person @key(fields: "id") { id: ID! writes: Int! box: Box @external boxed: String @requires(fields: "alive box { w name sides { color } }") alive: Boolean! @external }`,
    resolvers: { Note: { length: ({ text, stars }: { text: string; stars: number }) => text.length + stars, readers: ({ id }: Ref) => id.length }, Cat: { naps: ({ id }: Ref) => id.length }, Person: { writes: ({ id }: Ref) => Number(id.slice(1)), boxed: ({ box, alive }: object & { box?: unknown; alive?: unknown }) => JSON.stringify([alive, box]) } },
  },
};
const federation = federationUnderTest(subgraphs);

const QUERIES: Record<string, string> = {
  leaves: '{ people { id name mood height tags alive data } one }',
  nested: '{ people { id name alive notes { id text stars length readers writer { name writes notes(first: 1) { text length } } } best { text readers } } }',
  'aliases and order': '{ b: people(count: 1) { writes alive n: name again: name id } a: people { best { stars id t: __typename text } __typename writes } __typename }',
  conditions: 'query ($yes: Boolean = true, $no: Boolean = false) { people { id name @include(if: $no) notes @include(if: $yes) { text @skip(if: $no) id length @include(if: $no) } } person(id: "p1") @skip(if: $no) { name best { writer { name alive } } } }',
  fragments: '{ people { ...P ... on Person { notes { id writer { ...P } } } } } fragment P on Person { name notes { text stars } }',
  'names that every object inherits': '{ constructor: people { __proto__: id toString: notes { valueOf: text hasOwnProperty: length } } __proto__: one }',
  'a requirement with fields of its own': '{ people { id boxed writes } }',
  'an interface and a union': '{ people { id pets { name ... on Cat { lives naps } ... on Dog { barks friend { name writes } } } likes { kind: __typename ... on Dog { barks } ... on Cat { naps name } } } }',
  introspection: '{ __schema { queryType { name } } people { id writes } __type(name: "Note") { name } }',
};

/** As answers stand in memory: `more` bytes there after them. */
const withRoom = (bytes: Buffer, more: number): Buffer => {
  const room = Buffer.alloc(bytes.length + more, 'x');
  return room.subarray(0, bytes.copy(room));
};

const byBytes = (upstream: Upstream) => createExecutor({ supergraph: federation.supergraph, upstream, planner: directPlanner(federation.supergraph), bytesFrom: 0 });
const byParsing = (upstream: Upstream) => createExecutor({ supergraph: federation.supergraph, upstream, planner: directPlanner(federation.supergraph), bytesFrom: Infinity });
const textOf = ({ data, errors, extensions }: ExecutionAnswer): string => `${Buffer.concat((data ?? []).map((each) => Buffer.from(each as string))).toString('utf8')} ${JSON.stringify({ errors, extensions })}`;

describe.each(Object.entries(QUERIES))('%s', (_, query) => {
  test('is the same bytes without parsing as with', async () => {
    const [bytes, parsing] = await Promise.all([byBytes, byParsing].map((each) => each(federation.upstream).prepare(parse(query), null)));
    const answer = await bytes!.execute({});
    expect(answer.data![0]).toBeInstanceOf(Buffer);
    const expected = await parsing!.execute({});
    expect(textOf(answer)).toBe(textOf(expected));
    expect(typeof expected.data![0]).toBe('string');
    expect(JSON.parse(textOf(expected).slice(0, -'{"errors":[],"extensions":null} '.length))).toEqual((await federation.stock(query)).data);
    expect(textOf(await bytes!.execute({}))).toBe(textOf(expected));
  });
});

test.each<[string, boolean, string]>([
  ['objects of several types', true, '{ people { id name alive pets { __typename name ... on Dog { barks } ... on Cat { lives } } } one }'],
  ['other names', true, '{ p: people { n: name id box { sides { color } } likes { __typename ... on Cat { name } } } }'],
  ['a text written here', false, '{ people { id name } __type(name: "Note") { name } }'],
  ['fields of another subgraph', false, '{ people { id writes } }'],
  ['less than a requirement needs', false, '{ people { name boxed } }'],
])('an answer with %s is handed on as it came: %s', async (_, isAsItCame, query) => {
  let given: Buffer = Buffer.alloc(0);
  let make = (text: string): Buffer => Buffer.from(text);
  const upstream: Upstream = { ...federation.upstream, send: (request) => federation.upstream.send(request).then((answer) => ({ bytes: (given = make('bytes' in answer ? answer.bytes.toString() : '')) })) };
  const [bytes, parsing] = await Promise.all([byBytes, byParsing].map((each) => each(upstream).prepare(parse(query), null)));
  for (const [more, end] of [[0, ''], [1, ''], [2, ''], [0, '\n'], [1, '\n']] as const) {
    make = (text) => withRoom(Buffer.from(text + end), more);
    const answer = await bytes!.execute({});
    expect(answer.whole!.buffer === given.buffer).toBe(isAsItCame && (more === 1 || end !== ''));
    expect(answer.whole!.toString()).toBe(`{"data":${answer.data![0]!.toString()}}\n`);
    expect(textOf(answer)).toBe(textOf(await parsing!.execute({})));
  }
});

test('the same is asked of subgraphs, so that what came already is not asked again when it has to be parsed', async () => {
  const asked: string[][] = [];
  for (const make of [byBytes, byParsing]) {
    const sent: string[] = [];
    const prepared = await make({ ...federation.upstream, send: (request) => (sent.push(request.body), federation.upstream.send(request).then((answer) => ('bytes' in answer && request.body.includes('length') ? { bytes: Buffer.from(`${answer.bytes.toString()} `) } : answer))) }).prepare(parse(QUERIES['nested']!), null);
    expect(typeof (await prepared.execute({})).data![0]).toBe('string');
    asked.push(sent.sort());
  }
  expect(asked[0]).toEqual(asked[1]);
});

test('whatever subgraphs answer, both paths say the same', async () => {
  let pristine = 0;
  let asBytes = 0;
  const answers = new Map<string, string>();
  const mutated = (seed: number): Upstream => ({
    ...federation.upstream,
    async send(request) {
      const key = request.subgraph + request.body;
      let text = answers.get(key);
      if (text === undefined) {
        const answer = await federation.upstream.send(request);
        answers.set(key, (text = 'bytes' in answer ? answer.bytes.toString('utf8') : ''));
      }
      const chance = hashOf(key) ^ Math.imul(seed, 2654435761);
      return { bytes: withRoom((chance >>> 3) % 3 === 0 ? mutateAnswer(text, chance >>> 0) : Buffer.from(text), chance & 3) };
    },
  });
  const upstreams: Upstream[] = [federation.upstream, federation.upstream];
  const now: Upstream = { send: (request) => upstreams[0]!.send(request), close: async () => {} };
  const executors = [byBytes(now), byParsing(now)];
  const documents = Object.values(QUERIES).map((query) => parse(query));
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat({ max: documents.length - 1 }), async (seed, n) => {
      upstreams[0] = mutated(seed);
      const [bytes, parsing] = await Promise.all(executors.map((each) => each.prepare(documents[n]!, null)));
      const answer = await bytes!.execute({});
      pristine++;
      if (typeof answer.data?.[0] !== 'string') asBytes++;
      expect(textOf(answer)).toBe(textOf(await parsing!.execute({})));
    }),
    { numRuns: 3000, seed: Number(process.env['FUZZ_SEED'] ?? 20261122) },
  );
  // Both must happen, or nothing was compared.
  expect(asBytes).toBeGreaterThan(pristine / 20);
  expect(asBytes).toBeLessThan((pristine * 19) / 20);
}, 120_000);

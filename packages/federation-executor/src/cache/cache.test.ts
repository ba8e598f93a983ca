import { parse } from 'graphql';
import { createExecutor } from '../create-executor';
import { directPlanner } from '../plan/direct-planner';
import { federationUnderTest } from '../testing/federation-under-test';
import type { Upstream } from '../upstream';
import type { AnswerStore } from './answer-store';
import type { Answered } from './asked';
import { cacheAnswers } from './cache-answers';
import { freshnessOf } from './cache-control';
import { readCacheRules } from './cache-rules';
import { memoryStore } from './memory-store';
import { queryPolicy } from './query-policy';
import { EVERYTHING, tagsOfEvent } from './tags';

const CACHING = `extend schema @link(url: "https://example.org/caching/v0.1", import: ["@cacheControl", "@changedBy"]) @federation__composeDirective(name: "@cacheControl") @federation__composeDirective(name: "@changedBy")
enum CacheControlScope { PUBLIC PRIVATE }
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
directive @changedBy(names: [String!]!, key: String, keyField: String = "id") repeatable on FIELD_DEFINITION | OBJECT | INTERFACE
`;

let titles: Record<string, string>;
let stars: Record<string, number>;
let broken: boolean;

/** A library: books that all may see, loans that are a reader's own, prices that nobody keeps. */
const { supergraph, upstream: plain, sent } = federationUnderTest({
  books: {
    typeDefs: `${CACHING}
      type Query { books: [Book!] @cacheControl(maxAge: 60) @changedBy(names: ["BookAdded"]) loans: [Book!] @cacheControl(maxAge: 60, scope: PRIVATE) fines: Int now: Int @cacheControl(maxAge: 60) shelf: Shelf }
      type Mutation { rename(id: ID!, title: String!): Book }
      type Shelf { title: String }
      type Book @key(fields: "id") @cacheControl(maxAge: 30) @changedBy(names: ["Renamed"], key: "book") @changedBy(names: ["AllRenamed"]) { id: ID! title: String price: Int @cacheControl(maxAge: 0) secret: Int @federation__requiresScopes(scopes: [["s"]]) }`,
    resolvers: {
      Query: { books: () => Object.keys(titles).map((id) => ({ id })), loans: () => [{ id: 'a' }], now: () => 1, fines: () => 2, shelf: () => ({ title: 'S' }) },
      Mutation: { rename: (_: unknown, { id, title }: any) => ((titles[id] = title), { id }) },
      Book: { title: ({ id }: any) => titles[id], price: () => 5 },
    },
  },
  stars: {
    typeDefs: `${CACHING}type Query { x: Int } type Book @key(fields: "id") @cacheControl(maxAge: 30) @changedBy(names: ["Starred"], key: "book") { id: ID! stars(of: Int = 5): Int }`,
    resolvers: {
      Book: {
        __resolveReference: ({ id }: any) => (id === 'c' && broken ? new Error('no c') : { id }),
        stars: ({ id }: any, { of }: any) => stars[id]! * of,
      },
    },
  },
});
const rules = readCacheRules(supergraph)!;

/** The library as new, behind a cache. `header`: what subgraphs say of an answer. */
function library(header: (query: string) => string | undefined = () => 'max-age=100, public') {
  titles = { a: 'A', b: 'B', c: 'C' };
  stars = { a: 1, b: 2, c: 3 };
  broken = false;
  let now = 0;
  const told: string[] = [];
  const store = memoryStore(100_000);
  const upstream: Upstream = {
    ...plain,
    send: async (request) => {
      const said = header(request.body);
      return { ...(await plain.send(request)), ...(said !== undefined && { headers: { 'cache-control': said } }) };
    },
  };
  const withCache = (of: AnswerStore) => {
    const cached = cacheAnswers(upstream, { store: of, caching: ({ context }) => context as never, now: () => now, told: (outcome) => told.push(outcome) });
    const executor = createExecutor({ supergraph, upstream: cached, planner: directPlanner(supergraph), bytesFrom: 0 });
    return async (query: string, viewer = 'ada', variables = {}) => {
      sent.length = 0;
      told.length = 0;
      const answered: Answered = { freshness: null };
      const { data, errors } = await (await executor.prepare(parse(query), null)).execute({ variables, context: { rules, everybody: 'all', viewer, answered } });
      return { text: data!.join(''), errors, sent: sent.map(({ subgraph, variables: given }) => [subgraph, ...Object.values(given).flatMap((each) => (Array.isArray(each) ? each.map(({ id }) => id as string) : []))].join(' ')), freshness: answered.freshness };
    };
  };
  return {
    store, told, withCache, ask: withCache(store),
    happen: (name: string, payload = {}) => store.change(tagsOfEvent(rules, { name, payload })),
    later: (seconds: number) => { now += seconds * 1_000; },
  };
}

test.each([
  ['max-age=60', { seconds: 60, scope: 'public' }],
  ['public, max-age=60', { seconds: 60, scope: 'public' }],
  ['Private, Max-Age="30"', { seconds: 30, scope: 'private' }],
  ['max-age=60, s-maxage=5', { seconds: 5, scope: 'public' }],
  ['private, max-age=60, s-maxage=5', { seconds: 60, scope: 'private' }],
  ['no-store, max-age=60', null], ['no-cache', null], ['max-age=0', null], ['max-age=-1', null], ['max-age=soon', null], ['public', null], [undefined, null],
])('%j is %j', (header, fresh) => {
  expect(freshnessOf(header)).toEqual(fresh);
});

test.each([
  ['{ books { title } }', 60, 'public'],
  ['{ loans { title } }', 60, 'private'],
  ['{ books { title } loans { id } now }', 60, 'private'],
  ['{ books { title price } }', 0, 'private'],
  ['{ books { secret } }', 0, 'private'],
  ['{ shelf { title } }', 0, 'private'],
  ['{ fines }', 0, 'private'],
  ['{ now fines }', 0, 'private'],
  ['{ __typename }', 0, 'private'],
  ['{ books { ...F } } fragment F on Book { price }', 0, 'private'],
  ['{ _entities(representations: $r) { ... on Book { title } } }', 30, 'public'],
  ['{ _entities(representations: $r) { ... on Book { title } ... on Shelf { title } } }', 0, 'private'],
  ['{ books { unknown } }', 0, 'private'],
])('of %s so much may be kept', (query, seconds, scope) => {
  expect(queryPolicy(rules, parse(query)).policy).toEqual({ seconds, scope });
});

test('a supergraph that lets nothing be kept has no rules', () => {
  expect(readCacheRules(federationUnderTest({ a: { typeDefs: 'type Query { a: Int }' } }).supergraph)).toBeNull();
  expect(readCacheRules(federationUnderTest({ a: { typeDefs: `${CACHING}type Query { a: Int @cacheControl(maxAge: 0) }` } }).supergraph)).toBeNull();
});

test('a public answer is everybody’s for as long as both the schema and the subgraph say; how long is told', async () => {
  const { ask, later } = library();
  const first = await ask('{ books { id title } }');
  expect([first.sent, first.freshness]).toEqual([['books'], { seconds: 60, scope: 'public' }]);
  later(10);
  const second = await ask('{ books { id title } }', 'bo');
  expect([second.sent, second.text, second.freshness]).toEqual([[], first.text, { seconds: 50, scope: 'public' }]);
  later(50);
  expect((await ask('{ books { id title } }', 'bo')).sent).toEqual(['books']);
});

test('a private answer is one viewer’s, whoever of schema and subgraph says so', async () => {
  for (const { ask } of [library(), library(() => 'max-age=100, private')]) {
    const query = '{ loans { id } }';
    expect([(await ask(query)).sent, (await ask(query)).sent, (await ask(query, 'bo')).sent, (await ask(query, 'bo')).sent]).toEqual([['books'], [], ['books'], []]);
  }
  const { ask } = library(() => 'max-age=100, private');
  expect([(await ask('{ now }')).sent, (await ask('{ now }', 'bo')).sent]).toEqual([['books'], ['books']]);
});

test.each([[undefined, '{ now }'], ['no-store', '{ now }'], ['max-age=100, public', '{ fines }'], ['max-age=100', '{ books { price } }']])('with %j nothing is kept of %s', async (header, query) => {
  const { ask } = library(() => header);
  expect([(await ask(query)).freshness?.seconds, (await ask(query)).sent]).toEqual([0, ['books']]);
});

test('of entities those alone are asked for that are not kept, and the answer is the same', async () => {
  const { ask, told } = library();
  const cold = await ask('{ books { id stars } }');
  expect([cold.sent, cold.freshness?.seconds]).toEqual([['books', 'stars a b c'], 30]);
  expect((await ask('{ books { id stars } }')).sent).toEqual([]);
  expect(told).toEqual(['hit', 'hit', 'hit', 'hit']);
  const { ask: other, happen } = library();
  await other('{ loans { stars } }');
  const warm = await other('{ books { id stars } }');
  expect([warm.sent, warm.text]).toEqual([['books', 'stars b c'], cold.text]);
  stars['b'] = 9;
  await happen('Starred', { book: 'b' });
  const after = await other('{ books { id stars } }');
  expect([after.sent, after.text]).toEqual([['books', 'stars b'], cold.text.replace('10', '45')]);
  expect((await other('{ books { id stars(of: 1) } }')).sent).toEqual(['stars a b c']);
});

test('arguments and their defaults are part of what is asked', async () => {
  const { ask } = library();
  const query = (otherwise: number) => `query ($of: Int = ${otherwise}) { books { stars(of: $of) } }`;
  const texts = [await ask(query(1)), await ask(query(2)), await ask(query(2), 'ada', { of: 3 }), await ask(query(2))].map(({ text }) => text);
  expect(texts.map((text) => JSON.parse(text).books[0].stars)).toEqual([1, 2, 3, 2]);
});

test('a changed thing is seen after its event, in lists that it stands in too', async () => {
  const { ask, happen } = library();
  await ask('{ books { title } }');
  titles['a'] = 'New';
  expect((await ask('{ books { title } }')).text).not.toContain('New');
  await happen('Starred', {});
  await happen('Unheard', { book: 'a' });
  await happen('Renamed', { book: 'a' });
  expect((await ask('{ books { title } }')).text).toContain('New');
  for (const event of ['AllRenamed', 'BookAdded']) {
    await ask('{ books { title } }');
    await happen(event);
    expect((await ask('{ books { title } }')).sent).toEqual(['books']);
  }
});

test('an event that names no thing is about all of them', async () => {
  const { ask, happen } = library();
  for (const payload of [{}, { book: null }]) {
    await ask('{ books { stars } }');
    await happen('Starred', payload);
    expect((await ask('{ books { stars } }')).sent).toEqual(['books', 'stars a b c']);
  }
});

test('after a mutation its subgraph is asked anew, others are not', async () => {
  const { ask } = library();
  await ask('{ books { title stars } }');
  expect((await ask('mutation { rename(id: "a", title: "New") { title } }')).text).toContain('New');
  const after = await ask('{ books { title stars } }');
  expect([after.sent, after.text.includes('New')]).toEqual([['books'], true]);
});

test('what was under way when something happened is of the time before', async () => {
  const { ask, happen } = library();
  const under = ask('{ books { title } }');
  await happen('Renamed', { book: 'a' });
  titles['a'] = 'New';
  await under;
  expect((await ask('{ books { title } }')).text).toContain('New');
});

test('an answer with errors is not kept; asked again as a whole its errors stand where they belong', async () => {
  const { ask } = library();
  await ask('{ loans { stars } }');
  broken = true;
  const failed = await ask('{ books { id stars } }');
  expect([failed.sent, failed.errors.map(({ path }) => path), failed.freshness?.seconds]).toEqual([['books', 'stars b c', 'stars a b c'], [['books', 2]], 0]);
  expect(JSON.parse(failed.text).books[1]).toEqual({ id: 'b', stars: 10 });
  broken = false;
  expect((await ask('{ books { id stars } }')).sent).toEqual(['stars b c']);
});

test('a store that is away is as none', async () => {
  const { withCache } = library();
  const ask = withCache({ read: async () => null, write: async () => undefined, change: async () => undefined });
  const [first, second] = [await ask('{ books { id stars } }'), await ask('{ books { id stars } }')];
  expect([second.text, second.errors, second.sent]).toEqual([first.text, [], ['books', 'stars a b c']]);
});

test('everything can be forgotten; what is not ours is not taken', async () => {
  const { ask, store } = library();
  await ask('{ now }');
  await store.change([EVERYTHING]);
  expect((await ask('{ now }')).sent).toEqual(['books']);
  const garbage: AnswerStore = { ...store, read: async (keys, tags) => ({ kept: keys.map((_, n) => Buffer.from(['', 'x', '9e99 \n{}', '\n'][n % 4]!)), stamps: tags.map(() => '0') }) };
  expect((await library().withCache(garbage)('{ now }')).text).toBe('{"now":1}');
});

test('memory is bounded, and one answer does not push out all others', async () => {
  const store = memoryStore(10_000);
  for (let n = 0; n < 50; n++) await store.write([{ key: `k${n}`, bytes: Buffer.alloc(300), seconds: 60 }]);
  await store.write([{ key: 'large', bytes: Buffer.alloc(5_000), seconds: 60 }]);
  const { kept } = (await store.read([...Array(50).keys()].map((n) => `k${n}`).concat('large'), []))!;
  expect(kept.filter(Boolean)).toHaveLength(19);
  expect([kept[49] === null, kept[50]]).toEqual([false, null]);
});

test('so many changes that tags are forgotten make answers be forgotten too, those under way as well', async () => {
  const store = memoryStore(10_000);
  const before = (await store.read([], ['t']))!.stamps[0]!;
  await store.write([{ key: 'k', bytes: Buffer.alloc(1), seconds: 60 }]);
  await store.change(['t', ...[...Array(50_001).keys()].map((n) => `t${n}`)]);
  const { kept, stamps } = (await store.read(['k'], ['t']))!;
  expect([kept, stamps[0] === before]).toEqual([[null], false]);
});

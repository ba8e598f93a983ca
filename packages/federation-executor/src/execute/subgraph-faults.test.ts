import { federationUnderTest, type SubgraphsUnderTest } from '../testing/federation-under-test';
import { shop } from '../testing/shop';

type Answer = NonNullable<SubgraphsUnderTest[string]['answer']>;
let now: Record<string, Answer> = {};
const federation = federationUnderTest(Object.fromEntries(Object.entries(shop).map(([name, subgraph]) => [name, { ...subgraph, answer: (request, usual) => (now[name] ? now[name](request, usual) : usual()) }])));
const withAnswers = (answers: Record<string, Answer>): typeof federation => {
  now = answers;
  return federation;
};
const QUERY = '{ topReviews { body author { name username } } }';
const entities = (change: (list: any[]) => unknown, errors?: unknown[]): Answer => async (request, usual) => {
  const answer = JSON.parse(JSON.stringify(await usual())) as { data: { _entities?: any[] } };
  return request.query.includes('_entities') ? { data: { _entities: change(answer.data._entities!) }, ...(errors && { errors }) } : answer;
};
const sorted = (errors: readonly { path?: unknown; message: string }[]): unknown[] => [...errors].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

describe('as ApolloGateway has it', () => {
  const CASES: Record<string, [answers: Record<string, Answer>, query?: string]> = {
    'an error inside an entity is told at every place of it': [{
      // The stock gateway sends every representation, ours each once: both get one error for each that they sent.
      accounts: entities((list) => list.map((each) => (each.name === 'Ada' ? { ...each, name: null } : each))),
    }],
    'an entity that is not found': [{ accounts: entities((list) => list.map((each) => (each.name === 'Ada' ? null : each))) }],
    'a whole fetch failing with an error': [{ accounts: (request, usual) => (request.query.includes('_entities') ? { data: null, errors: [{ message: 'down', extensions: { code: 'X', more: 1 } }] } : usual()) }],
    'an error without a code, path or message': [{ reviews: async (_, usual) => ({ ...(await usual()), errors: [{ path: ['topReviews', 0, 'body'], message: 'no' }, {}] }) }],
    'a null where none may be goes up': [{ reviews: async () => ({ data: { topReviews: [{ body: 'x', author: { __typename: 'User', id: 'a', username: 'u' } }, { body: 'y', author: { __typename: 'User', id: null } }] } }) }],
    'a value of another kind': [{ reviews: async () => ({ data: { topReviews: [{ body: 5, author: null }, { body: 'ok', author: null }] } }) }],
    'a value of another kind in a list': [{ reviews: async () => ({ data: { topReviews: [{ body: ['x'], author: null }] } }) }],
    'an unknown type': [{ reviews: async () => ({ data: { found: [{ __typename: 'Ghost', id: '1' }, { __typename: 'User', id: 'a' }] } }) }, '{ found { ... on User { name } ... on Review { body } } }'],
  };
  test.each(Object.entries(CASES))('%s', async (_, [answers, query = QUERY]) => {
    withAnswers(answers);
    const [ours, stock] = [await federation.ours(query), await federation.stock(query)];
    expect({ ...ours, errors: sorted(ours.errors) }).toEqual({ ...stock, errors: sorted(stock.errors) });
  });
});

test('an error inside an entity is told at every place of it, though it came once', async () => {
  const ours = await withAnswers({ accounts: entities((list) => list.map((each) => (each.name === 'Ada' ? null : each)), [{ message: 'not today', path: ['_entities', 0, 'name'], extensions: { code: 'LATER' } }]) }).ours(QUERY);
  expect(ours.errors).toEqual([0, 1].map((n) => ({ message: 'not today', path: ['topReviews', n, 'author', 'name'], extensions: { code: 'LATER', serviceName: 'accounts' } })));
  expect(ours.data).toMatchObject({ topReviews: [{ body: 'Love it!', author: null }, { author: null }, { author: { name: 'Bo "the" Åkesson\n' } }, {}] });
});

describe('what is not an answer costs its own fields and tells nothing of itself', () => {
  const SECRET = 'http://10.0.0.7:4001';
  const CASES: Record<string, Answer> = {
    'not JSON': () => `<html>${SECRET}</html>`,
    truncated: async (_, usual) => JSON.stringify(await usual()).slice(0, -9),
    'a list': () => [SECRET],
    nothing: () => ({}),
    'data that is text': () => ({ data: SECRET }),
    'errors that are text': () => ({ data: null, errors: SECRET }),
    'no entities': () => ({ data: { _entities: SECRET } }),
    'too few entities': entities((list) => list.slice(1)),
    'too many entities': entities((list) => [...list, list[0]]),
    'entities that are text': entities((list) => list.map(() => SECRET)),
    refused: () => Promise.reject(new Error(`connect ECONNREFUSED ${SECRET}`)),
    'a prototype in an entity': entities((list) => JSON.parse(`[${list.map(() => `{"__proto__":{"name":"${SECRET}"},"constructor":{"name":"${SECRET}"}}`).join(',')}]`)),
  };
  test.each(Object.entries(CASES))('%s', async (name, answer) => {
    const ours = await withAnswers({ accounts: answer }).ours(QUERY);
    expect(JSON.stringify(ours)).not.toContain('10.0.0.7');
    expect(ours.data).toMatchObject({ topReviews: [{ body: 'Love it!', author: null }, { author: null }, { author: null }, { author: null }] });
    if (name !== 'a prototype in an entity') {
      expect(ours.errors).toHaveLength(1);
      expect(ours.errors[0]!.extensions).toMatchObject({ serviceName: 'accounts', code: expect.stringMatching(/^SUBGRAPH_/) as string });
    }
    expect(({} as { name?: string }).name).toBeUndefined();
  });
});

describe('a value of a wrong kind is an error at its place', () => {
  const CASES: Record<string, [topReviews: unknown, path: unknown[], data: unknown]> = {
    'an object for a list': [{ body: 'x' }, ['topReviews'], { topReviews: null }],
    'text for a list': ['x', ['topReviews'], { topReviews: null }],
    'text for an object': [['x', null], ['topReviews', 0], { topReviews: [null, null] }],
    'a list for an object': [[[{ body: 'x' }]], ['topReviews', 0], { topReviews: [null] }],
    'a type that is not text': [[{ __typename: 7, body: 'x' }], ['topReviews', 0], { topReviews: [null] }],
    'a list for an entity': [[{ body: 'x', author: [{ __typename: 'User', id: 'a' }] }], ['topReviews', 0, 'author'], { topReviews: [{ body: 'x', author: null }] }],
  };
  test.each(Object.entries(CASES))('%s', async (_, [topReviews, path, data]) => {
    const ours = await withAnswers({ reviews: () => ({ data: { topReviews } }) }).ours(QUERY);
    expect(ours.data).toEqual(data);
    expect(ours.errors).toEqual([{ message: expect.any(String) as string, path, extensions: { code: 'SUBGRAPH_ANSWER_MALFORMED' } }]);
  });
});

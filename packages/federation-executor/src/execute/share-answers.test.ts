import { parse } from 'graphql';
import { federationUnderTest } from '../testing/federation-under-test';
import { shop } from '../testing/shop';

const { executor, sent } = federationUnderTest(shop, { shareAnswers: true });
const QUERY = parse('query ($id: ID!) { user(id: $id) { name } }');
const MUTATION = parse('mutation { rename(id: "a", name: "x") { name } }');

const requestsFor = async (document: typeof QUERY, ...calls: { viewer?: string; variables?: Record<string, unknown> }[]): Promise<number> => {
  sent.length = 0;
  const prepared = await executor.prepare(document, null);
  const answers = await Promise.all(calls.map((call) => prepared.execute(call)));
  expect(answers.map(({ errors }) => errors.length)).toEqual(calls.map(() => 0));
  return sent.length;
};
const a = { viewer: 'v1', variables: { id: 'a' } };

test('one viewer’s identical queries under way at the same time are one', async () => expect(await requestsFor(QUERY, a, { ...a }, { ...a })).toBe(1));
test('not of two viewers', async () => expect(await requestsFor(QUERY, a, { ...a, viewer: 'v2' })).toBe(2));
test('not of nobody', async () => expect(await requestsFor(QUERY, { variables: a.variables }, { variables: a.variables })).toBe(2));
test('not with other variables', async () => expect(await requestsFor(QUERY, a, { ...a, variables: { id: 'b' } })).toBe(2));
test('not mutations', async () => expect(await requestsFor(MUTATION, { viewer: 'v1' }, { viewer: 'v1' })).toBe(2));
test('not one after the other', async () => {
  await requestsFor(QUERY, a);
  expect(await requestsFor(QUERY, a)).toBe(1);
});
test('one who stops waiting takes nobody along', async () => {
  const prepared = await executor.prepare(QUERY, null);
  const leaving = new AbortController();
  const [first, second] = [prepared.execute({ ...a, signal: leaving.signal }), prepared.execute(a)];
  leaving.abort();
  expect((await second).errors).toEqual([]);
  expect(await first).toBe(await second);
});

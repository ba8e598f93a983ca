import { deduplicate } from './deduplicate';
import { ANSWER, held, request } from './held-subgraph.testing';

test('queries alike and under way share one answer; another body, viewer or a later query does not', async () => {
  const { calls, send } = held();
  const shared = deduplicate(send);
  const alike = [shared(request({ headers: ['viewer', 'a'], tracing: ['x-request-id', '1'] })), shared(request({ headers: ['viewer', 'a'], tracing: ['x-request-id', '2'] }))];
  const others = [shared(request({ headers: ['viewer', 'b'] })), shared(request({ body: '{ }', headers: ['viewer', 'a'] })), shared(request())];
  expect(calls).toHaveLength(4);
  calls.forEach(({ answer }) => answer());
  const [first, second] = await Promise.all(alike);
  expect(first).toBe(second);
  await Promise.all(others);
  void shared(request({ headers: ['viewer', 'a'] }));
  expect(calls).toHaveLength(5);
});

test('one leaves and the others are answered; when the last leaves the query is ended and not joined again', async () => {
  const { calls, send } = held();
  const shared = deduplicate(send);
  const [one, two] = [new AbortController(), new AbortController()];
  const asked = [shared(request({ signal: one.signal })), shared(request({ signal: two.signal }))];
  one.abort();
  await expect(asked[0]).rejects.toMatchObject({ fault: 'abandoned' });
  expect(calls[0]!.request.signal!.aborted).toBe(false);
  calls[0]!.answer();
  expect(await asked[1]).toBe(ANSWER);
  const alone = new AbortController();
  const last = shared(request({ signal: alone.signal }));
  alone.abort();
  await expect(last).rejects.toMatchObject({ fault: 'abandoned' });
  expect(calls[1]!.request.signal!.aborted).toBe(true);
  void shared(request());
  expect(calls).toHaveLength(3);
});

test('mutations are never shared, and after one nobody joins a query sent before', async () => {
  const { calls, send } = held();
  const shared = deduplicate(send);
  void shared(request());
  const mutations = [shared(request({ kind: 'mutation' })), shared(request({ kind: 'mutation' }))];
  expect(calls).toHaveLength(3);
  void shared(request());
  expect(calls).toHaveLength(3);
  calls[1]!.answer();
  await mutations[0];
  void shared(request());
  expect(calls).toHaveLength(4);
});

test('a failure is shared and forgotten', async () => {
  const { calls, send } = held();
  const shared = deduplicate(send);
  const asked = [shared(request()), shared(request())];
  calls[0]!.fail();
  for (const each of asked) await expect(each).rejects.toMatchObject({ fault: 'refused' });
  void shared(request());
  expect(calls).toHaveLength(2);
});

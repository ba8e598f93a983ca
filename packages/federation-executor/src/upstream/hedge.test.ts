import { hedgeReads } from './hedge';
import { ANSWER, held, request } from './held-subgraph.testing';
import { pause } from './pause';

async function accustomed(budget = 1) {
  const { calls, send } = held();
  const hedged = hedgeReads({ atLeast: 20, budget })(send);
  for (let each = 0; each < 20; each++) {
    const asked = hedged(request());
    calls[each]!.answer();
    await asked;
  }
  return { hedged, calls };
}

test('a query slower than most is sent again; the first answer counts and the other request is ended', async () => {
  const { hedged, calls } = await accustomed();
  const asked = hedged(request());
  expect(calls).toHaveLength(21);
  await pause(40);
  expect(calls).toHaveLength(22);
  calls[21]!.answer();
  expect(await asked).toBe(ANSWER);
  expect([20, 21].map((at) => calls[at]!.request.signal!.aborted)).toEqual([true, false]);
});

test('a mutation is not, nor what there is no budget for', async () => {
  const { hedged, calls } = await accustomed(0.01);
  void hedged(request({ kind: 'mutation' }));
  await pause(40);
  expect(calls).toHaveLength(21);
  void hedged(request()).catch(() => undefined);
  void hedged(request()).catch(() => undefined);
  await pause(40);
  expect(calls).toHaveLength(24); // one of the two
});

test('who leaves ends both, and an error counts when there is no other hope', async () => {
  const { hedged, calls } = await accustomed();
  const leaving = new AbortController();
  const asked = hedged(request({ signal: leaving.signal }));
  await pause(40);
  leaving.abort();
  await expect(asked).rejects.toMatchObject({ fault: 'abandoned' });
  expect(calls.slice(20).every(({ request: { signal } }) => signal!.aborted)).toBe(true);
  const hopeless = hedged(request());
  calls[22]!.fail('refused');
  await expect(hopeless).rejects.toMatchObject({ fault: 'refused' });
});

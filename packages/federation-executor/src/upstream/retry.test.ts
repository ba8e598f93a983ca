import type { Fault, UpstreamRequest } from '../upstream';
import { retryReads } from './retry';
import { ANSWER, request, unavailable } from './held-subgraph.testing';
import type { Send } from './reach';

const failing = (fault: Fault, times: number) => {
  let sent = 0;
  const send: Send = () => (++sent > times ? Promise.resolve(ANSWER) : Promise.reject(unavailable(fault)));
  return { send, sent: () => sent };
};

test.each<[Fault, UpstreamRequest['kind'], number]>([
  ['refused', 'query', 2], ['dropped', 'query', 2], ['failing', 'query', 2], ['truncated', 'query', 2],
  ['late', 'query', 1], ['too-large', 'query', 1], ['not-graphql', 'query', 1], ['resting', 'query', 1], ['busy', 'query', 1],
  ['refused', 'mutation', 1], ['failing', 'subscription', 1],
])('after "%s" a %s is sent %i times', async (fault, kind, times) => {
  const { send, sent } = failing(fault, 1);
  const asked = retryReads({ spread: 1 })(send)(request({ kind }));
  if (times === 2) expect(await asked).toBe(ANSWER);
  else await expect(asked).rejects.toMatchObject({ fault });
  expect(sent()).toBe(times);
});

test('of many that fail, the budget and no more are sent again', async () => {
  const { send, sent } = failing('refused', Infinity);
  const retried = retryReads({ spread: 0, budget: 0.1, reserve: 5 })(send);
  for (let each = 0; each < 200; each++) await retried(request()).catch(() => undefined);
  expect(sent() - 200).toBeGreaterThanOrEqual(20);
  expect(sent() - 200).toBeLessThanOrEqual(26);
});

test('the wait is random, and ends when nobody waits', async () => {
  const { send, sent } = failing('refused', 1);
  const leaving = new AbortController();
  const asked = retryReads({ spread: 60_000 }, () => 0.5)(send)(request({ signal: leaving.signal }));
  setTimeout(() => leaving.abort(), 10);
  await expect(asked).rejects.toMatchObject({ fault: 'refused' });
  expect(sent()).toBe(1);
});

import { limitConcurrency } from './limit-concurrency';
import { held, request } from './held-subgraph.testing';

test('so many run, so many wait in order, the next is refused at once', async () => {
  const { calls, send } = held();
  const limited = limitConcurrency({ concurrent: 2, queue: 2, wait: 10_000 })(send);
  const asked = ['a', 'b', 'c', 'd'].map((body) => limited(request({ body })));
  await expect(limited(request())).rejects.toMatchObject({ fault: 'busy' });
  expect(calls.map(({ request: { body } }) => body)).toEqual(['a', 'b']);
  calls[1]!.fail();
  await expect(asked[1]).rejects.toMatchObject({ fault: 'refused' });
  expect(calls.map(({ request: { body } }) => body)).toEqual(['a', 'b', 'c']);
  calls[0]!.answer();
  await asked[0];
  expect(calls.map(({ request: { body } }) => body)).toEqual(['a', 'b', 'c', 'd']);
  calls[2]!.answer();
  calls[3]!.answer();
  await Promise.all([asked[2], asked[3]]);
  void limited(request());
  void limited(request());
  expect(calls).toHaveLength(6);
});

test('who leaves the queue, or waits too long, takes nobody’s turn', async () => {
  const { calls, send } = held();
  const limited = limitConcurrency({ concurrent: 1, queue: 5, wait: 40 })(send);
  const first = limited(request());
  const leaving = new AbortController();
  const left = limited(request({ signal: leaving.signal }));
  const late = limited(request());
  leaving.abort();
  await expect(left).rejects.toMatchObject({ fault: 'abandoned' });
  await expect(late).rejects.toMatchObject({ fault: 'busy' });
  const next = limited(request({ body: 'next' }));
  calls[0]!.answer();
  await first;
  expect(calls.map(({ request: { body } }) => body)).toEqual(['{}', 'next']);
  calls[1]!.answer();
  await next;
});

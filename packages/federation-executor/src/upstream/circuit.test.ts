import type { Fault } from '../upstream';
import { circuit } from './circuit';
import { ANSWER, held, request, settled } from './held-subgraph.testing';
import { pause } from './pause';

const options = { failures: 3, rest: 60, longestRest: 100, trialPatience: 40 };
async function broken(fault: Fault = 'late') {
  const { calls, send } = held();
  const changes: boolean[] = [];
  const guarded = circuit({ ...options, onChange: (resting) => changes.push(resting) })(send);
  for (let each = 0; each < 3; each++) {
    const asked = guarded(request());
    calls[each]!.fail(fault);
    await asked.catch(() => undefined);
  }
  return { calls, guarded, changes };
}

test('after failures in a row it is left alone, one tries after the rest, and its answer makes all well', async () => {
  const { calls, guarded, changes } = await broken();
  await expect(guarded(request())).rejects.toMatchObject({ fault: 'resting' });
  expect(calls).toHaveLength(3);
  await pause(70);
  const trial = guarded(request());
  const follower = guarded(request());
  await settled();
  expect(calls).toHaveLength(4);
  calls[3]!.answer();
  expect(await trial).toBe(ANSWER);
  await settled();
  calls[4]!.answer();
  expect(await follower).toBe(ANSWER);
  expect(changes).toEqual([true, false]);
});

test('others wait for a trial a moment only, and when it fails the rest is longer', async () => {
  const { calls, guarded } = await broken();
  await pause(70);
  const trial = guarded(request());
  const begun = Date.now();
  await expect(guarded(request())).rejects.toMatchObject({ fault: 'resting' });
  expect(Date.now() - begun).toBeGreaterThanOrEqual(35);
  calls[3]!.fail('late');
  await expect(trial).rejects.toMatchObject({ fault: 'late' });
  await pause(70);
  await expect(guarded(request())).rejects.toMatchObject({ fault: 'resting' });
});

test('a trial whose client leaves shows nothing', async () => {
  const { guarded, calls } = await broken();
  await pause(70);
  const leaving = new AbortController();
  const trial = guarded(request({ signal: leaving.signal }));
  leaving.abort();
  await expect(trial).rejects.toMatchObject({ fault: 'abandoned' });
  await expect(guarded(request())).rejects.toMatchObject({ fault: 'resting' });
  expect(calls).toHaveLength(4);
});

test.each<Fault>(['abandoned', 'busy', 'not-graphql'])('"%s" says nothing of the subgraph’s health', async (fault) => {
  const { calls, guarded } = await broken(fault);
  void guarded(request());
  expect(calls).toHaveLength(4);
});

test('an answer between failures begins the count again', async () => {
  const { calls, send } = held();
  const guarded = circuit(options)(send);
  for (let each = 0; each < 9; each++) {
    const asked = guarded(request());
    if (each % 3 === 2) calls[each]!.answer();
    else calls[each]!.fail('late');
    await asked.catch(() => undefined);
  }
  expect(calls).toHaveLength(9);
});

import { RESEARCH, SYSTEM } from '@samlar/viewer/viewer';
import { viewerVerifier } from '@samlar/viewer/viewer-token';
import { viewerSigner } from '../src/sign-in/viewer-signer';
import { keys } from './small-graph';

afterEach(() => jest.useRealTimers());

test('the same viewer gets the same token while it has life left, then a fresh one; each verifies', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] });
  const start = Date.now();
  const sign = viewerSigner(keys.privateKey);
  const verify = viewerVerifier(keys.publicKey);
  const first = await sign(RESEARCH);
  expect(await sign({ ...RESEARCH })).toBe(first);
  expect(await verify(await sign(SYSTEM))).toEqual(SYSTEM);
  expect(await verify(first)).toEqual(RESEARCH);
  jest.setSystemTime(start + 39_000);
  expect(await sign(RESEARCH)).toBe(first);
  jest.setSystemTime(start + 41_000);
  const second = await sign(RESEARCH);
  expect(second).not.toBe(first);
  expect(await verify(second)).toEqual(RESEARCH);
});

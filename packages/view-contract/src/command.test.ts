import { intentOf, newIdempotencyKey } from './command';

test('a try of the same intent has the same key, another intent another', () => {
  const first = intentOf(null, { occasion: '7' });
  expect(intentOf(first, { occasion: '7' })).toBe(first);
  expect(intentOf(first, { occasion: '8' }).key).not.toBe(first.key);
  expect(intentOf(null, { occasion: '7' }).key).not.toBe(first.key);
});

test('keys are 128 random bits in hex', () => {
  const keys = new Set(Array.from({ length: 1000 }, newIdempotencyKey));
  expect(keys.size).toBe(1000);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test('another file is another intent', () => {
  const file = (content: string, lastModified: number) => ({ input: { file: new File([content], 'people.csv', { lastModified }) } });
  const first = intentOf(null, file('a', 1));
  expect(intentOf(first, file('a', 1))).toBe(first);
  for (const other of [file('ab', 1), file('a', 2)]) expect(intentOf(first, other).key).not.toBe(first.key);
});

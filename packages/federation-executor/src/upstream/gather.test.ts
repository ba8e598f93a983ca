import { gather } from './gather';

const random = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 7) % 251));

test.each([1, 3, 64, 65, 500, 5_000])('%i pieces are put together as they came', (pieces) => {
  const whole = random(pieces * 37);
  const gathering = gather(whole.length);
  for (let at = 0; at < pieces; at++) expect(gathering.take(whole.subarray(at * 37, (at + 1) * 37))).toBe(true);
  expect(gathering.whole().equals(whole)).toBe(true);
});

test('one piece is handed on as it is', () => {
  const piece = random(10);
  const gathering = gather(10);
  gathering.take(piece);
  expect(gathering.whole()).toBe(piece);
});

test('a byte too many is not taken, nor a piece too many', () => {
  expect(gather(9).take(random(10))).toBe(false);
  const gathering = gather(1_000_000);
  const byte = random(1);
  let taken = 0;
  while (gathering.take(byte)) taken += 1;
  expect(taken).toBe(100_000);
});

import { codesOf, hashOfCode, normalCode } from './one-time-code';

const secret = 'a secret of at least thirty-two characters';
const issuing = { wave: '2012', unit: 'u', command: 'someone key-0001' };

test('the same command gives the same codes, any other gives others, and none twice', () => {
  const codes = codesOf(secret, issuing, 2000);
  expect(codesOf(secret, issuing, 2000)).toEqual(codes);
  expect(new Set(codes).size).toBe(2000);
  for (const other of [{ ...issuing, wave: '2013' }, { ...issuing, unit: 'v' }, { ...issuing, command: 'someone key-0002' }]) {
    expect(codesOf(secret, other, 10).some((code) => codes.includes(code))).toBe(false);
  }
  expect(codesOf(`${secret}!`, issuing, 10).some((code) => codes.includes(code))).toBe(false);
});

test('a code is sixteen unmistakable signs and may be typed as people type', () => {
  const [code] = codesOf(secret, issuing, 1);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(normalCode('o1lI-abcd')).toBe('0111ABCD');
  expect(hashOfCode(secret, code!.toLowerCase().replaceAll('-', ' '))).toEqual(hashOfCode(secret, code!));
  expect(hashOfCode(`${secret}!`, code!)).not.toEqual(hashOfCode(secret, code!));
});

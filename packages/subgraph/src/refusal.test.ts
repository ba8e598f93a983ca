import { refusals } from './messages';
import { isRefusal, refusing } from './refusal';
import { Refused } from './value-types';

const { refuse, said, answer } = refusing(refusals({ FULL: 'Det finns {seats, number} platser.' }));
const stored = new Map([['a', 'first']]);
const cleared: string[] = [];
const loaded = { clear: (key: string) => cleared.push(key), load: async (key: string) => stored.get(key) };

test('a refusal survives being kept as JSON, and is then worded', () => {
  const kept = JSON.parse(JSON.stringify(refuse('FULL', 'a', { seats: 3 })));
  expect(isRefusal(kept)).toBe(true);
  expect(said(kept)).toBeInstanceOf(Refused);
  expect(said(kept)).toMatchObject({ code: 'FULL', subject: 'a', message: 'Det finns 3 platser.', values: [{ name: 'seats', number: 3, text: null }] });
});

test('what was done is loaded anew; what its own viewer cannot see is a bug', async () => {
  expect(isRefusal({ id: 'a', refused: undefined })).toBe(false);
  expect([await answer({ id: 'a' }, loaded), cleared]).toEqual(['first', ['a']]);
  expect(await answer(refuse('FULL', null, { seats: 1 }), loaded)).toMatchObject({ code: 'FULL', subject: null });
  await expect(answer({ id: 'b' }, loaded)).rejects.toThrow('b');
});

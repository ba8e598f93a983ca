import { BANDS, bandOf } from './band';

test.each([
  [0, 'LOW'], [0.1, 'LOW'], [0.104, 'LOW'], [0.105, 'NOTICEABLE'], [0.11, 'NOTICEABLE'], [0.2, 'NOTICEABLE'], [0.21, 'CLEAR'],
  [0.3, 'CLEAR'], [0.305, 'HIGH'], [0.4, 'HIGH'], [0.41, 'VERY_HIGH'], [1, 'VERY_HIGH'],
])('a share of %p reads %s', (share, code) => expect(bandOf(share).code).toBe(code));

test('the words are our own', () => {
  const texts = JSON.stringify(BANDS).toLowerCase();
  for (const mark of ['entropy', 'entropi', 'consciousness', 'spectrum', 'barrett']) expect(texts).not.toContain(mark);
});

import { refusals, worded } from './messages';

const refuse = refusals({ FULL: 'Det finns {seats, number} {seats, plural, one {plats} other {platser}}, inte {wished}.', LATE: 'Sista dagen var {day}.' });

test('a refusal carries its words, and the values they speak of', () => {
  expect(refuse('FULL', 'occasion-1', { seats: 1200, wished: 3 })).toMatchObject({
    code: 'FULL', subject: 'occasion-1', message: 'Det finns 1\u00a0200 platser, inte 3.',
    values: [{ name: 'seats', number: 1200, text: null }, { name: 'wished', number: 3, text: null }],
  });
  expect(refuse('LATE', null, { day: '2013-06-03' })).toMatchObject({ message: 'Sista dagen var 2013-06-03.', values: [{ name: 'day', number: null, text: '2013-06-03' }] });
});

test('a value nobody gave is a bug, not a hole in a sentence', () => {
  expect(() => worded('Sista dagen var {day}.')).toThrow('day');
});

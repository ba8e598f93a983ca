import { alternating } from './meeting-rhythm.rules';

test('meetings take turns, a week between, also over the change to summer time and the end of a year', () => {
  expect(alternating('2013-03-25', 3)).toEqual([
    { number: 1, kind: 'WORKPLACE', heldOn: '2013-03-25' }, { number: 2, kind: 'REFLECTION', heldOn: '2013-04-01' }, { number: 3, kind: 'WORKPLACE', heldOn: '2013-04-08' },
  ]);
  expect(alternating('2013-12-30', 2).map(({ heldOn }) => heldOn)).toEqual(['2013-12-30', '2014-01-06']);
});

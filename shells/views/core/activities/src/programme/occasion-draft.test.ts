import { complete, daysOf, instantOf, oneMore, sessionsOf } from './occasion-draft';

test('one day, two with a night between, one day', () => {
  const days = daysOf([{ days: 1, overnight: false }, { days: 2, overnight: true }, { days: 1, overnight: false }]);
  expect(days.map(({ overnight }) => overnight)).toEqual([false, true, false, false]);
  expect(daysOf([])).toHaveLength(1);
  expect(oneMore(days).map(({ key }) => key)).toEqual([0, 1, 2, 3, 4]);
});

test('hours are Swedish, winter and summer', () => {
  expect(instantOf('2013-01-15', '09:00')).toBe('2013-01-15T08:00:00.000Z');
  expect(instantOf('2013-07-15', '09:00')).toBe('2013-07-15T07:00:00.000Z');
});

test('an afternoon is half a day', () => {
  const [day] = daysOf([]);
  expect(complete([day!])).toBe(false);
  const written = { ...day!, on: '2013-09-10', from: '13:00', to: '16:00', place: ' ' };
  expect(complete([written])).toBe(true);
  expect(sessionsOf([written])).toEqual([{ startsAt: '2013-09-10T11:00:00.000Z', endsAt: '2013-09-10T14:00:00.000Z', place: null, overnight: false, days: 0.5 }]);
});

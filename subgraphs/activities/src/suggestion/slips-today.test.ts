import { dailyBound } from './slips-today';

test('each person has so many a day, and a new day begins from none', () => {
  const slips = dailyBound(2);
  expect([slips.take('a', '2013-06-03'), slips.take('a', '2013-06-03'), slips.take('a', '2013-06-03'), slips.take('b', '2013-06-03')]).toEqual([true, true, false, true]);
  expect(slips.take('a', '2013-06-04')).toBe(true);
});

test('what was given back may be taken again, and nobody gains by it', () => {
  const slips = dailyBound(1);
  slips.giveBack('a', '2013-06-03');
  expect([slips.take('a', '2013-06-03'), slips.take('a', '2013-06-03')]).toEqual([true, false]);
  slips.giveBack('a', '2013-06-03');
  expect([slips.take('a', '2013-06-03'), slips.take('a', '2013-06-03')]).toEqual([true, false]);
});

import { burnLayout, type BurnMonth } from './burn-layout';

const months = Array.from({ length: 18 }, (_, index): BurnMonth => ({
  month: `${2012 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  plan: (index + 1) * 97_901,
  actual: index < 7 ? (index + 1) * 95_000 : null,
  forecast: index < 7 ? null : (index + 1) * 97_000,
}));

test('actual stops where figures stop, and the forecast goes on from there', () => {
  const { series, right } = burnLayout(months, 800);
  expect(series.plan).toHaveLength(18);
  expect(series.actual).toHaveLength(7);
  expect(series.forecast[0]).toEqual(series.actual[6]);
  expect(series.plan[17]!.x).toBeCloseTo(right, 5);
});

test('end figures never stand on each other', () => {
  for (const width of [288, 1000]) {
    const labels = burnLayout(months, width).ends.map(({ labelY }) => labelY);
    labels.forEach((y, index) => index && expect(y - labels[index - 1]!).toBeGreaterThanOrEqual(17));
  }
});

test('narrow: fewer months written, the first among them', () => {
  const { xTicks } = burnLayout(months, 288);
  expect(xTicks.length).toBeLessThanOrEqual(4);
  expect(xTicks[0]!.label).toBe('2012-01');
});

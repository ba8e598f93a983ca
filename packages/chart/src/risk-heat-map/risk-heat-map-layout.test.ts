import { riskBand, riskHeatMapLayout, type AssessedRisk } from './risk-heat-map-layout';

const plan = [
  [3, 4],
  [4, 3],
  [3, 4],
  [4, 4],
  [2, 5],
  [4, 4],
  [3, 4],
  [3, 4],
].map(([probability, consequence], index): AssessedRisk => ({
  id: `${index}`,
  number: index + 1,
  title: 'x',
  probability: probability!,
  consequence: consequence!,
}));

test.each([
  [1, 4, 'ACCEPTABLE'],
  [1, 5, 'SHOULD_BE_TREATED'],
  [3, 4, 'SHOULD_BE_TREATED'],
  [3, 5, 'TREAT_IMMEDIATELY'],
  [4, 4, 'TREAT_IMMEDIATELY'],
  [2, 2, 'ACCEPTABLE'],
])('%d × %d is %s', (p, c, band) => expect(riskBand(p, c)).toBe(band));

test("the plan's eight risks: four share a square, none overlap, all stay inside their square, also at 288 px", () => {
  for (const width of [288, 900]) {
    const { chips, cells, cell } = riskHeatMapLayout(plan, width);
    expect(chips).toHaveLength(8);
    chips.forEach((one, index) => {
      const square = cells.find((c) => c.probability === one.risk.probability && c.consequence === one.risk.consequence)!;
      expect(one.x - one.radius).toBeGreaterThanOrEqual(square.x);
      expect(one.x + one.radius).toBeLessThanOrEqual(square.x + cell);
      expect(one.y - one.radius).toBeGreaterThanOrEqual(square.y);
      expect(one.y + one.radius).toBeLessThanOrEqual(square.y + cell);
      for (const other of chips.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius);
      }
    });
  }
});

test('probability grows upwards; only a moved risk has an arrow', () => {
  const { chips, cells } = riskHeatMapLayout(
    [
      { ...plan[0]!, before: { probability: 5, consequence: 4 } },
      { ...plan[1]!, before: { probability: 4, consequence: 3 } },
    ],
    600,
  );
  expect(cells.find((c) => c.product === 25)!.y).toBe(0);
  expect(chips.map(({ from }) => from !== null)).toEqual([true, false]);
});

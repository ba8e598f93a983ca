import { waterfallLayout } from './waterfall-layout';

const lines = [359_925, 373_425, 35_000, 146_870, 69_000, 175_000, 36_000, 567_000].map((value, index) => ({ label: `Rad ${index + 1}`, value }));
const labels = { computed: 'Beräknad summa', declared: 'Angiven summa', difference: 'Skillnad' };

test("the plan's eight lines: computed 1 762 220, declared 1 761 220, difference −1 000", () => {
  const { computed, difference, steps, frame } = waterfallLayout(lines, 1_761_220, labels, 800);
  expect([computed, difference]).toEqual([1_762_220, -1_000]);
  expect(steps.map(({ kind }) => kind).slice(-3)).toEqual(['computed', 'declared', 'difference']);
  expect(steps[7]!.endX).toBeCloseTo(frame.x(1_762_220), 5);
});

test('each line begins where the one before ended', () => {
  const { steps } = waterfallLayout(
    [
      { label: 'a', value: 10 },
      { label: 'b', value: -4 },
      { label: 'c', value: 3 },
    ],
    null,
    labels,
    600,
  );
  expect(steps[1]!.x + steps[1]!.length).toBeCloseTo(steps[0]!.endX, 5);
  expect(steps[2]!.x).toBeCloseTo(steps[1]!.endX, 5);
  expect(steps).toHaveLength(4);
});

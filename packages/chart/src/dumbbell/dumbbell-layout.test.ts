import { dumbbellLayout } from './dumbbell-layout';

const rows = [
  { name: 'Lysekil', from: 0.838, to: 0.63 },
  { name: 'Sotenäs', from: 0.706, to: 0.25 },
  { name: 'Okänt', from: { value: null, absence: 'SUPPRESSED' as const }, to: 0.5 },
];

test('marks stand at their figures, numbers on the outer sides', () => {
  const { frame, rows: placed } = dumbbellLayout(rows, 800, [0, 1]);
  expect(placed[0]!.from!.x).toBeCloseTo(frame.left + 0.838 * (frame.right - frame.left), 5);
  expect(placed[0]!.from!.anchor).toBe('start');
  expect(placed[0]!.to!.anchor).toBe('end');
  expect(placed[1]!.to!.x).toBeLessThan(placed[1]!.from!.x);
});

test('a hidden figure has no mark, the other keeps its own', () => {
  const { rows: placed } = dumbbellLayout(rows, 320, [0, 1]);
  expect(placed[2]).toMatchObject({ from: null, to: { value: 0.5, anchor: 'start' } });
});

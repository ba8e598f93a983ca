import { lollipopLayout, shownValue } from './lollipop-layout';

test('a cost per person is hidden below five persons, and is nothing for none', () => {
  expect(shownValue({ name: 'a', value: 3999, n: 90 })).toBe(3999);
  expect(shownValue({ name: 'a', value: 3999, n: 4 })).toEqual({ value: null, absence: 'SUPPRESSED' });
  expect(shownValue({ name: 'a', value: 3999, n: 0 })).toEqual({ value: null, absence: 'NOT_APPLICABLE' });
  expect(shownValue({ name: 'a', value: 3999, n: null })).toEqual({ value: null, absence: 'MISSING' });
  expect(shownValue({ name: 'a', value: 12.5 })).toBe(12.5);
});

test('a hidden figure does not show in the scale', () => {
  const { frame } = lollipopLayout(
    [
      { name: 'a', value: 100, n: 10 },
      { name: 'b', value: 90_000, n: 2 },
    ],
    800,
    true,
  );
  expect(frame.x(100)).toBeCloseTo(frame.right, 5);
});

test('dots may start elsewhere than at zero; sticks may not', () => {
  const rows = [
    { name: 'a', value: 10 },
    { name: 'b', value: 20 },
  ];
  expect(lollipopLayout(rows, 800, false).points[0]!.x).toBeCloseTo(lollipopLayout(rows, 800, false).frame.left, 5);
  expect(lollipopLayout(rows, 800, true).frame.x(0)).toBeCloseTo(lollipopLayout(rows, 800, true).frame.left, 5);
});

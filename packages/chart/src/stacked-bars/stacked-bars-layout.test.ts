import { stackedBarsLayout } from './stacked-bars-layout';

const parts = ['a', 'b', 'c'].map((key) => ({ key, label: key }));

test('parts follow each other; shares fill the width', () => {
  const { frame, rows } = stackedBarsLayout([{ name: 'x', values: { a: 1, b: 2, c: 1 } }], parts, 800, true);
  expect(rows[0]!.parts.map(({ share }) => share)).toEqual([0.25, 0.5, 0.25]);
  expect(rows[0]!.parts[0]!.x).toBe(frame.x(0));
  expect(rows[0]!.parts[2]!.x + rows[0]!.parts[2]!.length).toBeCloseTo(frame.right, 5);
});

test('zero takes no room; a hidden part leaves a share row empty but not a row of counts', () => {
  const values = { a: 4, b: 0, c: { value: null, absence: 'SUPPRESSED' as const } };
  const [shares] = stackedBarsLayout([{ name: 'x', values }], parts, 800, true).rows;
  expect(shares).toMatchObject({ parts: [], absence: 'SUPPRESSED', sum: 4 });
  const [counts] = stackedBarsLayout([{ name: 'x', values }], parts, 800, false).rows;
  expect(counts!.parts).toHaveLength(1);
});

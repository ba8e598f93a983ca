import { ganttLayout, termsBetween } from './gantt-layout';

test('terms: spring until the end of June, autumn after', () => {
  expect(termsBetween('2012-03-07', '2013-01-16').map(({ from }) => from)).toEqual(['2012-01-01', '2012-07-01', '2013-01-01']);
  expect(termsBetween('2012-06-30', '2012-07-01').map(({ from }) => from)).toEqual(['2012-01-01', '2012-07-01']);
});

test('parts stand in their terms; the last day is included', () => {
  const { terms, rows, frame } = ganttLayout(
    [
      {
        name: 'a',
        parts: [
          { from: '2012-01-01', to: '2012-06-30' },
          { from: '2012-09-03', to: '2012-09-03', kind: 'occasion' },
        ],
      },
    ],
    800,
    '2012-07-01',
  );
  expect(rows[0]!.parts[0]!.x).toBeCloseTo(terms[0]!.x, 5);
  expect(rows[0]!.parts[0]!.length).toBeCloseTo(terms[0]!.width, 5);
  expect(rows[0]!.parts[1]!.length).toBeGreaterThanOrEqual(2);
  expect(terms[0]!.x).toBe(frame.left);
});

test('a wrong date is told', () => {
  expect(() => ganttLayout([{ name: 'a', parts: [{ from: '2012-13-40', to: '2012-13-41' }] }], 800)).toThrow('is no date');
});

import fc from 'fast-check';
import { audit, type Sum } from './auditor';
import { suppressTable, type PublishedCell, type TableCell } from './suppress-table';

const shown = (cells: PublishedCell[]) => Object.fromEntries(cells.map(({ key, value }) => [key, value]));

/** All ways to fill a table of rows by columns with its sums, by trying every number: independent of the auditor. */
function possibilities(published: Map<string, number | null>, rows: number, columns: number, highest: number): Map<string, Set<number>> {
  const inner = Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns] as const);
  const found = new Map<string, Set<number>>();
  const grid = new Map<string, number>();
  const accept = () => {
    const all = new Map<string, number>(grid);
    for (let r = 0; r < rows; r++)
      all.set(
        `${r},sum`,
        inner.filter(([row]) => row === r).reduce((s, [a, b]) => s + grid.get(`${a},${b}`)!, 0),
      );
    for (let c = 0; c < columns; c++)
      all.set(
        `sum,${c}`,
        inner.filter(([, col]) => col === c).reduce((s, [a, b]) => s + grid.get(`${a},${b}`)!, 0),
      );
    all.set(
      'sum,sum',
      [...grid.values()].reduce((s, v) => s + v, 0),
    );
    for (const [key, value] of all) {
      const printed = published.get(key);
      if (printed !== null ? printed !== value : value === 0) return;
    }
    for (const [key, value] of all) found.set(key, (found.get(key) ?? new Set()).add(value));
  };
  const fill = (index: number) => {
    if (index === inner.length) return accept();
    const cell = inner[index]!.join(',');
    const printed = published.get(cell);
    for (const value of printed === null ? Array.from({ length: highest }, (_, i) => i + 1) : [printed!]) {
      grid.set(cell, value);
      fill(index + 1);
    }
  };
  fill(0);
  return found;
}

function crossTable(values: number[][]): { cells: TableCell[]; sums: Sum[] } {
  const columns = values[0]!.map((_, c) => c);
  const cells: TableCell[] = [];
  const put = (key: string, value: number) => cells.push({ key, value });
  values.forEach((row, r) => row.forEach((value, c) => put(`${r},${c}`, value)));
  values.forEach((row, r) =>
    put(
      `${r},sum`,
      row.reduce((s, v) => s + v, 0),
    ),
  );
  columns.forEach((c) =>
    put(
      `sum,${c}`,
      values.reduce((s, row) => s + row[c]!, 0),
    ),
  );
  put(
    'sum,sum',
    values.flat().reduce((s, v) => s + v, 0),
  );
  const sums: Sum[] = [
    ...values.map((_, r) => ({ whole: `${r},sum`, parts: columns.map((c) => `${r},${c}`) })),
    ...columns.map((c) => ({ whole: `sum,${c}`, parts: values.map((_, r) => `${r},${c}`) })),
    { whole: 'sum,sum', parts: values.map((_, r) => `${r},sum`) },
    { whole: 'sum,sum', parts: columns.map((c) => `sum,${c}`) },
  ];
  return { cells, sums };
}

test('a small child takes the smallest sibling with it, and the parent stands', () => {
  const cells = [
    { key: 'all', value: 40 },
    { key: 'a', value: 3 },
    { key: 'b', value: 12 },
    { key: 'c', value: 25 },
    { key: 'd', value: 0 },
  ];
  const result = suppressTable(cells, [{ whole: 'all', parts: ['a', 'b', 'c', 'd'] }], 5);
  expect(shown(result)).toEqual({ all: 40, a: null, b: null, c: 25, d: 0 });
  expect(result[1]).toEqual({ key: 'a', value: null, absence: 'SUPPRESSED' });
});

test('two hidden children of which each must be 1 are protected by a third', () => {
  const cells = [
    { key: 'all', value: 20 },
    { key: 'a', value: 1 },
    { key: 'b', value: 1 },
    { key: 'c', value: 18 },
  ];
  expect(shown(suppressTable(cells, [{ whole: 'all', parts: ['a', 'b', 'c'] }], 5))).toEqual({ all: 20, a: null, b: null, c: null });
});

test('whole minus part: a rest of 3 is not left over', () => {
  const cells = [
    { key: 'municipality', value: 40 },
    { key: 'education', value: 37 },
    { key: 'rest', value: 3, printed: false },
  ];
  expect(shown(suppressTable(cells, [{ whole: 'municipality', parts: ['education', 'rest'] }], 5))).toEqual({
    municipality: 40,
    education: null,
    rest: null,
  });
});

test('a missing cell stays missing and hides what it hides', () => {
  const result = suppressTable(
    [
      { key: 'all', value: 9 },
      { key: 'a', value: 3 },
      { key: 'b', value: null },
    ],
    [{ whole: 'all', parts: ['a', 'b'] }],
    5,
  );
  expect(result).toEqual([
    { key: 'all', value: 9, absence: null },
    { key: 'a', value: null, absence: 'SUPPRESSED' },
    { key: 'b', value: null, absence: 'MISSING' },
  ]);
});

test('wrong tables are refused', () => {
  expect(() =>
    suppressTable(
      [
        { key: 'a', value: 1 },
        { key: 'a', value: 1 },
      ],
      [],
      5,
    ),
  ).toThrow('twice');
  expect(() => suppressTable([{ key: 'a', value: 9 }], [{ whole: 'a', parts: ['b'] }], 5)).toThrow('no cell b');
  expect(() =>
    suppressTable(
      [
        { key: 'a', value: 9 },
        { key: 'b', value: 8 },
      ],
      [{ whole: 'a', parts: ['b'] }],
      5,
    ),
  ).toThrow('add up to 8');
});

const table = fc
  .tuple(fc.constant(2), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) => fc.array(fc.array(fc.nat(4), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

test('in a cross table with its sums, trying every number leaves every hidden cell at least two values', () => {
  fc.assert(
    fc.property(table, (values) => {
      const { cells, sums } = crossTable(values);
      const published = new Map(suppressTable(cells, sums, 3).map(({ key, value }) => [key, value]));
      const hidden = [...published].filter(([, value]) => value === null).map(([key]) => key);
      if (hidden.length === 0) return;
      const found = possibilities(published, values.length, values[0]!.length, 5);
      for (const key of hidden) expect([key, found.get(key)!.size]).not.toEqual([key, 1]);
    }),
    { numRuns: 40 },
  );
});

test('in larger tables the auditor pins no hidden cell, no small number is printed, and zeros stand', () => {
  const large = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(large, fc.integer({ min: 5, max: 10 }), (values, threshold) => {
      const { cells, sums } = crossTable(values);
      const published = suppressTable(cells, sums, threshold);
      expect(suppressTable(cells, sums, threshold)).toEqual(published);
      for (const { value } of published) expect(value === null || value === 0 || value >= threshold).toBe(true);
      cells.forEach(({ value }, i) => value === 0 && expect(published[i]!.value).toBe(0));
      const ranges = audit(
        published.map(({ key, value }) => ({ key, value, lowest: 1 })),
        sums,
      );
      for (const [key, { lowest, highest }] of ranges) expect([key, highest > lowest]).toEqual([key, true]);
    }),
    { numRuns: 150 },
  );
});

import { columnTotal, declaredTotal, partProblems } from '@samlar/table/declared-total';
import { readTable } from '@samlar/table/table';
import * as figures from './figures';

const { wholeMunicipalities, v8Administrations, uddevallaSocialAdministration, v8Costs, risksScored, risksUnscored } = figures;

it('whole municipalities: declared and computed agree (domain.md §2.1)', () => {
  const totals = (['employees', 'women', 'men', 'managers', 'womenManagers', 'menManagers'] as const)
    .map((column) => columnTotal(wholeMunicipalities.table, column));
  expect(totals.map(({ computed }) => computed)).toEqual([6719, 5418, 1301, 294, 160, 134]);
  expect(totals.every(({ difference }) => difference === 0)).toBe(true);
  expect(partProblems(wholeMunicipalities.table, wholeMunicipalities.columns, 'employees', ['women', 'men'])).toEqual([]);
  expect(partProblems(wholeMunicipalities.table, wholeMunicipalities.columns, 'managers', ['womenManagers', 'menManagers'])).toEqual([]);
});

it('V8: sums hold, learning leaders 205 against 220 declared, participants missing in eight rows (§2.2, N3, N10)', () => {
  const { table } = v8Administrations;
  const sums = (['employees', 'women', 'men', 'womenLearningLeaders', 'menLearningLeaders'] as const).map((column) => columnTotal(table, column));
  expect(sums.map(({ computed }) => computed)).toEqual([2618, 2166, 452, 172, 33]);
  expect(sums.every(({ difference }) => difference === 0)).toBe(true);
  expect(partProblems(table, v8Administrations.columns, 'employees', ['women', 'men'])).toEqual([]);
  expect(table.rows.map(({ participants }) => participants)).toEqual(Array(8).fill(null));
  expect(table.problems.map(({ severity, column, code, row }) => [severity, column, code, row])).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9].map((row) => ['warning', 'Ant deltagare totalt', 'missing-value', row]),
  );
  const leaders = figures.declared.rows.filter(({ subject }) => subject === 'learning-leaders');
  expect(leaders.map(({ kind, minimum }) => [kind, minimum])).toEqual([['DECLARED', 200], ['COUNTED', 205], ['PLANNED', 220]]);
});

it('Uddevalla: men stand before women and are mapped by header; the blank stays missing (§2.3, N13)', () => {
  const { table } = uddevallaSocialAdministration;
  expect(uddevallaSocialAdministration.buffer.toString('utf8').split('\n')[0]).toBe('Nivå,Totalt,Män,Kvinnor');
  expect(table.rows[0]).toEqual({ level: 'Anställda', employees: 1805, men: 197, women: 1608 });
  expect(table.rows[4]).toEqual({ level: 'Socialchef', employees: 1, men: 1, women: null });
  const levels = table.rows.slice(1);
  const declared = table.totals[0]!;
  expect([declared.employees, declared.men, declared.women]).toEqual([70, 11, 59]);
  for (const column of ['employees', 'men', 'women'] as const) {
    expect(declaredTotal(declared[column], levels.map((row) => row[column])).difference).toBe(0);
  }
});

it('V8 costs: 1 761 220 declared, 1 762 220 computed, difference −1 000; the label that stands twice is warned of (§2.5, N1, N2)', () => {
  expect(columnTotal(v8Costs.table, 'cost')).toEqual({ declared: 1_761_220, computed: 1_762_220, difference: -1_000, missing: 0 });
  expect(v8Costs.table.problems).toMatchObject([{ severity: 'warning', row: 8, column: 'Benämning', code: 'duplicate-key' }]);
  expect(v8Costs.rows.filter(({ label }) => label === 'Uppföljningsdag lärledare').map(({ cost }) => cost)).toEqual([69_000, 36_000]);
  expect(v8Costs.table).toMatchObject({ delimiter: ';', acceptable: true });
});

it('risks: products as in §2.7, two of them 15 or more; eight not assessed', () => {
  const products = risksScored.rows.map(({ probability, consequence }) => probability! * consequence!);
  expect(products).toEqual([12, 12, 12, 16, 10, 16, 12, 12]);
  expect(products.filter((product) => product >= 15)).toHaveLength(2);
  expect(risksUnscored.rows).toHaveLength(8);
  expect(risksUnscored.rows.filter(({ measure }) => measure === null)).toHaveLength(2);
});

it('programmes: days, places and groups of the plan', () => {
  const by = new Map(figures.programmes.rows.map((row) => [row.id, row]));
  expect(by.get('chefsutveckling-1')).toMatchObject({ days: '1+2+1', capacity: 96, planned: 90 });
  expect(by.get('apt-serie')).toMatchObject({ minimum: 70, capacity: 90 });
  const second = by.get('chefsutveckling-2')!;
  expect(second.groups! * second.sessions!).toBe(128);
  for (const id of ['chefsutveckling-1', 'larledarutbildning', 'observatorsutbildning']) {
    const parts = figures.programmeParts.rows.filter(({ programme }) => programme === id);
    expect(parts.map(({ days }) => days).join('+')).toBe('1+2+1');
  }
  expect(figures.programmeParts.rows.every(({ programme }) => by.has(programme))).toBe(true);
  expect(figures.programmes.rows.every(({ start, end }) => start! <= end!)).toBe(true);
});

it('every table reads the same through the import’s own reading', async () => {
  for (const figure of Object.values(figures)) {
    const again = await readTable(figure.buffer, figure.columns as never, figure.options as never);
    expect(again.rows).toEqual(figure.rows);
    expect(again.acceptable).toBe(true);
  }
});

import { portalViewer, RESEARCH } from '@samlar/viewer/viewer';
import { publishedHeadcounts, seesTrueCounts, type CountedUnit } from './headcount.rules';

const count = (women: number, men: number) => ({ total: women + men, women, men, unspecified: 0 });
const unit = (id: string, employees: [number, number], managers: [number, number]): CountedUnit => ({
  id, organisation: 'm', employees: count(...employees), managers: count(...managers),
});

test('a group of three is hidden, and so is enough beside it that subtraction gives nothing', () => {
  const published = publishedHeadcounts(unit('m', [103, 60], [20, 20]), [unit('small', [2, 1], [0, 0]), unit('a', [60, 30], [10, 10]), unit('b', [41, 29], [10, 10])]);
  expect(published.get('small')!.employees).toMatchObject({ total: null, women: null, men: null, absence: 'SUPPRESSED' });
  const hiddenTotals = ['a', 'b'].filter((id) => published.get(id)!.employees.total === null);
  expect(hiddenTotals.length).toBeGreaterThan(0);
  expect(published.get('m')!.employees.total).toBe(163);
});

test('large counts stand as they are', () => {
  const published = publishedHeadcounts(unit('m', [1205, 233], [46, 27]), []);
  expect(published.get('m')).toEqual({
    employees: { total: 1438, women: 1205, men: 233, unspecified: 0, absence: null },
    managers: { total: 73, women: 46, men: 27, unspecified: 0, absence: null },
  });
});

test.each([
  ['a unit manager at home', portalViewer('p', 'm', [{ role: 'UNIT_MANAGER', scope: null }], false), true],
  ['a unit manager elsewhere', portalViewer('p', 'other', [{ role: 'UNIT_MANAGER', scope: null }], false), false],
  ['an employee at home', portalViewer('p', 'm', [{ role: 'EMPLOYEE', scope: null }], false), false],
  ['an analyst of the association', portalViewer('p', 'f', [{ role: 'ANALYST', scope: null }], true), false],
  ['a process leader of the association', portalViewer('p', 'f', [{ role: 'PROCESS_LEADER', scope: null }], true), true],
  ['research', RESEARCH, false],
])('%s sees true counts: %s', (_who, viewer, sees) => {
  expect(seesTrueCounts(viewer, 'm')).toBe(sees);
});

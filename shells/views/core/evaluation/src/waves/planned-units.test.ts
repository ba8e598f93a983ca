import { plannedUnits } from './planned-units';
import type { Place } from './waves.query';

const place = (id: string, kind: string, total: number | null, children: Place[] = []): Place => ({ id, name: id, kind, headcount: { total }, children });
const town = place('Town', 'MUNICIPALITY', 50, [
  place('Care', 'ADMINISTRATION', 40, [place('North', 'UNIT', 25), place('South', 'UNIT', null)]),
  place('Team', 'WORK_TEAM', 5),
]);

test('everything down to units, each under the one above, with those who stand in the unit itself', () => {
  expect(plannedUnits([town], null)).toEqual([
    { unit: 'Town', organisation: 'Town', parent: null, kind: 'MUNICIPALITY', label: 'Town', invited: 10 },
    { unit: 'Care', organisation: 'Town', parent: 'Town', kind: 'ADMINISTRATION', label: 'Town / Care', invited: 15 },
    { unit: 'North', organisation: 'Town', parent: 'Care', kind: 'UNIT', label: 'Town / Care / North', invited: 25 },
    { unit: 'South', organisation: 'Town', parent: 'Care', kind: 'UNIT', label: 'Town / Care / South', invited: 0 },
  ]);
});

test('a whole stands above all organisations, and is the only one without a parent', () => {
  const units = plannedUnits([town, place('Village', 'MUNICIPALITY', 9)], { id: 'all', organisation: 'association', label: 'All' });
  expect(units[0]).toEqual({ unit: 'all', organisation: 'association', parent: null, kind: 'REGION', label: 'All', invited: 0 });
  expect(units.filter(({ parent }) => parent === null)).toHaveLength(1);
  expect(units.find(({ unit }) => unit === 'Village')!.parent).toBe('all');
});

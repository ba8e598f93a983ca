import type { EntityManager } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { Absence, GenderCount } from '@samlar/subgraph/value-types';
import type { GenderCountNumbers } from '@samlar/disclosure/gender-count';
import { publishedDay, referenceDay } from '@samlar/disclosure/reference-day';
import { today } from '@samlar/subgraph/clock';
import { NOT_PUBLISHED, publishedHeadcounts, seesTrueCounts, type CountedUnit, type UnitHeadcount } from './headcount.rules';

interface Place {
  id: string;
  organisation: string;
  parent: string | null;
  kind: string;
}

interface CountRow {
  root: string;
  managers: boolean;
  women: number;
  men: number;
  unspecified: number;
}

const numbers = (row: CountRow | undefined): GenderCountNumbers => {
  const { women, men, unspecified } = row ?? { women: 0, men: 0, unspecified: 0 };
  return { total: women + men + unspecified, women, men, unspecified };
};

async function countedUnits(manager: EntityManager, places: Place[], at: string): Promise<Map<string, CountedUnit>> {
  if (places.length === 0) return new Map();
  const rows: CountRow[] = await manager.query('select * from headcount($1, $2)', [places.map((place) => place.id), at]);
  const found = byKey(rows, (row) => `${row.root} ${row.managers}`);
  return new Map(places.map(({ id, organisation }) => [
    id, { id, organisation, employees: numbers(found.get(`${id} false`)), managers: numbers(found.get(`${id} true`)) },
  ]));
}

const asGenderCount = (count: UnitHeadcount['employees']): GenderCount => Object.assign(new GenderCount(), count);

async function published(manager: EntityManager, organisations: string[], at: string): Promise<Map<string, UnitHeadcount>> {
  const places: Place[] = await manager.query(
    `select id, organisation, parent, kind from org_unit
     where organisation = any($1) and (parent is null or id in (select unit from participation))`, [organisations]);
  const counted = await countedUnits(manager, places, at);
  return new Map(organisations.flatMap((organisation) => {
    const administrations = places.filter((place) => place.organisation === organisation && place.parent !== null);
    return [...publishedHeadcounts(counted.get(organisation)!, administrations.map((place) => counted.get(place.id)!))];
  }));
}

/**
 * Employees and managers below a unit on a date, each person once per unit asked for (domain.md A24, invariant 6.1-1):
 * true counts for whoever works with the organisation's people; for everyone else published ones, of the last reference day by then.
 */
export const headcountAt = (context: Context, at: string) =>
  loader<{ employees: GenderCount; managers: GenderCount }>(context, `headcount at ${at}`, async (manager, units) => {
    const places: Place[] = await manager.query('select id, organisation, parent, kind from org_unit where id = any($1)', [units]);
    const open = places.filter((place) => seesTrueCounts(context.viewer, place.organisation));
    const closed = places.filter((place) => !open.includes(place));
    const exact = await countedUnits(manager, open, at);
    const shown = closed.length === 0 ? new Map<string, UnitHeadcount>()
      : await published(manager, [...new Set(closed.map((place) => place.organisation))], referenceDay(at < today() ? at : today()));
    return new Map(places.map(({ id }) => {
      const counted = exact.get(id);
      const found = counted
        ? { employees: { ...counted.employees, absence: null }, managers: { ...counted.managers, absence: null } }
        : shown.get(id) ?? NOT_PUBLISHED;
      return [id, { employees: asGenderCount(found.employees), managers: asGenderCount(found.managers) }];
    }));
  });

interface DeclaredRow extends Omit<CountRow, 'root' | 'managers'> {
  unit: string;
  total: number | null;
}

/** A figure a document declared for a unit, as it stands there; MISSING where the document left it empty. */
export const declaredFigure = (context: Context, figure: string) =>
  loader<GenderCount>(context, `declared ${figure}`, async (manager, units) => {
    const rows: DeclaredRow[] = await manager.query(
      'select unit, women, men, unspecified, total from declared_figure where figure = $1 and unit = any($2)', [figure, units]);
    return new Map(rows.map(({ unit, ...count }) => [
      unit, Object.assign(new GenderCount(), count, { absence: count.total === null ? Absence.MISSING : null }),
    ]));
  });

/**
 * The day a count is asked for: any day for signed-in people, today unless told. For research a published reference day, the latest
 * unless told; BAD_USER_INPUT for any other, which could be aimed at one person's coming or going (decision 2).
 */
export function countedDay({ viewer }: Context, asked: string | null | undefined): string {
  if (viewer.audience !== 'research') return asked ?? today();
  const day = publishedDay(asked ?? null, today());
  if (day === null) throw badInput(`Counts are published for the last day of each quarter that has ended: ${referenceDay(today())} is the latest, "${asked}" is none of them.`);
  return day;
}

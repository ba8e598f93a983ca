import type { EntityManager } from 'typeorm';
import { suppressCounts, type CountedScope, type ScopeNesting } from '@samlar/disclosure/suppress-counts';
import { thresholdFor } from '@samlar/disclosure/threshold';
import { Absence, GenderCount } from '@samlar/subgraph/value-types';
import type { SexCounts } from '../disclosed';

/** A unit researchers may compare with others: a municipality (or the association) and its administrations. */
interface OpenUnit {
  unit: string;
  organisation: string;
}

/** Every municipality and administration of the organisations the asked units belong to. Deeper units are not published. */
export async function openUnits(manager: EntityManager, asked: string[]): Promise<OpenUnit[]> {
  return manager.query(
    `select unit, organisation from unit_within
     where organisation in (select organisation from unit_within where unit = any($1)) group by unit, organisation having count(*) <= 2`, [asked]);
}

/**
 * Counts of units as researchers may see them together, by unit. `figures` are nested, the widest first (enrolled, then those
 * of them who completed): no hidden count may follow from a municipality less its administrations, nor from one figure
 * less the next (domain.md §4.7). A unit that is not open gets SUPPRESSED.
 */
export function disclosedTogether(open: readonly OpenUnit[], figures: readonly ReadonlyMap<string, SexCounts>[], asked: readonly string[]): Map<string, GenderCount[]> {
  const organisations = [...new Set(open.map(({ organisation }) => organisation))];
  const shown = new Map(organisations.flatMap((organisation) => {
    const family = open.filter((unit) => unit.organisation === organisation).map(({ unit }) => unit);
    return [...disclosedFamily(organisation, family, figures)];
  }));
  return new Map(asked.map((unit) => [unit, shown.get(unit) ?? figures.map(() => GenderCount.absent(Absence.SUPPRESSED))]));
}

function disclosedFamily(organisation: string, family: readonly string[], figures: readonly ReadonlyMap<string, SexCounts>[]): Map<string, GenderCount[]> {
  const scopeId = (unit: string, figure: number) => `${unit} ${figure}`;
  const scopes: CountedScope[] = figures.flatMap((counts, figure) => family.map((unit) => ({ id: scopeId(unit, figure), count: withTotal(counts.get(unit)) })));
  const parts = family.filter((unit) => unit !== organisation);
  const nestings: ScopeNesting[] = [
    ...figures.map((_, figure) => ({ whole: scopeId(organisation, figure), parts: parts.map((unit) => scopeId(unit, figure)) })),
    ...figures.slice(1).flatMap((_, index) => family.map((unit) => ({ whole: scopeId(unit, index), parts: [scopeId(unit, index + 1)] }))),
  ];
  const shown = suppressCounts(scopes, nestings, thresholdFor('PERSONS'));
  return new Map(family.map((unit) => [unit, figures.map((_, figure) => Object.assign(new GenderCount(), shown.get(scopeId(unit, figure))))]));
}

function withTotal(counts: SexCounts | undefined): CountedScope['count'] {
  const { women, men, unspecified } = counts ?? { women: 0, men: 0, unspecified: 0 };
  return { women, men, unspecified, total: women + men + unspecified };
}

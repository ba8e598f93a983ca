import type { Viewer } from '@samlar/viewer/viewer';
import { may } from '@samlar/viewer/viewer';
import { absentCount, type GenderCount, type GenderCountNumbers } from '@samlar/disclosure/gender-count';
import { suppressCount } from '@samlar/disclosure/suppress-count';
import { suppressCounts, type CountedScope, type ScopeNesting } from '@samlar/disclosure/suppress-counts';
import { thresholdFor } from '@samlar/disclosure/threshold';

export interface CountedUnit {
  id: string;
  organisation: string;
  employees: GenderCountNumbers;
  managers: GenderCountNumbers;
}

export interface UnitHeadcount {
  employees: GenderCount;
  managers: GenderCount;
}

/** Whoever works with an organisation's people sees its true counts; everyone else sees published ones (domain.md §6.3). */
export function seesTrueCounts(viewer: Viewer, organisation: string): boolean {
  if (viewer.audience === 'system') return true;
  if (!may(viewer, 'people:read')) return false;
  return viewer.reach === 'association' || viewer.organisation === organisation;
}

const managersOf = (id: string): string => `${id} managers`;

/**
 * One organisation's published headcounts (§4.7): the organisation and those of its administrations that take part in
 * their own right, protected together, managers inside employees. Nothing else is published: each further table would
 * cost one of these.
 */
export function publishedHeadcounts(organisation: CountedUnit, administrations: CountedUnit[]): Map<string, UnitHeadcount> {
  const units = [organisation, ...administrations];
  const scopes: CountedScope[] = units.flatMap((unit) => [
    { id: unit.id, count: unit.employees },
    { id: managersOf(unit.id), count: unit.managers },
  ]);
  const nestings: ScopeNesting[] = units.map((unit) => ({ whole: unit.id, parts: [managersOf(unit.id)] }));
  if (administrations.length > 0) {
    nestings.push({ whole: organisation.id, parts: administrations.map((unit) => unit.id) });
    nestings.push({ whole: managersOf(organisation.id), parts: administrations.map((unit) => managersOf(unit.id)) });
  }
  const published = suppressCounts(scopes, nestings, thresholdFor('PERSONS'));
  return new Map(units.map((unit) => [
    unit.id, { employees: published.get(unit.id)!, managers: published.get(managersOf(unit.id))! },
  ]));
}

export const NOT_PUBLISHED: UnitHeadcount = { employees: absentCount('SUPPRESSED'), managers: absentCount('SUPPRESSED') };

/** A declared count as outsiders may see it: by sex only where each sex is nobody or enough, or it would tell the counted ones. */
export function publishedDeclared<C extends GenderCount>(declared: C): C {
  const { total, women, men, unspecified } = declared;
  if (total === null || women === null || men === null) return declared;
  return Object.assign(declared, suppressCount({ total, women, men, unspecified: unspecified ?? 0 }, thresholdFor('PERSONS')));
}

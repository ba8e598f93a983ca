import type { Sum } from './auditor';
import {
  absentCount,
  assertGenderCount,
  GENDER_COUNT_FIELDS,
  SEXES,
  type GenderCount,
  type GenderCountField,
  type GenderCountNumbers,
} from './gender-count';
import { suppressTable, type TableCell } from './suppress-table';

/** A group of people with its count: an organisation unit, a scope, a category. */
export interface CountedScope {
  id: string;
  count: GenderCountNumbers;
}

/** `parts` lie inside `whole` and do not overlap each other. They need not fill it: what is left over is protected too. */
export interface ScopeNesting {
  whole: string;
  parts: readonly string[];
}

const key = (id: string, field: GenderCountField): string => `${id}\u0000${field}`;

function cellsOf(id: string, count: GenderCountNumbers, threshold: number, printed: boolean): TableCell[] {
  const hide = printed && count.total > 0 && count.total < threshold;
  return GENDER_COUNT_FIELDS.map((field) => ({ key: key(id, field), value: count[field], printed, hide }));
}

const sexSum = (id: string): Sum => ({ whole: key(id, 'total'), parts: SEXES.map((sex) => key(id, sex)) });

function restOf(whole: CountedScope, parts: CountedScope[]): GenderCountNumbers {
  const rest = { ...whole.count };
  for (const { count } of parts) for (const field of GENDER_COUNT_FIELDS) rest[field] -= count[field];
  for (const field of GENDER_COUNT_FIELDS) {
    if (rest[field] >= 0) continue;
    throw new RangeError(
      `${field}: the parts ${parts.map(({ id }) => id).join(', ')} are ${-rest[field]} more than ${whole.id}, which contains them.`,
    );
  }
  return rest;
}

/**
 * Counts of several scopes that a reader may compare, made safe together: parent and children of a tree, and a whole with
 * a part of it ("the municipality minus its education administration"). What is left of a whole is protected even though
 * it is never printed. Two scopes that overlap without nesting: give their intersection and union as scopes as well.
 * @throws RangeError when a count does not add up, a nesting names no scope, or parts are larger than their whole.
 */
export function suppressCounts(scopes: readonly CountedScope[], nestings: readonly ScopeNesting[], threshold: number): Map<string, GenderCount> {
  const byId = new Map(scopes.map((scope) => [scope.id, scope]));
  const scopeOf = (id: string) => {
    const scope = byId.get(id);
    if (!scope) throw new RangeError(`There is no scope ${id} to nest.`);
    return scope;
  };
  const cells: TableCell[] = [];
  const sums: Sum[] = [];
  for (const { id, count } of scopes) {
    assertGenderCount(count, id);
    cells.push(...cellsOf(id, count, threshold, true));
    sums.push(sexSum(id));
  }
  nestings.forEach(({ whole, parts }, index) => {
    const rest = restOf(scopeOf(whole), parts.map(scopeOf));
    const inside = [...parts];
    if (rest.total > 0) {
      const restId = `${whole}\u0000rest ${index}`;
      cells.push(...cellsOf(restId, rest, threshold, false));
      sums.push(sexSum(restId));
      inside.push(restId);
    }
    for (const field of GENDER_COUNT_FIELDS) {
      sums.push({ whole: key(whole, field), parts: inside.map((id) => key(id, field)) });
    }
  });
  const printed = new Map(suppressTable(cells, sums, threshold).map((cell) => [cell.key, cell]));
  return new Map(
    scopes.map(({ id }) => {
      const count = absentCount('SUPPRESSED');
      for (const field of GENDER_COUNT_FIELDS) count[field] = printed.get(key(id, field))!.value;
      if (GENDER_COUNT_FIELDS.every((field) => count[field] !== null)) count.absence = null;
      return [id, count];
    }),
  );
}

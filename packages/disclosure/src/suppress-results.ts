import type { ScopeNesting } from './suppress-counts';
import { suppressTable, type TableCell } from './suppress-table';
import type { Sum } from './auditor';

/** A scope with the number of respondents behind its result. */
export interface AnsweredScope {
  id: string;
  respondents: number;
}

/**
 * Which scopes may show a survey result (a share, an index, a plot) and its n: those with enough respondents, except where
 * two results shown together would give the result of a group that has too few. Results are sums of answers divided by n,
 * so a result can be subtracted from another wherever the n can.
 * @returns the ids that may be shown; a scope nobody answered in has no result and is not among them.
 * @throws RangeError as `suppressTable`, or when parts have more respondents than their whole.
 */
export function showableScopes(scopes: readonly AnsweredScope[], nestings: readonly ScopeNesting[], threshold: number): Set<string> {
  const respondents = new Map(scopes.map((scope) => [scope.id, scope.respondents]));
  const cells: TableCell[] = scopes.map(({ id, respondents: value }) => ({ key: id, value }));
  const sums: Sum[] = nestings.map(({ whole, parts }, index) => {
    const rest = (respondents.get(whole) ?? NaN) - parts.reduce((sum, part) => sum + (respondents.get(part) ?? NaN), 0);
    if (Number.isNaN(rest)) throw new RangeError(`${whole}: it or one of its parts ${parts.join(', ')} is no scope with respondents.`);
    if (rest < 0) throw new RangeError(`${whole}: its parts have ${-rest} more respondents than it has.`);
    if (rest === 0) return { whole, parts };
    const restKey = `${whole}\u0000rest ${index}`;
    cells.push({ key: restKey, value: rest, printed: false });
    return { whole, parts: [...parts, restKey] };
  });
  const printed = suppressTable(cells, sums, threshold).filter(({ key, value }) => value && respondents.has(key));
  const shown = new Set(printed.map(({ key }) => key));
  for (const nesting of innermostFirst(nestings)) hideSmallRest(nesting, nestings, respondents, shown, threshold);
  return shown;
}

/** A whole's results are settled after those of the wholes inside it. */
function innermostFirst(nestings: readonly ScopeNesting[]): ScopeNesting[] {
  const depth = (whole: string, inside: readonly string[] = []): number =>
    Math.max(0, ...nestings.filter((each) => each.whole === whole && !inside.includes(whole))
      .flatMap(({ parts }) => parts.map((part) => 1 + depth(part, [...inside, whole]))));
  return [...nestings].sort((a, b) => depth(a.whole) - depth(b.whole));
}

/**
 * A hidden count may stay uncertain while the rest of several hidden scopes *together* is known, and with it their joint
 * result: the whole less what is shown inside it must be nobody or enough people, so the smallest shown scope is hidden too.
 */
function hideSmallRest(
  { whole, parts }: ScopeNesting, nestings: readonly ScopeNesting[], respondents: ReadonlyMap<string, number>, shown: Set<string>, threshold: number,
): void {
  const topmostShown = (part: string): string[] =>
    shown.has(part) ? [part] : nestings.filter((each) => each.whole === part).flatMap((each) => each.parts.flatMap(topmostShown));
  while (shown.has(whole)) {
    const inside = [...new Set(parts.flatMap(topmostShown))].sort((a, b) => respondents.get(a)! - respondents.get(b)!);
    const rest = respondents.get(whole)! - inside.reduce((sum, part) => sum + respondents.get(part)!, 0);
    if (rest <= 0 || rest >= threshold || inside.length === 0) return;
    shown.delete(inside[0]!);
  }
}

import { isRecord, own } from '../compile/own-property';
import type { PathStep } from '../fetch-graph/fetch-graph';

type Visit = (object: Record<string, unknown>) => void;

/** Visits the objects at the end of a path, in the order of the answer. What is not of the path's shape is passed over: writing the answer reports it. */
export function eachTarget(value: unknown, path: readonly PathStep[], at: number, visit: Visit): void {
  if (value === null || typeof value !== 'object') return;
  if (at === path.length) {
    if (Array.isArray(value)) for (const each of value) eachTarget(each, path, at, visit);
    else visit(value as Record<string, unknown>);
    return;
  }
  const { key, types } = path[at]!;
  if (key === null) {
    if (Array.isArray(value)) for (const each of value) if (!types || allowed(each, types)) eachTarget(each, path, at + 1, visit);
    if (isRecord(value) && types && allowed(value, types)) eachTarget(value, path, at + 1, visit);
    return;
  }
  if (Array.isArray(value)) return;
  const inner = own(value, key);
  if (!types || Array.isArray(inner) || allowed(inner, types)) eachTarget(inner, path, at + 1, visit);
}

function allowed(value: unknown, types: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return true;
  return isRecord(value) && types.has(own(value, '__typename') as string);
}

/** The same visits as `eachTarget`, with the way to each object and the objects on it (root first). */
export function eachTargetWithWay(root: unknown, path: readonly PathStep[], visit: (object: Record<string, unknown>, way: (string | number)[], parents: Record<string, unknown>[]) => void): void {
  const walk = (value: unknown, at: number, way: (string | number)[], parents: Record<string, unknown>[]): void => {
    if (value === null || typeof value !== 'object') return;
    if (at === path.length) {
      if (Array.isArray(value)) value.forEach((each, n) => walk(each, at, [...way, n], parents));
      else visit(value as Record<string, unknown>, way, [...parents, value as Record<string, unknown>]);
      return;
    }
    const { key, types } = path[at]!;
    if (key === null) {
      if (Array.isArray(value)) value.forEach((each, n) => (!types || allowed(each, types) ? walk(each, at + 1, [...way, n], parents) : undefined));
      if (isRecord(value) && types && allowed(value, types)) walk(value, at + 1, way, parents);
      return;
    }
    if (Array.isArray(value)) return;
    const inner = own(value, key);
    if (!types || Array.isArray(inner) || allowed(inner, types)) walk(inner, at + 1, [...way, key], [...parents, value as Record<string, unknown>]);
  };
  walk(root, 0, [], []);
}

import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isRecord, own } from '../compile/own-property';
import { isOfType } from '../compile/rewrites';

const FRAGMENT = '... on ';

/** Values of `@fromContext` arguments for one object: `parents` are the objects on the way to it, itself last. */
export function contextOf(schema: GraphQLSchema, rewrites: readonly FetchDataKeyRenamer[], parents: readonly Record<string, unknown>[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { path, renameKeyTo } of rewrites) {
    const up = path.filter((step) => step === '..').length;
    const from = parents[parents.length - 1 - up];
    const value = from && valueAt(schema, from, path.slice(up));
    if (value !== undefined) values[renameKeyTo] = value;
    else values[renameKeyTo] ??= null;
  }
  return values;
}

/** Undefined where the way leads through another type. */
function valueAt(schema: GraphQLSchema, value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(value)) return value.map((each) => valueAt(schema, each, path));
  if (!isRecord(value)) return value === null ? null : undefined;
  if (!first.startsWith(FRAGMENT)) return valueAt(schema, own(value, first), rest);
  const typename = own(value, '__typename');
  return typename === undefined || isOfType(schema, typename, first.slice(FRAGMENT.length)) ? valueAt(schema, value, rest) : undefined;
}

import { isAbstractType, type GraphQLSchema } from 'graphql';
import { isRecord, own, setOwn } from '../compile/own-property';

/**
 * Puts what a subgraph answered into what is there: objects into objects, lists of equal length item by item, else the newer value stands. But a subgraph that knows an
 * interface as an object says the interface's name: the kind that is known already is truer.
 */
export function merge(target: Record<string, unknown>, source: Record<string, unknown>, schema: GraphQLSchema): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    if (typeof value !== 'object' || value === null) {
      if (key === '__typename' && typeof value === 'string' && value !== target[key] && typeof own(target, key) === 'string' && isAbstractType(schema.getType(value))) continue;
      setOwn(target, key, value);
      continue;
    }
    const before = own(target, key);
    if (before === value) continue;
    if (isRecord(before) && isRecord(value)) merge(before, value, schema);
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) mergeList(before, value, schema);
    else setOwn(target, key, value);
  }
}

function mergeList(target: unknown[], source: readonly unknown[], schema: GraphQLSchema): void {
  for (let n = 0; n < source.length; n++) {
    const before = target[n];
    const value = source[n];
    if (isRecord(before) && isRecord(value)) merge(before, value, schema);
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) mergeList(before, value, schema);
    else target[n] = value;
  }
}

/** A copy of JSON data that shares nothing with it; what is not JSON (a date of a custom scalar) is shared. */
export function copy<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copy) as Value;
  if (!isRecord(value) || (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)) return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) setOwn(result, key, copy(value[key]));
  return result as Value;
}

import type { FetchDataRewrite } from '@apollo/query-planner';
import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { isRecord, own, setOwn } from './own-property';

const FRAGMENT = '... on ';

/** Applies the planner's rewrites to a value in place. */
export function applyRewrites(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[], value: unknown): void {
  for (const rewrite of rewrites) {
    const last = rewrite.path.at(-1);
    if (last === undefined) continue;
    eachAt(schema, rewrite.path.slice(0, -1), value, (object) => {
      if (rewrite.kind === 'ValueSetter') return setOwn(object, last, rewrite.setValueTo);
      const moved = own(object, last);
      if (moved === undefined) return;
      setOwn(object, rewrite.renameKeyTo, moved);
      setOwn(object, last, undefined);
    });
  }
}

function eachAt(schema: GraphQLSchema, path: readonly string[], value: unknown, rewrite: (object: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) return value.forEach((each) => eachAt(schema, path, each, rewrite));
  if (!isRecord(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) return rewrite(value);
  if (!first.startsWith(FRAGMENT)) return eachAt(schema, rest, own(value, first), rewrite);
  const typename = own(value, '__typename');
  if (!typename || isOfType(schema, typename, first.slice(FRAGMENT.length))) eachAt(schema, rest, value, rewrite);
}

/** Whether an object that names its type so is of a type, or of a type within it. */
export function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typename === condition) return true;
  if (typeof typename !== 'string') return false;
  const type = schema.getType(typename);
  const wanted = schema.getType(condition);
  return !!type && !!wanted && isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}

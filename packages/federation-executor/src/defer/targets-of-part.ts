import type { GraphQLSchema } from 'graphql';
import { isRecord, own } from '../compile/own-property';
import { isOfType } from '../compile/rewrites';
import type { Step } from './split-selections';

/** An object whose fields a part answers. */
export interface Target {
  object: Record<string, unknown>;
  path: readonly (string | number)[];
  /** What the client has been given of it, where that is less than what is there: a null may have gone up. */
  shown: Record<string, unknown> | null;
}

/** The objects of a part, from those of its parent: only such as the client has. */
export function targetsOf(schema: GraphQLSchema, parents: readonly Target[], way: readonly Step[]): Target[] {
  const found: Target[] = [];
  const walk = (value: unknown, shown: unknown, all: boolean, at: number, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      if (all || Array.isArray(shown)) value.forEach((each, n) => walk(each, all ? null : (shown as unknown[])[n], all, at, [...path, n]));
      return;
    }
    if (!isRecord(value) || (!all && !isRecord(shown))) return;
    const step = way[at];
    if (!step) found.push({ object: value, path, shown: all ? null : (shown as Record<string, unknown>) });
    else if ('type' in step) {
      if (isOfType(schema, own(value, '__typename') ?? step.within, step.type)) walk(value, shown, all, at + 1, path);
    } else walk(own(value, step.key), all ? null : own(shown as object, step.key), all, at + 1, [...path, step.key]);
  };
  for (const { object, shown, path } of parents) walk(object, shown, shown === null, 0, path);
  return found;
}

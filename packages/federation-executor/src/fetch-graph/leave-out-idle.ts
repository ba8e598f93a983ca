import { isAbstractType, Kind, type DocumentNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { isIncluded, type Shape, type ShapeField } from '../compile/shape';
import type { Fetch, PathStep } from './fetch-graph';
import { placesNeeded } from './needs';

/**
 * Leaves out the fetches that, conditions decided, ask entities for nothing but their type, where neither the client nor a later fetch would have another answer for
 * knowing it: a subgraph that is away is not to be heard of for it.
 */
export function leaveOutIdle(fetches: readonly Fetch[], shape: Shape, schema: GraphQLSchema, conditions: Readonly<Record<string, boolean>>): readonly Fetch[] {
  const kept: Fetch[] = [];
  const before: Set<number>[] = [];
  for (const { id, after } of fetches) before[id] = new Set(after.flatMap((each) => [each, ...before[each]!]));
  for (const fetch of fetches.toReversed()) {
    const { document, requires, paths, outputRewrites } = fetch.part;
    const isIdle = requires !== null && outputRewrites.length === 0 && asksTypesOnly(document, conditions)
      && paths.every((path) => isAlike(shapesAt(shape, path, schema), schema)) && !kept.some((later) => before[later.id]!.has(fetch.id) && needsTypes(later, paths));
    if (!isIdle) kept.unshift(fetch);
  }
  return kept.length === fetches.length ? fetches : renumbered(fetches, kept);
}

/** Whether what is asked of the entities is `__typename`, under whatever name. */
function asksTypesOnly({ definitions }: DocumentNode, conditions: Readonly<Record<string, boolean>>): boolean {
  const isTypes = (set: SelectionSetNode): boolean => set.selections.every((node) => {
    if (!isIncluded(node.directives, conditions)) return true;
    if (node.kind === Kind.INLINE_FRAGMENT) return isTypes(node.selectionSet);
    return node.kind === Kind.FIELD && (node.name.value === '__typename' || (node.name.value === '_entities' && isTypes(node.selectionSet!)));
  });
  return definitions.every((each) => each.kind === Kind.OPERATION_DEFINITION && isTypes(each.selectionSet));
}

function needsTypes({ part }: Fetch, paths: readonly (readonly PathStep[])[]): boolean {
  const needs = placesNeeded(part);
  return needs === null || paths.some((path) => needs.has(JSON.stringify([...keysOf(path), '__typename'])));
}

const keysOf = (path: readonly PathStep[]): string[] => path.flatMap(({ key }) => (key === null ? [] : [key]));

/** What the client selects there, of whichever type what is on the way there may be: once, where several types have the same. */
function shapesAt(root: Shape, path: readonly PathStep[], schema: GraphQLSchema): readonly Shape[] {
  return keysOf(path).reduce<readonly Shape[]>((shapes, key) => {
    const found: ShapeField[] = [];
    for (const field of shapes.flatMap((shape) => fieldsByType(shape, schema).flat())) {
      if (field.key === key && field.inner && !found.some((each) => each.inner!.type === field.inner!.type && isOneQuestion(each, field))) found.push(field);
    }
    return found.map(({ inner }) => inner!);
  }, [root]);
}

/** Whether the answer is the same there whatever the type, and does not say it. */
const isAlike = (shapes: readonly Shape[], schema: GraphQLSchema): boolean => shapes.length > 0 && shapes.every((shape) => {
  const [first, ...others] = fieldsByType(shape, schema);
  return first!.every(({ field }) => field.name !== '__typename') && others.every((fields) => fields.length === first!.length && fields.every((each, n) => each.key === first![n]!.key && isOneQuestion(each, first![n]!)));
});

/** Whether both are asked for by the same places of the operation. */
const isOneQuestion = (one: ShapeField, other: ShapeField): boolean => one.nodes.length === other.nodes.length && one.nodes.every((node, at) => node === other.nodes[at]);

/** Of an object whose type is not known, first, and of every type that it can be. */
function fieldsByType(shape: Shape, schema: GraphQLSchema): readonly (readonly ShapeField[])[] {
  const types = isAbstractType(shape.type) ? schema.getPossibleTypes(shape.type) : [shape.type];
  return [undefined, ...types.map(({ name }) => name)].map((name) => shape.fieldsOf(name) ?? []);
}

function renumbered(fetches: readonly Fetch[], kept: readonly Fetch[]): readonly Fetch[] {
  const ids = new Map(kept.map(({ id }, n) => [id, n]));
  const left = (id: number): number[] => (ids.has(id) ? [ids.get(id)!] : fetches[id]!.after.flatMap(left));
  return kept.map((fetch, id) => ({ ...fetch, id, after: [...new Set(fetch.after.flatMap(left))].sort((a, b) => a - b) }));
}

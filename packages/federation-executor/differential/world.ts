import { createHash } from 'node:crypto';
import { getArgumentValues } from 'graphql/execution/values';
import {
  isEnumType, isListType, isNonNullType, isObjectType, isInterfaceType, isLeafType, Kind, type FieldNode, type GraphQLField, type GraphQLOutputType, type SelectionSetNode,
} from 'graphql';
import { leafValue } from './leaf-value';
import { implementations, possibleTypes, readSubgraph, type Subgraph, type SubgraphSource } from './subgraph-source';

/** An object of the world. Entities are numbered; the identity of anything else is the way to it. */
export interface Thing {
  type: string;
  id: string;
}

/** What a field may hold according to all subgraphs together: the strictest of their declarations. */
export type Shape = { nullable: boolean } & ({ list: Shape } | { leaf: string; values: string[] | null } | { objects: string[] });

/**
 * Data for any supergraph, derived from names alone: the same type, identity, field and arguments give the same value to a subgraph and to
 * a monolith, however much of the schema is cut away. A `@requires` field is a function of what it requires.
 */
export interface World {
  subgraphs: Subgraph[];
  labels: ReadonlySet<string>;
  shapes: Map<string, Shape>;
  keyed: Map<string, Thing[]>;
  keyFields: Set<string>;
  keyValues: Map<string, string>;
}

export const ENTITIES_OF_A_TYPE = 4;

export function createWorld(sources: readonly SubgraphSource[], labels: ReadonlySet<string> = new Set()): World {
  const subgraphs = sources.map(readSubgraph);
  const world: World = { subgraphs, labels, shapes: new Map(), keyed: new Map(), keyFields: new Set(), keyValues: new Map() };
  for (const subgraph of subgraphs) {
    for (const [type, selections] of subgraph.keys) {
      const concrete = isObjectType(subgraph.schema.getType(type)) && !subgraph.interfaceObjects.has(type) ? [type] : implementations(subgraphs, type);
      for (const each of concrete) {
        world.keyed.set(each, Array.from({ length: ENTITIES_OF_A_TYPE }, (_, n) => ({ type: each, id: String(n) })));
        for (const { selections: fields } of selections) for (const field of fields) if (field.kind === Kind.FIELD) world.keyFields.add(`${each}.${field.name.value}`);
      }
    }
  }
  return world;
}

export const hash = (text: string): number => createHash('md5').update(text).digest().readUInt32LE(0);

/** JSON with keys in order, so that equal values have equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}

/** Where a subgraph declares a field of a concrete type: on the type itself, or on an interface object it implements. */
export function declaringType(world: World, subgraph: Subgraph, type: string, field: string): string | null {
  if (subgraph.fields.get(type)?.has(field)) return type;
  for (const each of subgraph.interfaceObjects) if (subgraph.fields.get(each)?.has(field) && implementations(world.subgraphs, each).includes(type)) return each;
  return null;
}

function fieldOf(subgraph: Subgraph, type: string, field: string): GraphQLField<unknown, unknown> | undefined {
  const declared = subgraph.schema.getType(type);
  return isObjectType(declared) || isInterfaceType(declared) ? declared.getFields()[field] : undefined;
}

function shapeOfType(world: World, subgraph: Subgraph, type: GraphQLOutputType): Shape {
  if (isNonNullType(type)) return { ...shapeOfType(world, subgraph, type.ofType), nullable: false };
  if (isListType(type)) return { nullable: true, list: shapeOfType(world, subgraph, type.ofType) };
  if (isLeafType(type)) return { nullable: true, leaf: type.name, values: isEnumType(type) ? type.getValues().map(({ name }) => name) : null };
  return { nullable: true, objects: possibleTypes(world.subgraphs, subgraph, type.name) };
}

function strictest(a: Shape, b: Shape): Shape {
  const nullable = a.nullable && b.nullable;
  if ('list' in a && 'list' in b) return { nullable, list: strictest(a.list, b.list) };
  if ('leaf' in a && 'leaf' in b) return { nullable, leaf: a.leaf, values: a.values?.filter((each) => b.values?.includes(each)) ?? null };
  if ('objects' in a && 'objects' in b) return { nullable, objects: a.objects.filter((each) => b.objects.includes(each)) };
  throw new Error('Two subgraphs declare shapes that do not go together.');
}

export function shapeOf(world: World, type: string, field: string): Shape {
  const kept = world.shapes.get(`${type}.${field}`);
  if (kept) return kept;
  const shapes = world.subgraphs.flatMap((subgraph) => {
    const declaring = declaringType(world, subgraph, type, field);
    const definition = declaring === null ? undefined : fieldOf(subgraph, declaring, field);
    return definition ? [shapeOfType(world, subgraph, definition.type)] : [];
  });
  if (shapes.length === 0) throw new Error(`No subgraph declares ${type}.${field}.`);
  const shape = shapes.reduce(strictest);
  world.shapes.set(`${type}.${field}`, shape);
  return shape;
}

/** Whether another subgraph has taken this field over, so that what this one says of it is out of date. */
export function isStale({ subgraphs, labels }: World, subgraph: Subgraph, type: string, field: string): boolean {
  const holds = (label: string | null): boolean => label === null || labels.has(label);
  const own = subgraph.fields.get(type)?.get(field)?.override;
  if (own && !holds(own.label)) return true;
  return subgraphs.some((other) => {
    const override = other.fields.get(type)?.get(field)?.override;
    return override?.from === subgraph.name && holds(override.label);
  });
}

/** Whether this subgraph has only heard of the field, by its `@external`, and does not provide it there: what it says of it is made up. */
export const isForeign = ({ keyFields }: World, { fields }: Subgraph, declaring: string, type: string, field: string, provided: readonly string[]): boolean =>
  (fields.get(declaring)?.get(field)?.external ?? false) && !provided.includes(field) && !keyFields.has(`${type}.${field}`);

/** The `@requires` selection that makes up a field, if it has one. */
export function requiredBy(world: World, type: string, field: string): SelectionSetNode | null {
  for (const subgraph of world.subgraphs) {
    const declaring = declaringType(world, subgraph, type, field);
    const requires = declaring === null ? null : subgraph.fields.get(declaring)?.get(field)?.requires;
    if (requires && !isStale(world, subgraph, type, field)) return requires;
  }
  return null;
}

function build(world: World, shape: Shape, seed: string, at: string, named: string): unknown {
  const dice = hash(`${seed}?`);
  if (shape.nullable && dice % 9 === 0) return null;
  if ('list' in shape) return Array.from({ length: (dice >>> 8) % 4 }, (_, index) => build(world, shape.list, `${seed}/${index}`, `${at}/${index}`, named));
  if ('leaf' in shape) return leafValue(shape.leaf, shape.values, hash(seed), named);
  const type = shape.objects[(dice >>> 4) % shape.objects.length];
  if (type === undefined) return null;
  return { type, id: world.keyed.has(type) ? String(hash(seed) % ENTITIES_OF_A_TYPE) : at } satisfies Thing;
}

/** The value of a field: leaf, `Thing`, list of either, or null. `required` overrides what the world itself would say (a representation's values). */
export function valueOf(world: World, thing: Thing, field: string, args: Readonly<Record<string, unknown>>, required?: unknown, stale = false): unknown {
  const shape = shapeOf(world, thing.type, field);
  const at = `${thing.type}:${thing.id}/${field}${canonical(args)}`;
  if (world.keyFields.has(`${thing.type}.${field}`) && 'leaf' in shape) {
    return shape.leaf === 'Int' ? 1000 + 10 * Number(thing.id) + (hash(`${thing.type}.${field}`) % 10) : `${thing.type}-${field}-${thing.id}`;
  }
  const solid = world.keyFields.has(`${thing.type}.${field}`) ? { ...shape, nullable: false } : shape;
  const requires = requiredBy(world, thing.type, field);
  const basis = requires === null ? '' : canonical(required === undefined ? select(world, thing, requires) : required);
  return build(world, solid, `${at}${basis}${stale ? 'stale' : ''}`, `${at}${stale ? 'stale' : ''}`, field);
}

function argumentsOf(world: World, type: string, node: FieldNode): Record<string, unknown> {
  for (const subgraph of world.subgraphs) {
    const declaring = declaringType(world, subgraph, type, node.name.value);
    const definition = declaring === null ? undefined : fieldOf(subgraph, declaring, node.name.value);
    if (definition) return getArgumentValues(definition, node);
  }
  return {};
}

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && 'type' in value && 'id' in value && Object.keys(value).length === 2;

/** What a selection (of a key or of `@requires`) gives for an object, `__typename` left out. */
export function select(world: World, thing: Thing, { selections }: SelectionSetNode): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const project = (value: unknown, set: SelectionSetNode | undefined): unknown => {
    if (Array.isArray(value)) return value.map((each) => project(each, set));
    return isThing(value) && set ? select(world, value, set) : value;
  };
  for (const node of selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value;
      if (condition === undefined || condition === thing.type || implementations(world.subgraphs, condition).includes(thing.type)) merge(result, select(world, thing, node.selectionSet));
    } else if (node.name.value !== '__typename') {
      merge(result, { [node.name.value]: project(valueOf(world, thing, node.name.value, argumentsOf(world, thing.type, node)), node.selectionSet) });
    }
  }
  return result;
}

export function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    if (typeof present === 'object' && present !== null && typeof value === 'object' && value !== null) merge(present as Record<string, unknown>, value as Record<string, unknown>);
    else into[key] = value;
  }
}

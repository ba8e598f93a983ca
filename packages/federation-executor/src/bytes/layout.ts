import {
  getNamedType, isCompositeType, isListType, isNonNullType, isObjectType, Kind,
  type DocumentNode, type FieldNode, type GraphQLCompositeType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import { operationOf } from '../compile/join-operations';
import { isIncluded } from '../compile/shape';
import { isOfType } from '../compile/rewrites';

/**
 * Where an object's parts stand on the tape of a scanned answer. A record is: the next item of its list (+1; 0 for none), 1 (0 for a null
 * in a list), then its fields and slots. A leaf takes two places: the start and end of its value in the bytes. An object takes one: its record (+1; 0
 * for null). A list of objects takes two: its length (+1; 0 for null) and its first record.
 */
export interface Layout {
  type: GraphQLObjectType;
  fields: LayoutField[];
  byKey: Map<string, LayoutField>;
  /** Grows while slots are taken; fixed before the scanner is generated. */
  size: number;
  /** Whether the scanner notes every record of it. */
  noted: boolean;
}

export interface LayoutField {
  key: string;
  /** In the order of the answer. */
  index: number;
  offset: number;
  kind: 'typename' | 'leaf' | 'object' | 'objects';
  type: GraphQLOutputType;
  /** Of what is inside: none for a leaf, one for each object type that may stand here. Where there are several, records tell by `VARIANT` which one it is. */
  layouts: readonly Layout[];
  /** Of objects whose text is wanted as it came: where their start and end are noted, as of a leaf. */
  span: number | null;
}

/** In the record of an object of an abstract type: the place of its layout among those that may stand there. */
export const VARIANT = 2;

/** Thrown while compiling: the operation is left to the parsing path. */
export const NOT_BY_BYTES = Symbol('not by bytes');

export const notByBytes = (): never => {
  throw NOT_BY_BYTES;
};

export function takeSlots(layout: Layout, count: number): number {
  layout.size += count;
  return layout.size - count;
}

/** The layout of `data`: of a root type, or of entities (each top-level field a list of entities of one type). */
export function layoutOf(document: DocumentNode, isEntity: boolean, schema: GraphQLSchema, conditions: Readonly<Record<string, boolean>>): Layout {
  const operation = operationOf(document);
  if (operation.directives?.length) notByBytes();
  const context = { document, schema, conditions };
  const root = schema.getRootType(operation.operation) ?? notByBytes();
  if (!isEntity) return objectLayout(root, [operation.selectionSet], context);
  const layout = emptyLayout(root);
  for (const node of operation.selectionSet.selections) {
    if (node.kind !== Kind.FIELD || !node.selectionSet) return notByBytes();
    const [only] = node.selectionSet.selections;
    if (node.selectionSet.selections.length !== 1 || only?.kind !== Kind.INLINE_FRAGMENT || !only.typeCondition || only.directives?.length) return notByBytes();
    const type = schema.getType(only.typeCondition.name.value);
    if (!isObjectType(type)) return notByBytes();
    addField(layout, node.alias?.value ?? node.name.value, 'objects', type, [objectLayout(type, [only.selectionSet], context)]);
  }
  return layout;
}

interface Context {
  document: DocumentNode;
  schema: GraphQLSchema;
  conditions: Readonly<Record<string, boolean>>;
}

function emptyLayout(type: GraphQLObjectType): Layout {
  return { type, fields: [], byKey: new Map(), size: 2, noted: false };
}

function addField(layout: Layout, key: string, kind: LayoutField['kind'], type: GraphQLOutputType, layouts: readonly Layout[]): void {
  const field = { key, index: layout.fields.length, offset: takeSlots(layout, kind === 'object' ? 1 : kind === 'typename' ? 0 : 2), kind, type, layouts, span: null };
  layout.fields.push(field);
  layout.byKey.set(key, field);
}

/** An object of an abstract type has to name its type before all else. */
function layoutsOf(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], context: Context): Layout[] {
  if (isObjectType(type)) return [objectLayout(type, sets, context)];
  const layouts = context.schema.getPossibleTypes(type).map((each) => objectLayout(each, sets, context, 1));
  return layouts.length > 1 && layouts.every(({ fields: [first] }) => first?.key === '__typename' && first.kind === 'typename') ? layouts : notByBytes();
}

function objectLayout(type: GraphQLObjectType, sets: readonly SelectionSetNode[], context: Context, slots = 0): Layout {
  const layout = emptyLayout(type);
  takeSlots(layout, slots);
  for (const [key, nodes] of collect(type, sets, context)) {
    const name = nodes[0]!.name.value;
    if (name === '__typename') {
      addField(layout, key, 'typename', type, []);
      continue;
    }
    const field = type.getFields()[name] ?? notByBytes();
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) {
      addField(layout, key, 'leaf', field.type, []);
      continue;
    }
    const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
    const item = isListType(bare) ? (isNonNullType(bare.ofType) ? bare.ofType.ofType : bare.ofType) : null;
    if (isListType(item)) return notByBytes();
    addField(layout, key, item ? 'objects' : 'object', field.type, layoutsOf(named, nodes.map((node) => node.selectionSet!), context));
  }
  return layout;
}

/** The fields of a concrete type by response name, in the order of an answer. */
function collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[], context: Context): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const walk = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node.directives, context.conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : context.document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value);
      if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) return notByBytes();
      if (!fragment.typeCondition || isOfType(context.schema, type.name, fragment.typeCondition.name.value)) walk(fragment.selectionSet);
    }
  };
  sets.forEach(walk);
  return fields;
}

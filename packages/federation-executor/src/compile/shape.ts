import {
  getNamedType, isAbstractType, isCompositeType, isInterfaceType, isObjectType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef,
  type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import { PRESENCE } from '../plan/presence';

/** What a client selects of an object, in the order of the answer. */
export interface Shape {
  /** The type by the schema. */
  type: GraphQLCompositeType;
  /** The fields for an object that names its type so (undefined: does not name it); null for a type that cannot be. */
  fieldsOf(typename: string | undefined): readonly ShapeField[] | null;
}

export interface ShapeField {
  key: string;
  field: GraphQLField<unknown, unknown>;
  /** The type in whose name the field was asked for, as errors say it. */
  parent: GraphQLCompositeType;
  /** Null for a leaf. */
  inner: Shape | null;
  nodes: FieldNode[];
  typeNamed(name: string): GraphQLNamedType | undefined;
}

export interface ShapeContext {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that decide `@skip` and `@include`. */
  conditions: Readonly<Record<string, boolean>>;
}

interface Part {
  set: SelectionSetNode;
  type: GraphQLCompositeType;
}

export function shapeOf(context: ShapeContext, parts: readonly Part[]): Shape {
  const known = new Map<string | undefined, readonly ShapeField[]>();
  const [first] = parts;
  return {
    type: first!.type,
    fieldsOf(typename) {
      const found = known.get(typename);
      if (found) return found;
      const named = typename === undefined ? null : context.schema.getType(typename);
      if (named !== null && !isCompositeType(named)) return null;
      const fields = collect(context, parts, named);
      known.set(typename, fields);
      return fields;
    },
  };
}

function collect(context: ShapeContext, parts: readonly Part[], named: GraphQLCompositeType | null): readonly ShapeField[] {
  const { schema, fragments } = context;
  const fields = new Map<string, { field: ShapeField; parts: Part[] }>();
  const gather = (set: SelectionSetNode, type: GraphQLCompositeType, parent: GraphQLCompositeType): void => {
    for (const node of set.selections) {
      if (!isIncluded(node.directives, context.conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        if (key === PRESENCE) continue;
        const field = definition(schema, type, node.name.value);
        let entry = fields.get(key);
        if (entry) entry.field.nodes.push(node);
        else fields.set(key, (entry = { field: { key, field, parent, inner: null, nodes: [node], typeNamed: (name) => schema.getType(name) }, parts: [] }));
        const inner = getNamedType(field.type);
        if (node.selectionSet && isCompositeType(inner)) entry.parts.push({ set: node.selectionSet, type: inner });
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const condition = fragment.typeCondition ? (schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType) : null;
      if (condition && !isWithin(schema, named ?? parent, condition)) continue;
      gather(fragment.selectionSet, condition ?? type, condition ?? parent);
    }
  };
  for (const { set, type } of parts) gather(set, type, named ?? type);
  return [...fields.values()].map(({ field, parts: inside }) => ({ ...field, inner: inside.length > 0 ? shapeOf(context, inside) : null }));
}

export function isIncluded(directives: FieldNode['directives'], conditions: Readonly<Record<string, boolean>>): boolean {
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = given?.find((each) => each.name.value === 'if')?.value;
    const holds = value?.kind === Kind.VARIABLE ? conditions[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    if (holds !== (name.value === 'include')) return false;
  }
  return true;
}

function definition(schema: GraphQLSchema, type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  if (name === '__typename') return TypeNameMetaFieldDef;
  if (type === schema.getQueryType() && name === '__schema') return SchemaMetaFieldDef;
  if (type === schema.getQueryType() && name === '__type') return TypeMetaFieldDef;
  return (type as Extract<GraphQLCompositeType, { getFields: unknown }>).getFields()[name]!;
}

function isWithin(schema: GraphQLSchema, type: GraphQLCompositeType, condition: GraphQLCompositeType): boolean {
  return type === condition || (isAbstractType(condition) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(condition, type));
}

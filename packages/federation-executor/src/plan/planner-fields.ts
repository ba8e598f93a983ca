import { isAbstractType, isInterfaceType, isObjectType, Kind, parse, type DocumentNode, type GraphQLCompositeType, type GraphQLSchema, type SelectionSetNode } from 'graphql';

/** Whether the planner itself may ask objects of a type for something by this response name: a part of a key, or what a field requires. */
export type AsksFor = (type: GraphQLCompositeType, name: string) => boolean;

/** Reads from a supergraph what the planner may add to a client's selection. */
export function plannerFields(supergraph: DocumentNode, apiSchema: GraphQLSchema): AsksFor {
  const types = new Map<string, Map<string, string>>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    types.set(node.name.value, new Map(node.fields?.map((field) => {
      let type = field.type;
      while (type.kind !== Kind.NAMED_TYPE) type = type.type;
      return [field.name.value, type.name.value];
    })));
  }
  const byType = new Map<string, Set<string>>();
  const walk = ({ selections }: SelectionSetNode, type: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, node.typeCondition?.name.value ?? type);
      if (node.kind !== Kind.FIELD) continue;
      byType.set(type, (byType.get(type) ?? new Set()).add(node.name.value));
      if (node.selectionSet) walk(node.selectionSet, types.get(type)?.get(node.name.value) ?? '');
    }
  };
  /** A context may be set by any type around. */
  const everywhere = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of [...(node.directives ?? []), ...(node.fields ?? []).flatMap((field) => field.directives ?? [])]) {
      for (const { name, value } of directive.arguments ?? []) {
        if ((name.value === 'key' || name.value === 'requires') && value.kind === Kind.STRING) walk(selected(value.value), node.name.value);
        if (name.value !== 'contextArguments' || value.kind !== Kind.LIST) continue;
        for (const each of value.values) {
          const selection = each.kind === Kind.OBJECT && each.fields.find((field) => field.name.value === 'selection')?.value;
          if (selection && selection.kind === Kind.STRING) for (const found of selection.value.match(/[_A-Za-z]\w*/g) ?? []) everywhere.add(found);
        }
      }
    }
  }
  return (type, name) => everywhere.has(name) || family(apiSchema, type).some((each) => byType.get(each)?.has(name));
}

function selected(fields: string): SelectionSetNode {
  const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
  return (operation as { selectionSet: SelectionSetNode }).selectionSet;
}

/** The names of all types that an object of a type may be said to be. */
function family(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return [type.name, ...objects.flatMap((each) => [each.name, ...(isObjectType(each) || isInterfaceType(each) ? each.getInterfaces().map(({ name }) => name) : [])])];
}

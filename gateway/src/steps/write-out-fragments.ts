import {
  getNamedType, isAbstractType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, type DocumentNode, type FragmentDefinitionNode, type GraphQLCompositeType,
  type GraphQLSchema, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import type { Step } from './step';

const META = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));
const REMEMBERED = 1_000;
const written = new WeakMap<GraphQLSchema, Map<string, { document: DocumentNode; operation: OperationDefinitionNode }>>();

/**
 * Leaves one operation in which every fragment is written out where it is spread, and no type condition that always holds.
 * So each field has one path, and the stock executor loses nothing: it forgets that a thing is a Municipality once a
 * fragment on an interface of it has been entered, and drops a fragment on Municipality inside.
 */
export const writeOutFragments: Step = (exchange) => {
  const { graph: { schema }, request } = exchange;
  const known = written.get(schema) ?? new Map();
  written.set(schema, known);
  const key = `${request.queryHash} ${exchange.operation.name?.value ?? ''}`;
  const found = known.get(key) ?? writeOut(schema, exchange.document, exchange.operation);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, found);
  exchange.document = found.document;
  exchange.operation = found.operation;
  exchange.request = { ...request, ...found };
};

export function writeOut(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): { document: DocumentNode; operation: OperationDefinitionNode } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const set = ({ kind, selections }: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode => ({
    kind,
    selections: selections.flatMap((node) => selection(node, parent)),
  });

  const selection = (node: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] => {
    if (node.kind === Kind.FIELD) {
      if (!node.selectionSet) return [node];
      const field = META.get(node.name.value) ?? ('getFields' in parent ? parent.getFields()[node.name.value] : undefined);
      return [{ ...node, selectionSet: set(node.selectionSet, getNamedType(field!.type) as GraphQLCompositeType) }];
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
    const condition = fragment.typeCondition ? (schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType) : parent;
    const always = condition === parent || (isAbstractType(condition) && !isAbstractType(parent) && schema.isSubType(condition, parent));
    const selectionSet = set(fragment.selectionSet, always ? parent : condition);
    if (always && !node.directives?.length) return [...selectionSet.selections];
    return [{ kind: Kind.INLINE_FRAGMENT, directives: node.directives, selectionSet, ...(!always && { typeCondition: fragment.typeCondition }) }];
  };

  const written: OperationDefinitionNode = { ...operation, selectionSet: set(operation.selectionSet, schema.getRootType(operation.operation)!) };
  return { document: { kind: Kind.DOCUMENT, definitions: [written] }, operation: written };
}

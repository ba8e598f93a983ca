import {
  getNamedType, isAbstractType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, type DocumentNode, type FragmentDefinitionNode, type GraphQLCompositeType,
  type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import type { Graph, Judged } from './step';

const META = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));
/**
 * Leaves one operation in which every fragment is written out where it is spread, and no type condition that always holds.
 * So each field has one path, by which it can be taken out and told of.
 */
export function writeOutFragments({ schema }: Graph, document: DocumentNode, operation: OperationDefinitionNode): Judged {
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

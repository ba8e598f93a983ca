import { isAbstractType, isInterfaceType, Kind, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type FieldNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';

/**
 * For the planner only: `{ named { peers { ... on Hall { seats } } } }`, where `peers` of some kinds of `named` can be no hall, or nothing else: below such a kind the planner leaves the
 * field out, or asks for the seats and not for the kind of whose they are. So the kind is asked for wherever an interface's field is of another type in one of its kinds.
 */
export function withKindsBelow(document: DocumentNode, apiSchema: GraphQLSchema): DocumentNode {
  const info = new TypeInfo(apiSchema);
  return visit(document, visitWithTypeInfo(info, {
    Field: {
      leave(node) {
        const parent = info.getParentType();
        if (!node.selectionSet || !isInterfaceType(parent) || !isAbstractType(namedType(info)) || !isConditional(node.selectionSet)) return undefined;
        const own = String(info.getType());
        if (apiSchema.getPossibleTypes(parent).every((kind) => String(kind.getFields()[node.name.value]?.type) === own)) return undefined;
        return { ...node, selectionSet: { ...node.selectionSet, selections: [TYPENAME, ...node.selectionSet.selections] } };
      },
    },
  }));
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function namedType(info: TypeInfo) {
  let type = info.getType();
  while (type && 'ofType' in type) type = type.ofType;
  return type;
}

/** Whether something in it is asked of some kinds only, and the kind itself is not asked for. */
const isConditional = ({ selections }: SelectionSetNode): boolean =>
  selections.some((node) => node.kind === Kind.INLINE_FRAGMENT) && !selections.some((node) => node.kind === Kind.FIELD && node.name.value === '__typename' && !node.alias && !node.directives?.length);

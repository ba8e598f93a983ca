import { getNamedType, isAbstractType, Kind, type GraphQLCompositeType, type GraphQLObjectType, type GraphQLSchema, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isIncluded } from '../compile/shape';
import { deferredAs } from './deferred-document';

/** One step from an object to those of a part: into a field (and through its lists), or only for objects of a type. */
export type Step = { key: string } | { type: string; within: string };

/** What is answered at one time. */
export interface SelectedPart {
  /** The unique label; null for the part that is answered first. */
  label: string | null;
  /** The part whose objects it belongs to, by its place in the list; -1 for the first. */
  parent: number;
  /** From an object of the parent part. */
  way: readonly Step[];
  type: GraphQLCompositeType;
  set: SelectionSetNode;
}

/**
 * An operation's selection in parts, conditions decided: the first has everything that is not deferred, each other one what one `@defer` stands at, without what
 * is deferred inside of it. A parent comes before its parts. Fragments must be written out.
 */
export function splitSelections(schema: GraphQLSchema, root: GraphQLCompositeType, set: SelectionSetNode, conditions: Readonly<Record<string, boolean>>): SelectedPart[] {
  const parts: SelectedPart[] = [];

  const split = (from: SelectionSetNode, type: GraphQLCompositeType, way: readonly Step[], parent: number): SelectionSetNode => ({
    ...from,
    selections: from.selections.flatMap((node): SelectionNode[] => {
      if (!isIncluded(node.directives, conditions)) return [];
      if (node.kind === Kind.FIELD) {
        // The schema is at hand: nothing of it comes later.
        if (!node.selectionSet || node.name.value.startsWith('__')) return [node];
        const inner = getNamedType((type as GraphQLObjectType).getFields()[node.name.value]!.type) as GraphQLCompositeType;
        return [{ ...node, selectionSet: split(node.selectionSet, inner, [...way, { key: node.alias?.value ?? node.name.value }], parent) }];
      }
      if (node.kind !== Kind.INLINE_FRAGMENT) throw new Error('A fragment is not written out.');
      const condition = node.typeCondition ? (schema.getType(node.typeCondition.name.value) as GraphQLCompositeType) : type;
      const always = condition === type || (isAbstractType(condition) && !isAbstractType(type));
      const there: readonly Step[] = always ? way : [...way, { type: condition.name, within: type.name }];
      const label = deferredAs(node.directives, conditions);
      if (label === null) return [{ ...node, selectionSet: split(node.selectionSet, condition, there, parent) }];
      add(label, parent, there, condition, node.selectionSet);
      return [];
    }),
  });

  const add = (label: string | null, parent: number, way: readonly Step[], type: GraphQLCompositeType, selected: SelectionSetNode): void => {
    const at = parts.push({ label, parent, way, type, set: selected }) - 1;
    parts[at]!.set = split(selected, type, [], at);
  };

  add(null, -1, [], root, set);
  return parts;
}

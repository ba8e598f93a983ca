import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';

/**
 * Response name of what is asked for under every field whose selections are all conditional, and is no part of the answer: the planner would
 * put the condition on the field itself, though the client is to hear of its object, list or null either way.
 */
export const PRESENCE = '__present';
/** What selects nothing. */
export const NOTHING = '__typename@include(if:false)';

const NOTHING_NODE: FieldNode = {
  kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' },
  directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'include' }, arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: { kind: Kind.BOOLEAN, value: false } }] }],
};

/** The document without it, where it cannot be planned: no subgraph may be able to say a type. Null where it is not in there. */
export function withoutPresence(document: DocumentNode): DocumentNode | null {
  let found = false;
  const without = visit(document, {
    Field({ alias }) {
      if (alias?.value !== PRESENCE) return undefined;
      found = true;
      return null;
    },
    SelectionSet: { leave: (node) => (node.selections.length === 0 ? { ...node, selections: [NOTHING_NODE] } : undefined) },
  });
  return found ? without : null;
}

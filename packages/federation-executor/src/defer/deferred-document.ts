import { GraphQLError, Kind, visit, type DirectiveNode, type DocumentNode } from 'graphql';

const DEFER = 'defer';

/** The document without `@defer`: what it asks for as one answer. The same document where nothing is deferred. */
export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: ({ name }) => (name.value === DEFER ? null : undefined) });
}

/** Throws a `GraphQLError` unless every label is a literal and stands once. */
export function checkLabels(document: DocumentNode): void {
  const known = new Set<string>();
  visit(document, {
    Directive(node) {
      const label = node.name.value === DEFER ? argument(node, 'label') : undefined;
      if (!label || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) throw refused('The label of @defer is a literal text: it cannot be a variable.', node);
      if (known.has(label.value)) throw refused(`The label ${JSON.stringify(label.value)} stands at two @defer: give each its own.`, node);
      known.add(label.value);
    },
  });
}

function refused(message: string, node: DirectiveNode): GraphQLError {
  return new GraphQLError(message, { nodes: [node], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

/**
 * Gives each `@defer` of an operation in normal form a label that no other has, by which the plan's parts are known again. A client's label stands in it: a
 * fragment that is written out at two places has one label of the client's, and two parts.
 */
export function withUniqueLabels(document: DocumentNode): DocumentNode {
  let count = 0;
  return visit(document, {
    Directive(node): DirectiveNode | undefined {
      if (node.name.value !== DEFER) return undefined;
      const label = argument(node, 'label');
      const condition = node.arguments?.filter(({ name, value }) => name.value === 'if' && value.kind === Kind.VARIABLE) ?? [];
      return {
        ...node,
        arguments: [...condition, { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'label' }, value: { kind: Kind.STRING, value: `${count++}${label?.kind === Kind.STRING ? ` ${label.value}` : ''}` } }],
      };
    },
  });
}

/** The client's own label within one of `withUniqueLabels`. */
export function clientLabel(label: string): string | null {
  const at = label.indexOf(' ');
  return at < 0 ? null : label.slice(at + 1);
}

/** Names of the variables that `@skip`, `@include` and `@defer` hang on. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = argument(node, 'if');
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** The unique label of a selection that is deferred, these conditions given. */
export function deferredAs(directives: readonly DirectiveNode[] | undefined, conditions: Readonly<Record<string, boolean>>): string | null {
  const node = directives?.find(({ name }) => name.value === DEFER);
  if (!node) return null;
  const condition = argument(node, 'if');
  if (condition?.kind === Kind.VARIABLE && !conditions[condition.name.value]) return null;
  const label = argument(node, 'label');
  return label?.kind === Kind.STRING ? label.value : null;
}

function argument(node: DirectiveNode, name: string) {
  return node.arguments?.find((each) => each.name.value === name)?.value;
}

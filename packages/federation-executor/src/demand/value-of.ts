import { Kind, valueFromASTUntyped, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** As the client sent them, with the operation's defaults. */
export type Variables = Readonly<Record<string, unknown>>;

/** Adds the operation's defaults to the variables of a request. */
export function variablesWith({ variableDefinitions }: OperationDefinitionNode): (variables: Variables) => Variables {
  const defaults: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of variableDefinitions ?? []) if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  return (variables) => Object.assign(Object.create(null) as Record<string, unknown>, defaults, variables);
}

/** A value in a document with the variables put in; undefined where a variable is not given. */
export function valueOf(node: ValueNode): (variables: Variables) => unknown {
  if (node.kind === Kind.VARIABLE) return (variables) => variables[node.name.value];
  if (node.kind === Kind.LIST) {
    const items = node.values.map(valueOf);
    return (variables) => items.map((each) => each(variables));
  }
  if (node.kind === Kind.OBJECT) {
    const fields = node.fields.map(({ name, value }) => [name.value, valueOf(value)] as const);
    return (variables) => Object.fromEntries(fields.map(([name, value]) => [name, value(variables)]));
  }
  const value: unknown = valueFromASTUntyped(node);
  return () => value;
}

import type { GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Call } from '../executor';
import type { NormalisedOperation } from '../plan/planned-operation';
import { coerceVariables } from './coerce-variables';

export interface Values {
  /** As the client sent them, constants included. */
  variables: Readonly<Record<string, unknown>>;
  /** As the schema has them. */
  coerced: Readonly<Record<string, unknown>>;
  /** Those of `conditions`. */
  decided: Readonly<Record<string, boolean>>;
}

/** The values with which an operation in normal form is run, or what is wrong with the client's. */
export function readValues(schema: GraphQLSchema, operation: OperationDefinitionNode, normalised: NormalisedOperation, conditions: readonly string[], { variables: given = {} }: Call): Values | { errors: GraphQLFormattedError[] } {
  const result = coerceVariables(schema, operation, given);
  if ('errors' in result) return result;
  const variables = Object.assign(Object.create(null) as Record<string, unknown>, given, renamed(given, normalised), normalised.constants);
  const coerced: Record<string, unknown> = { ...result.coerced, ...renamed(result.coerced, normalised), ...normalised.constants };
  const decided: Record<string, boolean> = {};
  for (const name of conditions) decided[name] = coerced[name] === true;
  return { variables, coerced, decided };
}

/** The values of variables that have another name in the normal form, by that name. */
function renamed(values: Readonly<Record<string, unknown>>, { renamed: names }: NormalisedOperation): Record<string, unknown> {
  return Object.fromEntries(Object.entries(names).filter(([, client]) => Object.hasOwn(values, client)).map(([name, client]) => [name, values[client]]));
}

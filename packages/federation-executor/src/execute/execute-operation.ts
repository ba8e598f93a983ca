import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CompiledOperation } from '../compile/compile-operation';
import type { ShapeField } from '../compile/shape';
import type { Call, ExecutionAnswer } from '../executor';
import type { Upstream } from '../upstream';
import { complete } from './complete';
import { runFetches, type Run } from './run';
import type { DescribeSubgraphError } from './subgraph-error';

export interface ExecutionSettings {
  supergraph: GraphQLSchema;
  send: Upstream['send'];
  describe: DescribeSubgraphError;
}

/** Runs a compiled operation. `variables`: raw, to be sent; `coerced`: for introspection. */
export async function executeOperation(compiled: CompiledOperation, { supergraph, send, describe }: ExecutionSettings, call: Call, variables: Readonly<Record<string, unknown>>, coerced: Readonly<Record<string, unknown>>): Promise<ExecutionAnswer> {
  const run: Run = { schema: supergraph, send, describe, variables, context: call.context, signal: call.signal, data: {}, errors: compiled.fetches.map(() => []) };
  await runFetches(compiled.fetches, run);
  const introspect = (field: ShapeField): string => compiled.introspect(field, coerced);
  const errors: GraphQLFormattedError[] = [...compiled.uncovered.map(uncovered), ...run.errors.flat()];
  const text = compiled.write(run.data, introspect);
  if (text !== null) return { data: [text], errors, extensions: null };
  const { data, problems, errors: wrong } = complete(run.data, compiled.shape, (field) => JSON.parse(introspect(field)) as unknown);
  errors.push(...wrong);
  return { data: [JSON.stringify(data)], errors, extensions: errors.length === 0 && problems.length > 0 ? { valueCompletion: problems } : null };
}

function uncovered({ key, parent, field }: ShapeField): GraphQLFormattedError {
  return { message: `No subgraph could be asked for ${parent.name}.${field.name}.`, path: [key], extensions: { code: 'FIELD_NOT_PLANNED' } };
}

import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CompiledOperation } from '../compile/compile-operation';
import type { ShapeField } from '../compile/shape';
import type { Call, ExecutionAnswer } from '../executor';
import type { Upstream } from '../upstream';
import { runBytes, worthTrying } from '../bytes/run-bytes';
import { complete } from './complete';
import { outbox } from './outbox';
import { runFetches, type Run } from './run';
import type { DescribeSubgraphError } from './subgraph-error';

export interface ExecutionSettings {
  supergraph: GraphQLSchema;
  send: Upstream['send'];
  describe: DescribeSubgraphError;
  /** How long an answer is from which its operation may run on bytes. */
  bytesFrom: number;
}

const BEFORE_DATA = '{"data":'.length;
const AFTER_DATA = '}\n'.length;

/** Runs a compiled operation. `variables`: raw, to be sent; `coerced`: for introspection. */
export async function executeOperation(compiled: CompiledOperation, { supergraph, send, describe, bytesFrom }: ExecutionSettings, call: Call, variables: Readonly<Record<string, unknown>>, coerced: Readonly<Record<string, unknown>>): Promise<ExecutionAnswer> {
  const noteValue = (): void => void (compiled.byValue = true);
  const byBytes = !compiled.byValue && compiled.lastLength >= bytesFrom ? compiled.bytes() : null;
  const run: Run = { schema: supergraph, outbox: outbox(send, call.context, call.signal, noteValue), describe, variables, data: {}, errors: [] };
  const introspect = (field: ShapeField): string => compiled.introspect(field, coerced);
  if (byBytes && worthTrying(byBytes)) {
    const whole = await runBytes(byBytes, compiled.fetches, run, introspect);
    if (whole) {
      byBytes.misses = 0;
      compiled.lastLength = whole.length;
      return { data: [whole.subarray(BEFORE_DATA, -AFTER_DATA)], errors: [], extensions: null, whole };
    }
    byBytes.misses++;
  }
  run.errors = compiled.fetches.map(() => []);
  await runFetches(compiled.fetches, run);
  const errors: GraphQLFormattedError[] = [...compiled.uncovered.map(uncovered), ...run.errors.flat()];
  const text = compiled.write(run.data, introspect);
  compiled.lastLength = text?.length ?? 0;
  if (text !== null) return { data: [text], errors, extensions: null };
  const { data, problems, errors: wrong } = complete(run.data, compiled.shape, (field) => JSON.parse(introspect(field)) as unknown);
  errors.push(...wrong);
  return { data: [JSON.stringify(data)], errors, extensions: errors.length === 0 && problems.length > 0 ? { valueCompletion: problems } : null };
}

export function uncovered({ key, parent, field }: ShapeField): GraphQLFormattedError {
  return { message: `No subgraph could be asked for ${parent.name}.${field.name}.`, path: [key], extensions: { code: 'FIELD_NOT_PLANNED' } };
}

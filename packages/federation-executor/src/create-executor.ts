import { getOperationAST, type DocumentNode } from 'graphql';
import { operationCompiler, type OperationCompiler } from './compile/compile-operation';
import { coerceVariables } from './execute/coerce-variables';
import { executeOperation, type ExecutionSettings } from './execute/execute-operation';
import { shareAnswers } from './execute/share-answers';
import { describeSubgraphError } from './execute/subgraph-error';
import type { Call, ExecutionAnswer, ExecutorOptions, FederationExecutor, PreparedOperation } from './executor';
import { keepLatest } from './keep-latest';
import { oneATurn } from './one-a-turn';
import { apiSchemaOf, loadSupergraph } from './plan/load-supergraph';
import { normalise } from './plan/normalise';
import type { NormalisedOperation } from './plan/planned-operation';

const NO_LABELS: ReadonlySet<string> = new Set();

/** Throws a `GraphQLError` for a supergraph that cannot be read. */
export function createExecutor({ supergraph: sdl, upstream, planner, describeError = describeSubgraphError, operations = 1000, bytesFrom = 2048, shareAnswers: sharing = false }: ExecutorOptions): FederationExecutor {
  const apiSchema = apiSchemaOf(sdl);
  const settings: ExecutionSettings = { supergraph: loadSupergraph(sdl).schema.toGraphQLJSSchema(), send: (request) => upstream.send(request), describe: describeError, bytesFrom };
  const compilers = keepLatest<Promise<OperationCompiler>>(operations);
  /** Plans arrive together, and each is some milliseconds to compile: what waits for it goes on in the same turn. */
  const turn = oneATurn();
  const prepared = new WeakMap<DocumentNode, Map<string, Promise<PreparedOperation>>>();

  const prepare: FederationExecutor['prepare'] = async (document, operationName, labels = NO_LABELS) => {
    const normalised = normalise(document, operationName, apiSchema);
    const key = labelled(normalised.text, labels);
    let compiler = compilers.get(key);
    if (!compiler) {
      compiler = planner.plan(normalised, labels).then((planned) => turn(() => operationCompiler(planned, apiSchema, settings.supergraph)));
      compilers.set(key, compiler);
      compiler.catch(() => compilers.delete(key));
    }
    const { kind, conditions, compile } = await compiler;
    const operation = getOperationAST(document, operationName)!;
    const execute = async (call: Call): Promise<ExecutionAnswer> => {
      const given = call.variables ?? {};
      const result = coerceVariables(apiSchema, operation, given);
      if ('errors' in result) return { data: null, errors: result.errors, extensions: null };
      const variables = Object.assign(Object.create(null) as Record<string, unknown>, given, renamed(given, normalised), normalised.constants);
      const coerced = { ...result.coerced, ...renamed(result.coerced, normalised), ...normalised.constants };
      const decided: Record<string, boolean> = {};
      for (const name of conditions) decided[name] = coerced[name] === true;
      return executeOperation(compile(decided), settings, call, variables, coerced);
    };
    return { kind, execute: sharing && kind === 'query' ? shareAnswers(execute) : execute };
  };

  return {
    apiSchema,
    prepare(document, operationName, labels = NO_LABELS) {
      let known = prepared.get(document);
      if (!known) prepared.set(document, (known = new Map()));
      const key = labelled(operationName ?? '', labels);
      let found = known.get(key);
      if (!found) {
        found = prepare(document, operationName, labels);
        known.set(key, found);
        found.catch(() => known.delete(key));
      }
      return found;
    },
  };
}

function labelled(text: string, labels: ReadonlySet<string>): string {
  return labels.size === 0 ? text : `${[...labels].sort().join(',')} ${text}`;
}

/** The values of variables that have another name in the normal form, by that name. */
function renamed(values: Readonly<Record<string, unknown>>, { renamed: names }: NormalisedOperation): Record<string, unknown> {
  return Object.fromEntries(Object.entries(names).filter(([, client]) => Object.hasOwn(values, client)).map(([name, client]) => [name, values[client]]));
}

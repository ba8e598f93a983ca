import type { QueryPlan } from '@apollo/query-planner';
import { getOperationAST, type DocumentNode } from 'graphql';
import { operationCompiler, type OperationCompiler } from './compile/compile-operation';
import { deferredCompiler, type DeferredCompiler } from './defer/compile-deferred';
import { withoutDefer } from './defer/deferred-document';
import { prepareDeferred } from './defer/prepare-deferred';
import { executeOperation, type ExecutionSettings } from './execute/execute-operation';
import { readValues } from './execute/read-values';
import { shareAnswers } from './execute/share-answers';
import { describeSubgraphError } from './execute/subgraph-error';
import type { Call, ExecutionAnswer, ExecutorOptions, FederationExecutor, PreparedOperation } from './executor';
import { keepLatest } from './keep-latest';
import { oneATurn } from './one-a-turn';
import { apiSchemaOf, loadSupergraph } from './plan/load-supergraph';
import { normalise } from './plan/normalise';
import type { NormalisedOperation, PlannedOperation } from './plan/planned-operation';
import { eventFields } from './subscribe/event-fields';
import { subscriptions } from './subscribe/prepare-subscription';

const NO_LABELS: ReadonlySet<string> = new Set();

/** Throws a `GraphQLError` for a supergraph that cannot be read. */
export function createExecutor({ supergraph: sdl, upstream, planner, describeError = describeSubgraphError, operations = 1000, bytesFrom = 2048, shareAnswers: sharing = false, streams, feed }: ExecutorOptions): FederationExecutor {
  const apiSchema = apiSchemaOf(sdl);
  const settings: ExecutionSettings = { supergraph: loadSupergraph(sdl).schema.toGraphQLJSSchema(), send: (request) => upstream.send(request), describe: describeError, bytesFrom };
  /** Plans arrive together, and each is some milliseconds to compile: what waits for it goes on in the same turn. */
  const turn = oneATurn();
  const prepared = new WeakMap<DocumentNode, Map<string, Promise<PreparedOperation>>>();

  const compiledOnce = <Compiler>(compile: (planned: PlannedOperation) => Compiler) => {
    const compilers = keepLatest<Promise<Compiler>>(operations);
    return (normalised: NormalisedOperation, labels: ReadonlySet<string>): Promise<Compiler> => {
      const key = labelled(normalised.text, labels);
      let compiler = compilers.get(key);
      if (!compiler) {
        compiler = planner.plan(normalised, labels).then((planned) => turn(() => compile(planned)));
        compilers.set(key, compiler);
        compiler.catch(() => compilers.delete(key));
      }
      return compiler;
    };
  };
  const compiled = compiledOnce<OperationCompiler>((planned) => operationCompiler(planned, apiSchema, settings.supergraph));
  const deferred = compiledOnce<DeferredCompiler>((planned) => deferredCompiler(planned, apiSchema, settings.supergraph));

  const subscribing = subscriptions(apiSchema, settings, { streams, feed, fields: eventFields(sdl) });

  const prepare = async (whole: DocumentNode, operationName: string | null, labels: ReadonlySet<string>): Promise<PreparedOperation> => {
    const document = withoutDefer(whole);
    const normalised = normalise(document, operationName, apiSchema);
    const compiler = await compiled(normalised, labels);
    const { kind, conditions, compile } = compiler;
    const operation = getOperationAST(document, operationName)!;
    const plan = (): Promise<QueryPlan> => planner.plan(normalised, labels).then((planned) => planned.plan);
    if (kind === 'subscription') return { kind, plan, execute: refuseSubscription, subscribe: subscribing({ normalised, operation, compiler }) };
    const execute = async (call: Call): Promise<ExecutionAnswer> => {
      const values = readValues(apiSchema, operation, normalised, conditions, call);
      if ('errors' in values) return { data: null, errors: values.errors, extensions: null };
      return executeOperation(compile(values.decided), settings, call, values.variables, values.coerced);
    };
    const inParts = document === whole ? null : await prepareDeferred(whole, operationName, apiSchema, settings, (each) => deferred(each, labels));
    return { kind, plan, execute: sharing && kind === 'query' ? shareAnswers(execute) : execute, ...(inParts && { executeInParts: inParts }) };
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

const refuseSubscription = (): Promise<ExecutionAnswer> => Promise.resolve({ data: null, errors: [{ message: 'A subscription has no one answer: ask for it over server-sent events, a web socket or multipart.', extensions: { code: 'OPERATION_NOT_SUPPORTED' } }], extensions: null });

function labelled(text: string, labels: ReadonlySet<string>): string {
  return labels.size === 0 ? text : `${[...labels].sort().join(',')} ${text}`;
}

import { getOperationAST, GraphQLError, parse, print, stripIgnoredCharacters, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { ExecutionSettings } from '../execute/execute-operation';
import { readValues } from '../execute/read-values';
import type { Call } from '../executor';
import { normalise } from '../plan/normalise';
import type { NormalisedOperation } from '../plan/planned-operation';
import type { AnswerInParts } from './answer-in-parts';
import type { DeferredCompiler } from './compile-deferred';
import { checkLabels, withUniqueLabels } from './deferred-document';
import { runDeferred } from './run-deferred';

/** Plans and compiles an operation in normal form, or finds it among those that are. */
export type CompileDeferred = (operation: NormalisedOperation) => Promise<DeferredCompiler>;

/**
 * An operation of which something is deferred, ready to be answered in parts; null where the planner knows no way to (introspection is one): then it is answered
 * whole. Throws a `GraphQLError` for labels that are not right.
 */
export async function prepareDeferred(document: DocumentNode, operationName: string | null, apiSchema: GraphQLSchema, settings: ExecutionSettings, compiled: CompileDeferred): Promise<((call: Call) => Promise<AnswerInParts>) | null> {
  checkLabels(document);
  const normalised = normalise(document, operationName, apiSchema);
  const text = stripIgnoredCharacters(print(withUniqueLabels(parse(normalised.text, { noLocation: true }))));
  const compiler = await compiled({ ...normalised, text }).catch((error: unknown) => {
    if (error instanceof GraphQLError && error.extensions.code !== 'QUERY_PLANNING_BUSY') return null;
    throw error;
  });
  if (!compiler) return null;
  const { conditions, compile } = compiler;
  const operation = getOperationAST(document, operationName)!;
  return async (call) => {
    const values = readValues(apiSchema, operation, normalised, conditions, call);
    if ('errors' in values) return { data: null, errors: values.errors, extensions: null, later: null };
    return runDeferred(compile(values.decided), settings, call, values);
  };
}

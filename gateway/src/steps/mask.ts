import type { LaterParts } from '@samlar/federation-executor/defer/answer-in-parts';
import type { ExecutionAnswer } from '@samlar/federation-executor/executor';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GraphContext } from '../graph/graph-context';
import { putNulls } from './authorise';
import { Refusal, type Denied, type Exchange, type Step } from './step';

/** Errors of the caller's making, or about a part that is away, keep their words; all others are told by request id only. */
const SPOKEN = new Set(['FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND', 'IDEMPOTENCY_KEY_REUSED', 'SUBGRAPH_UNAVAILABLE']);
/** What an error may tell beside its code. Never a body, an address, a stack. */
const TOLD = ['subgraph', 'right', 'requestId'] as const;
/** A part that answers something else than it was asked is no better than one that does not answer. */
const AWAY = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_ANSWER_MALFORMED']);

/** Adds the errors and nulls of denied fields, and lets no error out that tells how the inside works; in what comes later as well. */
export const mask: Step = (exchange) => {
  const { answer, denied, context, variables } = exchange;
  if (answer === null) return;
  const { errors, data } = answer;
  if (data === null) throw new Refusal(errors.map(({ message }) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })));
  const forbidden = [...denied].filter(([, { asked }]) => asked(variables));
  const { later } = answer;
  const now = forbidden.filter(([, { deferred }]) => !later || !deferred).map(([, { error }]) => error.toJSON());
  exchange.answer = { ...maskedAnswer({ ...answer, data }, denied, now, context), ...(later && { later: maskedLater(later, denied, new Map(forbidden), context) }) };
};

/** A denied field that is deferred is told of with the first part that would have had it. */
async function* maskedLater(later: AsyncIterable<LaterParts>, denied: Exchange['denied'], forbidden: Map<string, Denied>, context: GraphContext): AsyncGenerator<LaterParts> {
  for await (const { parts, hasNext } of later) {
    yield {
      hasNext,
      parts: parts.map((part) => {
        const text = forbidden.size > 0 ? part.data!.join('') : '';
        const here = [...forbidden].filter(([standIn, { deferred }]) => deferred && text.includes(`"${standIn}"`));
        for (const [standIn] of here) forbidden.delete(standIn);
        return { ...part, ...maskedAnswer({ ...part, data: part.data! }, denied, here.map(([, { error }]) => error.toJSON()), context) };
      }),
    };
  }
}

function maskedAnswer(answer: Given, denied: Exchange['denied'], forbidden: readonly GraphQLFormattedError[], context: GraphContext): ExecutionAnswer {
  const { data, errors, extensions } = answer;
  const text = denied.size > 0 || extensions ? data.join('') : '';
  // A person whom the caller may name but not see is null in their own subgraph, and with them a field that says it never
  // is: the nearest nullable place is null, which is the answer. Only when nothing is left has something broken.
  if (extensions?.valueCompletion) context.log.warn({ problems: extensions.valueCompletion }, 'nulls went up to a nullable field');
  const broken = extensions?.valueCompletion && text === 'null' && errors.length === 0 ? [masked(new GraphQLError('broken'), context)] : [];
  if (errors.length === 0 && broken.length === 0 && denied.size === 0 && !extensions) return answer;
  return {
    data: denied.size === 0 ? data : [JSON.stringify(putNulls(JSON.parse(text), denied))],
    errors: withoutRepeats([...errors.map((error) => masked(error, context)), ...broken, ...forbidden]),
    extensions: null,
  };
}

type Given = ExecutionAnswer & { data: NonNullable<ExecutionAnswer['data']> };

export function masked(error: GraphQLFormattedError | GraphQLError, { requestId, log }: GraphContext): GraphQLFormattedError {
  const code = String(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  const path = error.path && { path: error.path };
  const subgraph = String(error.extensions?.subgraph ?? error.extensions?.serviceName ?? '');
  if (AWAY.has(code)) {
    if (code === 'SUBGRAPH_ANSWER_MALFORMED') log.warn({ subgraph, path: error.path, reason: error.message }, 'subgraph unavailable');
    return { message: `The part "${subgraph}" does not answer right now; its fields are empty.`, ...path, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } };
  }
  const extensions: Record<string, unknown> = {};
  for (const key of TOLD) if (typeof error.extensions?.[key] === 'string') extensions[key] = error.extensions[key];
  if (SPOKEN.has(code)) return { message: error.message, ...path, extensions: { ...extensions, code } };
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err: original instanceof Error ? original : { message: original.message, subgraph }, path: error.path, code }, 'request failed');
  return {
    message: 'Something went wrong on our side. Try again; if it stays, report the request id.',
    ...path,
    extensions: { requestId, ...extensions, code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** One part that is away is asked several times in one plan; the caller hears of each place once. */
function withoutRepeats(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const heard = new Map(errors.map((error) => [JSON.stringify([error.message, error.path]), error]));
  return [...heard.values()];
}

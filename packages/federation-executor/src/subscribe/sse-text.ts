import type { GraphQLFormattedError } from 'graphql';
import { answerText } from '../answer-text';
import type { ExecutionAnswer } from '../executor';
import { SubscriptionEnded } from './subscription-ended';
import { withBeats } from './with-beats';

export interface StreamTextOptions {
  /** Milliseconds between two signs of life. */
  beat?: number;
  formatError?: (error: GraphQLFormattedError) => GraphQLFormattedError;
  /** What a subscriber is told when a subscription ends by an error. */
  describeEnd?: (error: Error) => GraphQLFormattedError;
}

export const BEAT_MILLIS = 12_000;

/** By default: the code and words of `SubscriptionEnded`, nothing of any other error. */
export function describeEnd(error: Error): GraphQLFormattedError {
  if (error instanceof SubscriptionEnded) return { message: error.message, extensions: { code: error.code } };
  return { message: 'The subscription was ended by an error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

export const SSE_HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } as const;

/** Whether a client asks for server-sent events. */
export function acceptsEvents(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((range) => /^\s*text\/event-stream\s*(;|$)/i.test(range));
}

/** Answers as the body of a response: graphql-sse's protocol, distinct connections mode. A comment shows that the connection lives. */
export async function* sseText(answers: AsyncIterableIterator<ExecutionAnswer>, { beat = BEAT_MILLIS, formatError, describeEnd: describe = describeEnd }: StreamTextOptions = {}): AsyncGenerator<string> {
  yield ':\n\n';
  try {
    for await (const answer of withBeats(answers, beat)) yield answer === null ? ':\n\n' : `event: next\ndata: ${answerText(answer, formatError).trimEnd()}\n\n`;
  } catch (error) {
    yield `event: next\ndata: ${JSON.stringify({ errors: [describe(error as Error)] })}\n\n`;
  }
  yield 'event: complete\ndata:\n\n';
}

import { answerText } from '../answer-text';
import type { ExecutionAnswer } from '../executor';
import { describeEnd, type StreamTextOptions } from './sse-text';
import { withBeats } from './with-beats';

export const MULTIPART_HEADERS = { 'content-type': 'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } as const;
/** Apollo Client takes a stream for dead that is silent much longer. */
const BEAT_MILLIS = 5_000;
const HEAD = '\r\ncontent-type: application/json\r\n\r\n';
const NEXT = '\r\n--graphql';

/** Whether a client asks for subscriptions as parts: `multipart/mixed; subscriptionSpec="1.0"`. */
export function acceptsSubscriptionParts(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((range) => /^\s*multipart\/mixed\s*;/i.test(range) && /;\s*subscriptionSpec\s*=\s*"?1\.0"?\s*(;|$)/i.test(range));
}

/** Answers as the body of a response: Apollo's multipart protocol for subscriptions, version 1.0. */
export async function* multipartSubscriptionText(answers: AsyncIterableIterator<ExecutionAnswer>, { beat = BEAT_MILLIS, formatError, describeEnd: describe = describeEnd }: StreamTextOptions = {}): AsyncGenerator<string> {
  yield `\r\n--graphql${HEAD}{}${NEXT}`;
  try {
    for await (const answer of withBeats(answers, beat)) yield `${HEAD}${answer === null ? '{}' : `{"payload":${answerText(answer, formatError).trimEnd()}}`}${NEXT}`;
  } catch (error) {
    yield `${HEAD}${JSON.stringify({ payload: null, errors: [describe(error as Error)] })}${NEXT}`;
  }
  yield '--\r\n';
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeChunks } from '../write-chunks';
import { acceptsSubscriptionParts, MULTIPART_HEADERS, multipartSubscriptionText } from './multipart-subscription';
import { acceptsEvents, SSE_HEADERS, sseText, type StreamTextOptions } from './sse-text';
import type { Answers } from './subscribe-operation';

export type StreamForm = 'sse' | 'multipart';

/** How a client takes a subscription over HTTP; null where it does not. */
export function streamForm({ headers: { accept } }: IncomingMessage): StreamForm | null {
  return acceptsSubscriptionParts(accept) ? 'multipart' : acceptsEvents(accept) ? 'sse' : null;
}

/** Answers a subscription over HTTP until it ends or the client leaves, which ends it. A client that has not read for `patience` milliseconds (60 000) is left. */
export async function writeStream(response: ServerResponse, form: StreamForm, answers: Answers, { patience = 60_000, ...options }: StreamTextOptions & { patience?: number } = {}): Promise<void> {
  response.once('close', () => void answers.return!());
  response.writeHead(200, form === 'sse' ? SSE_HEADERS : MULTIPART_HEADERS);
  await writeChunks(response, (form === 'sse' ? sseText : multipartSubscriptionText)(answers, options), patience);
}

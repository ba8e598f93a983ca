import { writeStream, type StreamForm } from '@samlar/federation-executor/subscribe/write-stream';
import { getOperationAST, parse, type DocumentNode } from 'graphql';
import type { Call } from '../door/call';
import { sendJson } from '../door/respond';
import { Refusal } from '../steps/step';
import type { LiveStreams, Subscriber } from './live-streams';

/** A request as its body has it, its document found. */
export interface LiveRequest {
  document: DocumentNode;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** The subscription that a request asks for; null for any other operation, and for what is no GraphQL: others answer that. */
export function subscriptionIn(body: unknown, maxTokens: number): LiveRequest | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, operationName = null, variables = null } = body as { query?: unknown; operationName?: unknown; variables?: unknown };
  if (typeof query !== 'string' || !/\bsubscription\b/.test(query)) return null;
  if ((operationName !== null && typeof operationName !== 'string') || typeof variables !== 'object' || Array.isArray(variables)) return null;
  try {
    const document = parse(query, { maxTokens });
    return getOperationAST(document, operationName)?.operation === 'subscription' ? { document, operationName, variables: (variables ?? {}) as LiveRequest['variables'] } : null;
  } catch {
    return null;
  }
}

/** Answers a subscription until it ends or the caller leaves; what is refused is told as for any request. */
export async function liveRoute(call: Call, form: StreamForm, asked: LiveRequest, subscriber: Subscriber, live: LiveStreams): Promise<void> {
  const opened = await live.open(subscriber, asked, call.log);
  if (opened instanceof Refusal) return sendJson(call, opened.status, { errors: opened.errors });
  if (call.response.closed) return void (await opened.return!());
  const started = Date.now();
  await writeStream(call.response, form, opened);
  call.log.info({ contract: 'portal', subscription: form, milliseconds: Date.now() - started }, 'graphql');
}

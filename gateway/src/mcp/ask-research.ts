import { HeaderMap } from '@apollo/server';
import { RESEARCH } from '@samlar/viewer/viewer';
import type { Call } from '../door/call';
import type { GraphqlRoute } from '../door/graphql-route';

/** What is asked, as GraphQL over HTTP has it. */
export interface ResearchRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

/** The answer as the open API gives it: HTTP's status, and the JSON. */
export interface ResearchAnswer {
  status: number;
  answer: { data?: unknown; errors?: { message: string; extensions?: Record<string, unknown> }[]; extensions?: Record<string, unknown> };
}

/** Asks just what `POST /research/graphql` asks, by the same server and so the same pipeline, on the caller's own budget; what it did cost is told. */
export async function askResearch(call: Call, { contract, graph, sign }: GraphqlRoute, body: ResearchRequest): Promise<ResearchAnswer> {
  const hungUp = new AbortController();
  call.response.once('close', () => hungUp.abort());
  const viewerToken = await sign(RESEARCH);
  const { status = 200, body: answered } = await graph.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: new HeaderMap([['content-type', 'application/json'], ['accept', 'application/json']]), search: '', body },
    context: async () => ({ contract, viewer: RESEARCH, viewerToken, requestId: call.requestId, log: call.log, signal: hungUp.signal, traceHeaders: call.traceHeaders, caller: call.address, tellCost: true }),
  });
  if (answered.kind !== 'complete') throw new Error('an answer came in parts that nobody asked for');
  return { status, answer: JSON.parse(answered.string) as ResearchAnswer['answer'] };
}

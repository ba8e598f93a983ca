import { cacheAnswers } from '@samlar/federation-executor/cache/cache-answers';
import type { AnswerStore } from '@samlar/federation-executor/cache/answer-store';
import { SubgraphUnavailable, type Fault, type Upstream } from '@samlar/federation-executor/upstream';
import type { ThreadLine } from '@samlar/federation-executor/upstream/thread/thread-line';
import { httpUpstream } from '@samlar/federation-executor/upstream/upstreams';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import type { Telemetry } from '../telemetry/telemetry';
import type { TraceHeaders } from '../telemetry/traces';
import type { GraphContext } from './graph-context';

export interface SubgraphLimits {
  /** Milliseconds a subgraph may take to answer a query. */
  timeout: number;
  /** Milliseconds it may take for a mutation: an import of a large file is one. */
  mutationTimeout: number;
  /** Bytes one answer may have. */
  bytes: number;
}

/** As one request to a subgraph knows it. */
type FetchContext = GraphContext & { fetchHeaders?: TraceHeaders };

/** After so many silences in a row a subgraph is left alone for so many milliseconds, so that nobody waits for it in vain. */
const CIRCUIT = { counts: new Set<Fault>(['late']), failures: 3, rest: 2_000, longestRest: 2_000 };

/** Where the subgraphs are reached. */
export interface SubgraphPlaces {
  /** By name; one that is missing counts as away. */
  urls: ReadonlyMap<string, string>;
  /** Those that run in threads of this process: only files go to their addresses. */
  threads?: ReadonlyMap<string, ThreadLine>;
}

/** The subgraphs over HTTP or in threads: each caller's viewer signed, nothing of the client's own headers forwarded. */
export function subgraphs({ urls, threads }: SubgraphPlaces, limits: SubgraphLimits, { metrics }: Pick<Telemetry, 'metrics'> = { metrics: null }, cache: AnswerStore | null = null): Upstream {
  const direct = httpUpstream({
    subgraphs: new Map([...urls].map(([name, url]) => [name, { url, thread: threads?.get(name) }])),
    timeout: limits.timeout,
    firstByteTimeout: limits.timeout,
    mutationTimeout: limits.mutationTimeout,
    maxBytes: limits.bytes,
    circuit: CIRCUIT,
    uploads: ({ context }) => (context as GraphContext).uploads ?? [],
    responseHeaders: cache ? ['cache-control'] : [],
    headers: {
      computed: { [VIEWER_HEADER]: ({ context }) => (context as GraphContext).viewerToken },
      tracing: {
        'x-request-id': ({ context }) => (context as FetchContext).requestId,
        traceparent: ({ context }) => (context as FetchContext).fetchHeaders?.traceparent,
        tracestate: ({ context }) => (context as FetchContext).fetchHeaders?.tracestate,
      },
    },
  });
  const upstream = cache ? cacheAnswers(direct, { store: cache, caching: ({ context }) => (context as GraphContext).caching ?? null, told: (outcome) => metrics?.cache('part', outcome) }) : direct;
  return {
    async send(request) {
      const started = performance.now();
      const { subgraph, kind } = request;
      const context = request.context as GraphContext;
      const trace = context.trace?.fetch(subgraph, kind);
      let fault: string | null = null;
      try {
        return await upstream.send(trace ? { ...request, context: { ...context, fetchHeaders: trace.headers } satisfies FetchContext } : request);
      } catch (error) {
        fault = error instanceof SubgraphUnavailable ? error.fault : 'failing';
        context.log.warn({ subgraph, milliseconds: Math.round(performance.now() - started), reason: reasonOf(error) }, 'subgraph unavailable');
        throw error;
      } finally {
        const milliseconds = performance.now() - started;
        trace?.end(fault);
        metrics?.fetch(subgraph, fault ?? 'answered', milliseconds / 1_000);
        context.fetches?.push({ subgraph, milliseconds: Math.round(milliseconds) });
        context.watch?.({ subgraph, body: request.body, began: started, milliseconds, fault });
      }
    },
    close: () => upstream.close(),
  };
}

function reasonOf(error: unknown): string {
  return (error as { reason?: string }).reason ?? (error as Error).message;
}

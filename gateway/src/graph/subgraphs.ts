import type { Fault, Upstream } from '@samlar/federation-executor/upstream';
import { httpUpstream } from '@samlar/federation-executor/upstream/upstreams';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import type { GraphContext } from './graph-context';

export interface SubgraphLimits {
  /** Milliseconds a subgraph may take to answer a query. */
  timeout: number;
  /** Milliseconds it may take for a mutation: an import of a large file is one. */
  mutationTimeout: number;
  /** Bytes one answer may have. */
  bytes: number;
}

/** After so many silences in a row a subgraph is left alone for so many milliseconds, so that nobody waits for it in vain. */
const CIRCUIT = { counts: new Set<Fault>(['late']), failures: 3, rest: 2_000, longestRest: 2_000 };

/** The subgraphs over HTTP: each caller's viewer signed, nothing of the client's own headers forwarded. A missing address counts as away. */
export function subgraphs(urls: ReadonlyMap<string, string>, limits: SubgraphLimits): Upstream {
  const upstream = httpUpstream({
    subgraphs: urls,
    timeout: limits.timeout,
    firstByteTimeout: limits.timeout,
    mutationTimeout: limits.mutationTimeout,
    maxBytes: limits.bytes,
    circuit: CIRCUIT,
    headers: {
      computed: { [VIEWER_HEADER]: ({ context }) => (context as GraphContext).viewerToken },
      tracing: { 'x-request-id': ({ context }) => (context as GraphContext).requestId },
    },
  });
  return {
    async send(request) {
      const started = Date.now();
      try {
        return await upstream.send(request);
      } catch (error) {
        (request.context as GraphContext).log.warn({ subgraph: request.subgraph, milliseconds: Date.now() - started, reason: reasonOf(error) }, 'subgraph unavailable');
        throw error;
      }
    },
    close: () => upstream.close(),
  };
}

function reasonOf(error: unknown): string {
  return (error as { reason?: string }).reason ?? (error as Error).message;
}

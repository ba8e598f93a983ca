/** One operation for one subgraph, ready to be sent. */
export interface UpstreamRequest {
  subgraph: string;
  kind: 'query' | 'mutation' | 'subscription';
  /** The whole request as JSON text: `{"query":…,"variables":…}`. Identical text asks the same thing. */
  body: string;
  /** What the caller of `execute` gave; only the upstream and its header rules look into it. */
  context: unknown;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal | undefined;
}

/** What a subgraph answered: the bytes of a JSON text that nobody has looked at yet, or, within one process, the value itself. */
export type UpstreamAnswer = { bytes: Buffer } | { value: { data?: unknown; errors?: unknown; extensions?: unknown } };

/**
 * Reaches the subgraphs: by HTTP, or in the same process. Rejects with `SubgraphUnavailable` for whatever is not an answer
 * (refused, too slow, too large, not GraphQL by its status and content type); says nothing of addresses or bodies in it.
 */
export interface Upstream {
  send(request: UpstreamRequest): Promise<UpstreamAnswer>;
  close(): Promise<void>;
}

/** A subgraph gave no answer. `reason` is for logs; the message is for people and holds no word from upstream. */
export class SubgraphUnavailable extends Error {
  constructor(readonly subgraph: string, readonly reason: string) {
    super(`The part "${subgraph}" does not answer right now; its fields are empty.`);
  }
}

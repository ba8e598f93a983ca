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
  /** Set by header rules: name, value, name, value … as forwarded. Two requests with other headers never share an answer. */
  headers?: readonly string[];
  /** Set by header rules: forwarded too, but only names the request for traces and logs, and so never keeps two from sharing an answer. */
  tracing?: readonly string[];
}

/**
 * What a subgraph answered: the bytes of a JSON text that nobody has looked at yet (only that it begins as an object), or, within
 * one process, the value itself. Several requests may share one answer: it is never changed. `headers`: those of the response that
 * are asked for by name, lower case.
 */
export type UpstreamAnswer = ({ bytes: Buffer } | { value: SubgraphValue }) & { headers?: Readonly<Record<string, string>> };

/** A GraphQL response that is not text yet: plain objects, lists, and leaves as JSON has them. */
export interface SubgraphValue {
  data?: unknown;
  errors?: unknown;
  extensions?: unknown;
}

/**
 * Reaches the subgraphs: by HTTP, or in the same process. Rejects with `SubgraphUnavailable` for whatever is not an answer
 * (refused, too slow, too large, not GraphQL by its status and content type); says nothing of addresses or bodies in it.
 */
export interface Upstream {
  send(request: UpstreamRequest): Promise<UpstreamAnswer>;
  close(): Promise<void>;
}

/**
 * Why there is no answer. `refused`: no connection. `dropped`: the connection was lost before an answer began. `truncated`: while it
 * came. `late`: a time limit passed. `failing`: a status that says the subgraph is not well. `too-large`. `not-graphql`: status,
 * content type or form. `busy`: too many already ask. `resting`: it has failed so often that nobody asks it. `abandoned`: nobody waits.
 */
export type Fault = 'refused' | 'dropped' | 'truncated' | 'late' | 'failing' | 'too-large' | 'not-graphql' | 'busy' | 'resting' | 'abandoned';

/** A subgraph gave no answer. `reason` is for logs; the message is for people and holds no word from upstream. */
export class SubgraphUnavailable extends Error {
  constructor(readonly subgraph: string, readonly reason: string, readonly fault: Fault = 'not-graphql') {
    super(`The part "${subgraph}" does not answer right now; its fields are empty.`);
  }
}

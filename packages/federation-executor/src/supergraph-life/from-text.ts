import type { SupergraphSource } from './supergraph-source';

/** One supergraph that never changes. */
export function fromText(supergraph: string): SupergraphSource {
  return { read: async () => supergraph, watch: () => () => undefined };
}

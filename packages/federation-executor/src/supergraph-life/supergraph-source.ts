/** Where supergraphs come from: the one at the start, and each later one. */
export interface SupergraphSource {
  /** Rejects when there is none now. */
  read(): Promise<string>;
  /** Tells each later one; answers how to stop. */
  watch(tell: (supergraph: string) => void, failed: (reason: Error) => void): () => void;
}

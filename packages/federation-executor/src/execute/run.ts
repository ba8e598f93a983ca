import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { Outbox } from './outbox';
import { runFetch } from './run-fetch';
import type { DescribeSubgraphError } from './subgraph-error';

/** One execution of an operation. */
export interface Run {
  /** Of the supergraph. */
  schema: GraphQLSchema;
  outbox: Outbox;
  describe: DescribeSubgraphError;
  /** As the client sent them, constants included. */
  variables: Readonly<Record<string, unknown>>;
  /** Everything the subgraphs have told so far. */
  data: Record<string, unknown>;
  /** By fetch, so that their order does not hang on who answers first. */
  errors: GraphQLFormattedError[][];
}

/** Runs every fetch as soon as what it needs is there. */
export async function runFetches(fetches: readonly CompiledFetch[], run: Run): Promise<void> {
  await Promise.all(startFetches(fetches, run));
}

/** As `runFetches`; the end of each, in the order of `fetches`. */
export function startFetches(fetches: readonly CompiledFetch[], run: Run): Promise<void>[] {
  const ends: Promise<void>[] = [];
  for (const fetch of fetches) {
    const before = fetch.after;
    if (before.length === 0) ends.push(runFetch(fetch, run));
    else if (before.length === 1) ends.push(ends[before[0]!]!.then(() => runFetch(fetch, run)));
    else ends.push(Promise.all(before.map((id) => ends[id]!)).then(() => runFetch(fetch, run)));
  }
  return ends;
}

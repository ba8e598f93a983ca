import type { GraphQLSchema } from 'graphql';
import type { Shape } from '../compile/shape';
import type { FetchGraph } from '../fetch-graph/fetch-graph';
import { collectorFor, type Collector } from './collect';
import { emitterFor, type Emitter } from './emitter';
import { NOT_BY_BYTES } from './layout';
import { findPlaces, type ByteSite } from './places';
import { scannerFor, type Scanner } from './scanner';

/** An operation that may run without parsing what subgraphs answer. */
export interface ByteOperation {
  scanners: readonly Scanner[];
  /** By fetch; none for one that asks the root. */
  sites: readonly (readonly (ByteSite & { collect: Collector })[])[];
  emit: Emitter;
  /** Requests in a row that had to be parsed after all. */
  misses: number;
}

/** Null for an operation that only the parsing path does. */
export function compileBytes(graph: FetchGraph, shape: Shape, supergraph: GraphQLSchema, conditions: Readonly<Record<string, boolean>>): ByteOperation | null {
  try {
    const found = findPlaces(graph, supergraph, conditions);
    const emitter = emitterFor(shape, found);
    const sites = found.sites.map((each) => each.map((site) => ({ ...site, collect: collectorFor(site, found.layouts) })));
    return { scanners: found.layouts.map(scannerFor), sites, emit: emitter.make(), misses: 0 };
  } catch (thrown) {
    if (thrown === NOT_BY_BYTES) return null;
    throw thrown;
  }
}

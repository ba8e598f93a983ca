import type { GraphQLSchema } from 'graphql';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { Shape } from '../compile/shape';
import type { FetchGraph } from '../fetch-graph/fetch-graph';
import { collectorFor, layoutNumber, type Collector } from './collect';
import { emitterFor, type Emitter } from './emitter';
import { NOT_BY_BYTES } from './layout';
import { findPlaces, type ByteSite } from './places';
import { scannerFor, type Scanner } from './scanner';

/** An operation that may run without parsing what subgraphs answer. */
export interface ByteOperation {
  /** By fetch: of the whole `data` of one that asks the root, of the list of entities of another. */
  scanners: readonly Scanner[];
  /** By fetch; null for one that asks the root. `numbers`: by collect, of the layout among those of its answer. */
  sites: readonly ((ByteSite & { collect: Collector; numbers: readonly number[] }) | null)[];
  /** By fetch: how many others it waits for, and those that wait for it. */
  waitsFor: readonly number[];
  next: readonly (readonly number[])[];
  emit: Emitter;
  /** Requests in a row that had to be parsed after all. */
  misses: number;
}

/** Null for an operation that only the parsing path does. */
export function compileBytes(graph: FetchGraph, fetches: readonly CompiledFetch[], shape: Shape, supergraph: GraphQLSchema, conditions: Readonly<Record<string, boolean>>): ByteOperation | null {
  try {
    const found = findPlaces(graph, fetches, supergraph, conditions);
    const emitter = emitterFor(shape, found);
    const sites = found.sites.map((site) => site && { ...site, collect: collectorFor(site, found.layouts), numbers: site.collects.map((each) => layoutNumber(each, found.layouts)) });
    const scanners = new Map(found.layouts.map((layout, n) => [layout, scannerFor(layout, sites[n] !== null)]));
    return { scanners: found.layouts.map((layout) => scanners.get(layout)!), sites, waitsFor: fetches.map(({ after }) => new Set(after).size), next: fetches.map(({ id }) => fetches.filter(({ after }) => after.includes(id)).map((each) => each.id)), emit: emitter.make(), misses: 0 };
  } catch (thrown) {
    if (thrown === NOT_BY_BYTES) return null;
    throw thrown;
  }
}

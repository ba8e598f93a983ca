import { print, stripIgnoredCharacters, type GraphQLSchema } from 'graphql';
import type { Fetch, FetchGraph, FetchPart, PathStep } from '../fetch-graph/fetch-graph';
import { representationWriter, type RepresentationWriter } from './representation';
import { bodyWriter, type BodyWriter } from './request-body';

export interface CompiledPart extends Pick<FetchPart, 'paths' | 'inputRewrites' | 'outputRewrites' | 'contextRewrites'> {
  /** The response name of its `_entities`. */
  alias: string;
  /** Null where the root is asked. */
  represent: RepresentationWriter | null;
  /** Whether objects found by different paths need copies of an entity: later fetches put different things inside. */
  separate: boolean;
}

export interface CompiledFetch extends Pick<Fetch, 'id' | 'subgraph' | 'kind' | 'after'> {
  parts: readonly CompiledPart[];
  body: BodyWriter;
}

export function compileFetches(graph: FetchGraph, supergraph: GraphQLSchema): readonly CompiledFetch[] {
  return graph.fetches.map(({ id, subgraph, kind, after, parts }) => {
    const [only] = parts;
    const document = only!.document;
    return {
      id, subgraph, kind, after,
      parts: parts.map((part) => compilePart(part, '_entities', graph, supergraph)),
      body: bodyWriter(stripIgnoredCharacters(print(document)), only!.variables, only!.requires ? ['representations'] : []),
    };
  });
}

function compilePart(part: FetchPart, alias: string, graph: FetchGraph, supergraph: GraphQLSchema): CompiledPart {
  const { paths, requires, inputRewrites, outputRewrites, contextRewrites } = part;
  return {
    paths, inputRewrites, outputRewrites, contextRewrites, alias,
    represent: requires && representationWriter(supergraph, requires, inputRewrites),
    separate: paths.length > 1 && graph.fetches.some((fetch) => fetch.parts.some((other) => other.paths.some((far) => paths.some((near) => isWithin(far, near))))),
  };
}

function isWithin(far: readonly PathStep[], near: readonly PathStep[]): boolean {
  return far.length > near.length && near.every((step, n) => step.key === far[n]!.key);
}

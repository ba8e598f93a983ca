import { print, stripIgnoredCharacters, type GraphQLSchema } from 'graphql';
import type { Fetch, FetchGraph, FetchPart, PathStep } from '../fetch-graph/fetch-graph';
import { joinOperations } from './join-operations';
import { representationWriter, type RepresentationWriter } from './representation';
import { bodyWriter, type BodyWriter } from './request-body';

export interface CompiledPart extends Pick<FetchPart, 'paths' | 'inputRewrites' | 'outputRewrites' | 'contextRewrites'> {
  /** The response name of its `_entities`. */
  alias: string;
  /** Null where the root is asked. */
  represent: RepresentationWriter | null;
  /** Who may share what is inside an entity: later fetches put things into it, which may be others for each path, or each object. */
  shared: 'everywhere' | 'within a path' | 'nowhere';
}

export interface CompiledFetch extends Pick<Fetch, 'id' | 'subgraph' | 'kind' | 'after'> {
  parts: readonly CompiledPart[];
  body: BodyWriter;
  /** Names that the planner made up, and what they stand for: no client is to hear of them. */
  names: ReadonlyMap<string, string>;
  /** Where several are put together: each by itself, for when the subgraph refuses them as a whole. */
  apart: readonly CompiledFetch[] | null;
}

export function compileFetches(graph: FetchGraph, supergraph: GraphQLSchema): readonly CompiledFetch[] {
  const names = new Map(graph.fetches.flatMap(({ parts }) => parts.flatMap(({ inputRewrites }) => inputRewrites.flatMap((each) => (each.kind === 'KeyRenamer' ? [[each.path.at(-1)!, each.renameKeyTo] as const] : [])))));
  return graph.fetches.map((fetch) => compileFetch(fetch, graph, supergraph, names));
}

function compileFetch({ id, subgraph, kind, after, parts }: Fetch, graph: FetchGraph, supergraph: GraphQLSchema, names: CompiledFetch['names']): CompiledFetch {
  const alone = (part: FetchPart): BodyWriter => bodyWriter(textOf(part.document), [...part.variables, ...new Set(part.contextRewrites.map((each) => each.renameKeyTo))], part.requires ? ['representations'] : []);
  if (parts.length === 1) return { id, subgraph, kind, after, names, parts: [compilePart(parts[0]!, '_entities', graph, supergraph)], body: alone(parts[0]!), apart: null };
  const { document, aliases, lists } = joinOperations(parts.map((part) => part.document));
  return {
    id, subgraph, kind, after, names,
    parts: parts.map((part, n) => compilePart(part, aliases[n]!, graph, supergraph)),
    body: bodyWriter(textOf(document), [...new Set(parts.flatMap((part) => part.variables))], lists),
    apart: parts.map((part) => ({ id, subgraph, kind, after, names, parts: [compilePart(part, '_entities', graph, supergraph)], body: alone(part), apart: null })),
  };
}

const textOf = (document: FetchPart['document']): string => stripIgnoredCharacters(print(document));

function compilePart(part: FetchPart, alias: string, graph: FetchGraph, supergraph: GraphQLSchema): CompiledPart {
  const { paths, requires, inputRewrites, outputRewrites, contextRewrites } = part;
  return {
    paths, inputRewrites, outputRewrites, contextRewrites, alias,
    represent: requires && representationWriter(supergraph, requires, inputRewrites),
    shared: hasContext(graph) ? 'nowhere' : paths.length > 1 && graph.fetches.some((fetch) => fetch.parts.some((other) => other.paths.some((far) => paths.some((near) => isWithin(far, near))))) ? 'within a path' : 'everywhere',
  };
}

function hasContext({ fetches }: FetchGraph): boolean {
  return fetches.some(({ parts }) => parts.some(({ contextRewrites }) => contextRewrites.length > 0));
}

function isWithin(far: readonly PathStep[], near: readonly PathStep[]): boolean {
  return far.length > near.length && near.every((step, n) => step.key === far[n]!.key);
}

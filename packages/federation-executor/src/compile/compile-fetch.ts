import { print, stripIgnoredCharacters, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Fetch, FetchGraph, FetchPart, PathStep } from '../fetch-graph/fetch-graph';
import { joinTogether, type Together } from './together';
import { representationWriter, type RepresentationWriter } from './representation';
import { bodyWriter, type BodyWriter } from './request-body';

export interface CompiledFetch extends Pick<Fetch, 'id' | 'subgraph' | 'kind' | 'after'>, Pick<FetchPart, 'paths' | 'inputRewrites' | 'outputRewrites' | 'contextRewrites'> {
  /** Null where the root is asked. */
  represent: RepresentationWriter | null;
  /** Who may share what is inside an entity: later fetches put things into it, which may be others for each path, or each object. */
  shared: 'everywhere' | 'within a path' | 'nowhere';
  /** The request where it is sent by itself. */
  body: BodyWriter;
  /** With whom it may be sent; null where with nobody. */
  together: Together | null;
  /** Names that the planner made up, and what they stand for: no client is to hear of them. */
  names: ReadonlyMap<string, string>;
}

export function compileFetches(graph: FetchGraph, supergraph: GraphQLSchema): readonly CompiledFetch[] {
  const names = new Map(graph.fetches.flatMap(({ part }) => part.inputRewrites.flatMap((each) => (each.kind === 'KeyRenamer' ? [[each.path.at(-1)!, each.renameKeyTo] as const] : []))));
  const together = joinTogether(graph);
  return graph.fetches.map(({ id, subgraph, kind, after, part }) => {
    const { document, variables, paths, requires, inputRewrites, outputRewrites, contextRewrites } = part;
    return {
      id, subgraph, kind, after, names, paths, inputRewrites, outputRewrites, contextRewrites,
      represent: requires && representationWriter(supergraph, requires, inputRewrites),
      shared: whoShares(paths, graph),
      body: bodyWriter(textOf(document), [...variables, ...new Set(contextRewrites.map((each) => each.renameKeyTo))], requires ? ['representations'] : []),
      together: together.get(id) ?? null,
    };
  });
}

const textOf = (document: DocumentNode): string => stripIgnoredCharacters(print(document));

function whoShares(paths: FetchPart['paths'], { fetches }: FetchGraph): CompiledFetch['shared'] {
  if (fetches.some(({ part }) => part.contextRewrites.length > 0)) return 'nowhere';
  return paths.length > 1 && fetches.some(({ part }) => part.paths.some((far) => paths.some((near) => isWithin(far, near)))) ? 'within a path' : 'everywhere';
}

function isWithin(far: readonly PathStep[], near: readonly PathStep[]): boolean {
  return far.length > near.length && near.every((step, n) => step.key === far[n]!.key);
}

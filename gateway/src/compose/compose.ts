import { composeServices } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { parse, type DocumentNode } from 'graphql';
import type { SubgraphSdl } from './subgraph-sdl';

/** Composition refused; `problems` says which rule, in which subgraph. */
export class CompositionRefused extends Error {
  constructor(
    readonly contract: string,
    readonly problems: readonly string[],
  ) {
    super(`The ${contract} contract does not compose:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Where a subgraph would be reached by name; the running gateway takes the address from its environment instead. */
const address = (name: string): string => `http://${name}.subgraph/graphql`;

/**
 * The supergraph of these subgraphs. Apollo's composition writes it; The Guild's judges it as well, so that what either
 * refuses is refused (domain.md §5.3). Throws CompositionRefused.
 */
export function composeGraph(contract: string, subgraphs: readonly SubgraphSdl[]): string {
  if (subgraphs.length === 0) throw new CompositionRefused(contract, ['there is no subgraph with a schema.graphql']);
  const services = subgraphs.map(({ name, sdl }) => ({ name, url: address(name), typeDefs: parsed(contract, name, sdl) }));
  const apollo = composeServices(services);
  const guild = composeWithGuild(services);
  const problems = [
    ...(apollo.errors ?? []).map((error) => `${error.extensions?.code ?? 'ERROR'}: ${error.message}`),
    ...(guild.errors ?? []).map((error) => `${error.extensions?.code ?? 'ERROR'}: ${error.message}`),
  ];
  if (problems.length > 0 || apollo.supergraphSdl === undefined) throw new CompositionRefused(contract, [...new Set(problems)]);
  return `${apollo.supergraphSdl.trim()}\n`;
}

function parsed(contract: string, name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    throw new CompositionRefused(contract, [`[${name}] is not GraphQL: ${(error as Error).message}`]);
  }
}

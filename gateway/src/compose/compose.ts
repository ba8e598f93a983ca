import { composeServices } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { CompositionRefused } from './composition-refused';
import { parseSubgraph, type SubgraphSdl } from './subgraph-sdl';

/** Where a subgraph would be reached by name; the running gateway takes the address from its environment instead. */
const address = (name: string): string => `http://${name}.subgraph/graphql`;

/**
 * The supergraph of these subgraphs. Apollo's composition writes it; The Guild's judges it as well, so that what either
 * refuses is refused (domain.md §5.3). Throws CompositionRefused.
 */
export function composeGraph(contract: string, subgraphs: readonly SubgraphSdl[]): string {
  const what = `The ${contract} contract`;
  if (subgraphs.length === 0) throw new CompositionRefused(what, ['there is no subgraph with a schema.graphql']);
  const services = subgraphs.map((each) => ({ name: each.name, url: address(each.name), typeDefs: parseSubgraph(each) }));
  const apollo = composeServices(services);
  const guild = composeWithGuild(services);
  const problems = [
    ...(apollo.errors ?? []).map((error) => `${error.extensions?.code ?? 'ERROR'}: ${error.message}`),
    ...(guild.errors ?? []).map((error) => `${error.extensions?.code ?? 'ERROR'}: ${error.message}`),
  ];
  if (problems.length > 0 || apollo.supergraphSdl === undefined) throw new CompositionRefused(what, [...new Set(problems)]);
  return `${apollo.supergraphSdl.trim()}\n`;
}

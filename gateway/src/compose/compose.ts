import { composeServices } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { CompositionRefused } from './composition-refused';
import { refuseGuardedPublic } from './guarded-answers';
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
  const apollo = judged(() => composeServices(services));
  const guild = judged(() => composeWithGuild(services));
  const problems = [...(apollo.errors ?? []), ...(guild.errors ?? [])].map(({ extensions, message }) => `${extensions?.code ?? 'ERROR'}: ${message}`);
  if (problems.length > 0 || !apollo.supergraphSdl) throw new CompositionRefused(what, [...new Set(problems)]);
  refuseGuardedPublic(what, apollo.supergraphSdl);
  return `${apollo.supergraphSdl.trim()}\n`;
}

interface Judgement {
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
  supergraphSdl?: string;
}

/** Both libraries return most errors, and throw some: an interface object in a union, for one. */
function judged(compose: () => Judgement): Judgement {
  try {
    return compose();
  } catch (error) {
    return { errors: [error as Error] };
  }
}

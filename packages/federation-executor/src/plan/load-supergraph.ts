import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import type { PreparedSupergraph } from './prepare-supergraph';

const apollo = (...features: string[]): string[] => features.map((feature) => `https://specs.apollo.dev/${feature}`);

/**
 * What a supergraph may ask of whoever executes it. Who may see what (`authenticated`, `requiresScopes`, `policy`) and what it costs are
 * for the steps before the executor: planning needs to know nothing of them. Anything else marked `for: SECURITY` or `EXECUTION` is refused.
 */
const FEATURES = new Set(apollo(
  'core/v0.1', 'core/v0.2', 'join/v0.1', 'join/v0.2', 'join/v0.3', 'join/v0.4', 'join/v0.5', 'tag/v0.1', 'tag/v0.2', 'tag/v0.3',
  'inaccessible/v0.1', 'inaccessible/v0.2', 'context/v0.1', 'cost/v0.1', 'authenticated/v0.1', 'requiresScopes/v0.1', 'policy/v0.1',
));

/** A supergraph as composed. Throws a `GraphQLError` for what is not a supergraph, or asks for a feature unknown here. */
export function loadSupergraph(sdl: string): Supergraph {
  return Supergraph.build(sdl, { supportedFeatures: FEATURES, validateSupergraph: true });
}

/** What the planner plans over. Not validated: fields that stand in for others leave externals behind that nothing uses. */
export function loadPrepared({ supergraph }: PreparedSupergraph): Supergraph {
  return Supergraph.build(supergraph, { supportedFeatures: FEATURES, validateSupergraph: false });
}

/** The schema that clients see, `@defer` included. Throws as `loadSupergraph`. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return loadSupergraph(supergraphSdl).apiSchema().toGraphQLJSSchema({ includeDefer: true });
}

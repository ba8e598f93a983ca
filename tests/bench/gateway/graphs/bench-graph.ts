import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@apollo/composition';
import { parse, type GraphQLSchema } from 'graphql';

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']>;

export interface BenchSubgraph {
  name: string;
  sdl: string;
  resolvers: Resolvers;
  /** What root fields without a resolver are read from. */
  root?: object;
}

export interface BenchQuery {
  name: string;
  title: string;
  document: string;
  operationName: string;
  /** Variables of a request; `number` is `~` and six digits and makes it unlike all others without changing the answer. */
  variables(number: string): Record<string, unknown>;
}

/** A graph to measure on: subgraphs whose answers are kept in memory, the supergraph, and what is asked. */
export interface BenchGraph {
  name: string;
  subgraphs: readonly BenchSubgraph[];
  /** Supergraph SDL with each subgraph at `address(name)`. */
  supergraph(address: (subgraph: string) => string): string;
  queries: readonly BenchQuery[];
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable"])\n';

export function subgraph(name: string, sdl: string, resolvers: Resolvers): BenchSubgraph {
  return { name, sdl: LINK + sdl, resolvers };
}

/** Composes as Apollo does; throws what composition refuses. */
export function composed(subgraphs: readonly BenchSubgraph[]): BenchGraph['supergraph'] {
  return (address) => {
    const { supergraphSdl, errors } = composeServices(subgraphs.map(({ name, sdl }) => ({ name, url: address(name), typeDefs: parse(sdl) })));
    if (!supergraphSdl) throw new Error(errors!.map(({ message }) => message).join('\n'));
    return supergraphSdl;
  };
}

export function schemaOf({ sdl, resolvers }: BenchSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
}

/** The body of a request, as bytes on the wire. */
export function requestBody({ document, operationName, variables }: BenchQuery, number = '~000000'): string {
  return JSON.stringify({ query: document, operationName, variables: variables(number) });
}

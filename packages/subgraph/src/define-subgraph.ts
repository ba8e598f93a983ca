import 'reflect-metadata';
import type { MigrationInterface } from 'typeorm';
import type { Context } from './context';
import type { Consumer } from './events';

/** Answers an entity's representation `{ __typename, ...key }`, or null when the viewer has no such thing. */
export type ReferenceResolver = (reference: any, context: Context) => unknown;

export const SUBGRAPHS = ['organisation', 'activities', 'ku8', 'evaluation', 'budget'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** What one subgraph is made of; its `src/subgraph.ts` names the features and nothing else. */
export interface SubgraphDefinition {
  /** Also the name of its database schema and the stem of its roles `<name>_owner` and `<name>_app`. */
  name: SubgraphName;
  entities: Function[];
  resolvers: [Function, ...Function[]];
  /** By type name: how a key from another subgraph becomes the thing (or, for an interface, one of its kinds). */
  references: Record<string, ReferenceResolver>;
  /** Object types no field returns directly (implementations behind an interface, stubs). */
  orphanedTypes?: Function[];
  /** In order; forward only, never edited after landing. */
  migrations: (new () => MigrationInterface)[];
  /** By the name of another subgraph's event: what happens here when it is told of, once an event. */
  consumers?: Record<string, Consumer>;
}

export function defineSubgraph(definition: SubgraphDefinition): SubgraphDefinition {
  return definition;
}

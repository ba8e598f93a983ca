import { printSchema, type GraphQLSchema } from 'graphql';

export const SDL_ADDRESS = '/research/schema.graphql';

const known = new WeakMap<GraphQLSchema, string>();

/** The research contract as its callers see it, in the schema language. */
export function contractSdl(schema: GraphQLSchema): string {
  const text = known.get(schema) ?? `${printSchema(schema)}\n`;
  known.set(schema, text);
  return text;
}

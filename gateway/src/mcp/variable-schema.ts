import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { z, type ZodType } from 'zod';
import type { QuestionVariable } from './questions';

/** Levels of input objects that are written out; deeper ones take anything, and GraphQL tells what is wrong. */
const MOST_LEVELS = 4;

/** What a tool takes for a question's variables: as GraphQL takes them. */
export function variableShape(variables: readonly QuestionVariable[]): Record<string, ZodType> {
  return Object.fromEntries(variables.map(({ name, type, description, required }) => {
    const schema = schemaOf(getNullableType(type), 0).describe(`${String(type)}${description && `. ${description}`}`);
    return [name, required ? schema : schema.nullish()];
  }));
}

function schemaOf(type: GraphQLInputType, level: number): ZodType {
  if (isNonNullType(type)) return schemaOf(type.ofType, level);
  if (isListType(type)) return z.array(nullable(type.ofType, level));
  if (isEnumType(type)) return z.enum(type.getValues().map(({ name }) => name) as [string, ...string[]]);
  if (isInputObjectType(type)) {
    if (level >= MOST_LEVELS) return z.record(z.string(), z.unknown());
    return z.object(Object.fromEntries(Object.values(type.getFields()).map((field) => {
      const schema = schemaOf(field.type, level + 1);
      return [field.name, isNonNullType(field.type) && field.defaultValue === undefined ? schema : schema.nullish()];
    })));
  }
  switch (type.name) {
    case 'Int': return z.number().int();
    case 'Float': return z.number();
    case 'Boolean': return z.boolean();
    // Scalars of ours (days, identifiers) are written as text.
    default: return z.string();
  }
}

const nullable = (type: GraphQLInputType, level: number): ZodType => (isNonNullType(type) ? schemaOf(type.ofType, level) : schemaOf(type, level).nullable());

import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

/** A calendar date as ISO text, `2012-03-07`; text in the code too, so no time zone can move it. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar date, ISO 8601: 2012-03-07.',
  extensions: {},
});

/** An instant in UTC, ISO 8601. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC: 2012-03-07T08:00:00Z.',
  extensions: {},
});

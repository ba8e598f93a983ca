import { buildSchema } from 'graphql';
import { sampleAnswer } from './sample-answer';

const schema = buildSchema(`
  scalar Date
  interface Unit { name: String! }
  type School implements Unit { name: String! pupils: Int }
  type Query { units(first: Int!, of: Filter!): [Unit!]! opened(code: ID!): Date kind: Kind }
  input Filter { kind: Kind }
  enum Kind { SCHOOL OFFICE }
`);

test('an answer has the shape that was asked for, whatever its variables', async () => {
  const answer = await sampleAnswer(schema, 'query Q($code: ID!, $first: Int!, $of: Filter!) { units(first: $first, of: $of) { __typename name ... on School { pupils } } opened(code: $code) kind }');
  const unit = { __typename: 'School', name: 'Exempel på text', pupils: 12 };
  expect(answer).toEqual({ data: { units: [unit, unit], opened: '2013-06-03', kind: 'SCHOOL' } });
});

test('an amount of money is digits, as views reckon with it', async () => {
  const money = buildSchema('type Money { amountMinor: String! currency: String! } type Query { planned: Money! }');
  expect(await sampleAnswer(money, '{ planned { amountMinor currency } }')).toEqual({ data: { planned: { amountMinor: '1200000', currency: 'Exempel på text' } } });
});

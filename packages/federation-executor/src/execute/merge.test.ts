import { buildSchema } from 'graphql';
import { merge } from './merge';

const schema = buildSchema('type Query { seen: [Media!]! } interface Media { id: ID! } type Film implements Media { id: ID! length: Int }');

test.each([
  ['an interface’s name does not take the place of a kind that is known', 'Film', 'Media', 'Film'],
  ['a kind takes the place of an interface’s name', 'Media', 'Film', 'Film'],
  ['an interface’s name stands where nothing is known', undefined, 'Media', 'Media'],
])('%s', (_, before, after, left) => {
  const target = { seen: [{ __typename: before, id: 'f' }] };
  merge(target, { seen: [{ __typename: after, length: 3 }] }, schema);
  expect(target).toEqual({ seen: [{ __typename: left, id: 'f', length: 3 }] });
});

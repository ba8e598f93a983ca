import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { representationWriter } from './representation';

const schema = buildSchema('type Query { m: Media } interface Media { id: ID } type Film implements Media { id: ID } type Book implements Media { id: ID }');
const field = (name: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({ kind: 'Field', name, ...(selections.length > 0 && { selections }) });
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({ kind: 'InlineFragment', typeCondition, selections });

const plain = representationWriter(schema, [on('Film', field('__typename'), field('id'), field('size', field('w')))], []);
test.each([
  [{ __typename: 'Film', id: '1', size: { w: 1, h: 2 } }, '{"__typename":"Film","id":"1","size":{"w":1}}'],
  [{ __typename: 'Film', id: 'å"\n', size: null }, '{"__typename":"Film","id":"å\\"\\n","size":null}'],
  [{ __typename: 'Film', id: null, size: [{ w: null }, null, [{ w: [1] }]] }, '{"__typename":"Film","id":null,"size":[{"w":null},null,[{"w":[1]}]]}'],
  [{ __typename: 'Film', id: '1' }, null],
  [{ __typename: 'Book', id: '1', size: null }, null],
  [{ id: '1', size: null }, null],
  [JSON.parse('{"__proto__":{"__typename":"Film"},"id":"1","size":null}'), null],
])('%j is represented by %s', (object, text) => expect(plain(object as Record<string, unknown>)).toBe(text));

test('of several fragments those are taken that an object has wholly', () => {
  const write = representationWriter(schema, [on('Media', field('__typename'), field('id')), on('Film', field('__typename'), field('size', field('w')))], []);
  expect(write({ __typename: 'Film', id: '1', size: { w: 1 } })).toBe('{"__typename":"Film","id":"1","size":{"w":1}}');
  expect(write({ __typename: 'Film', id: '1' })).toBe('{"__typename":"Film","id":"1"}');
  expect(write({ __typename: 'Book', id: '1', size: { w: 1 } })).toBe('{"__typename":"Book","id":"1"}');
});

test('a key is renamed though the type is rewritten too, whatever its value', () => {
  const write = representationWriter(schema, [on('Film', field('__typename'), field('id_required_1'))], [
    { kind: 'ValueSetter', path: ['... on Film', '__typename'], setValueTo: 'Media' }, { kind: 'KeyRenamer', path: ['... on Film', 'id_required_1'], renameKeyTo: 'id' },
  ]);
  expect(write({ __typename: 'Film', id_required_1: '1' })).toBe('{"__typename":"Media","id":"1"}');
  expect(write({ __typename: 'Film', id_required_1: 0 })).toBe('{"__typename":"Media","id":0}');
});

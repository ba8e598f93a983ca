import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { buildSchema, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';
import { shapeOf } from '../compile/shape';
import { buildFetchGraph } from './build-fetch-graph';

const schema = buildSchema('type Query { pick: Media } type Mutation { make: Media } interface Media { rating: Int next: Media } type Book implements Media { rating: Int next: Media } type Film implements Media { rating: Int next: Media length: Int }');

const fetch = (serviceName: string, operation: string, requires?: string[]): FetchNode => ({
  kind: 'Fetch', serviceName, operationName: undefined, variableUsages: [], operation, operationKind: operation.startsWith('mutation') ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
  ...(requires && { requires: [{ kind: 'InlineFragment', typeCondition: 'Media', selections: requires.map((name) => ({ kind: 'Field', name })) }] }),
});
const entities = (path: string, serviceName: string, selection: string): PlanNode => ({ kind: 'Flatten', path: [path], node: fetch(serviceName, `query($representations:[_Any!]!){_entities(representations:$representations){...on Media{${selection}}}}`, ['__typename', 'id']) });

function subgraphs(client: string, ...nodes: PlanNode[]): [string, readonly number[]][] {
  const operation = parse(client).definitions[0] as OperationDefinitionNode;
  const shape = shapeOf({ schema, fragments: new Map(), conditions: {} }, [{ set: operation.selectionSet, type: schema.getRootType(operation.operation)! }]);
  return buildFetchGraph({ kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }, {}, shape, schema).fetches.map(({ subgraph, after }) => [subgraph, after]);
}

test.each([
  ['that nobody needs is not asked for', '{ pick { rating } }', [['people', []]]],
  ['that the client asks for is', '{ pick { kind: __typename } }', [['people', []], ['media', [0]]]],
  ['that decides what is answered is', '{ pick { ... on Film { length } } }', [['people', []], ['media', [0]]]],
])('a type %s', (_, client, expected) => {
  expect(subgraphs(client, fetch('people', '{pick{__typename id}}'), entities('pick', 'media', '__typename __present:__typename'))).toEqual(expected);
});

test('a type that a later request tells of is asked for', () => {
  expect(subgraphs('{ pick { rating } }', fetch('people', '{pick{__typename id}}'), entities('pick', 'media', '__typename'), entities('pick', 'reviews', 'rating'))).toEqual([['people', []], ['media', [0]], ['reviews', [1]]]);
});

test('a type that is asked for beside another request is not needed by that', () => {
  expect(subgraphs('{ pick { rating } }', fetch('people', '{pick{__typename id}}'), { kind: 'Parallel', nodes: [entities('pick', 'media', '__typename __present:__typename'), entities('pick', 'reviews', 'rating')] })).toEqual([['people', []], ['reviews', [0]]]);
});

test('what comes after one that is left out waits for what that waited for', () => {
  expect(subgraphs('mutation { make { rating } again: make { rating } }', fetch('people', 'mutation{make{__typename id}}'), entities('make', 'media', '__typename'), fetch('people', 'mutation{again:make{__typename id}}'))).toEqual([['people', []], ['people', [0]]]);
});

test('what lies deep below many types is looked at once for all that have the same', () => {
  const steps = Array.from({ length: 40 }, () => 'next');
  const client = `{ pick { ${steps.join(' { ')} { rating } ${'}'.repeat(steps.length)} }`;
  expect(subgraphs(client, fetch('people', '{pick{__typename id}}'), { ...entities('pick', 'media', '__typename'), path: ['pick', ...steps] } as PlanNode)).toEqual([['people', []]]);
});

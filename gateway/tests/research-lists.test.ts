import { createExecutor } from '@samlar/federation-executor/create-executor';
import { readCostRules } from '@samlar/federation-executor/demand/cost-rules';
import { getNamedType, getNullableType, isCompositeType, isListType, isObjectType, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Lists of things whose length neither `@listSize` nor an argument says, so that a query for them would be reckoned by a guess. */
function unsaid(supergraph: string): string[] {
  const none = () => Promise.reject(new Error('nothing is asked'));
  const schema: GraphQLSchema = createExecutor({ supergraph, upstream: { fetch: none } as never, planner: { plan: none } as never }).apiSchema;
  const { sizes } = readCostRules(supergraph);
  return Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__')).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)) && !sizes.has(`${type.name}.${field.name}`))
      .map((field) => `${type.name}.${field.name}`));
}

const research = readFileSync(path.resolve(__dirname, '../supergraph/research.graphql'), 'utf8');

test('anyone’s query is reckoned by lengths that the subgraphs have said: put @ListSize on the field', () => {
  expect(unsaid(research)).toEqual([]);
});

test('negative control: one list of unsaid length is seen', () => {
  expect(unsaid(research.replace(' @listSize(assumedSize: 200)', ''))).toEqual(['Query.visitFlows']);
});

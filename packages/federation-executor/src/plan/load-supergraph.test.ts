import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { parse } from 'graphql';
import { directPlanner } from './direct-planner';
import { apiSchemaOf } from './load-supergraph';
import { normalise } from './normalise';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize", "@context", "@fromContext"])';
const compose = (typeDefs: string): string => composeServices([{ name: 'a', url: 'http://a.invalid', typeDefs: parse(`${LINK} ${typeDefs}`) }]).supergraphSdl!;
const guarded = compose(`type Query { open: Int  shut: Int @authenticated @cost(weight: 3)  scoped: [Int] @requiresScopes(scopes: [["read"]]) @listSize(assumedSize: 5)  sworn: Int @policy(policies: [["oath"]]) }`);

it('takes a supergraph that says who may see what, which the stock gateway refuses', async () => {
  expect(guarded).toMatch(/authenticated\/v0.1", for: SECURITY/);
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  await expect(new ApolloGateway({ supergraphSdl: guarded, logger }).load()).rejects.toThrow('for: SECURITY');
  const { plan } = await directPlanner(guarded).plan(normalise(parse('{ open shut scoped sworn }'), null, apiSchemaOf(guarded)), new Set());
  expect(plan.node).toMatchObject({ kind: 'Fetch', operation: '{open shut scoped sworn}' });
});

it('takes contexts', () => {
  const sdl = compose('type Query { t: T } type T @key(fields: "id") @context(name: "top") { id: ID! word: String u: U } type U @key(fields: "id") { id: ID! said(word: String @fromContext(field: "$top { word }")): String }');
  expect(apiSchemaOf(sdl).getType('U')).toBeDefined();
});

it('refuses a feature it does not know, by name', () => {
  const strange = guarded.replace('policy/v0.1', 'policy/v9.9');
  expect(() => apiSchemaOf(strange)).toThrow('policy/v9.9');
  expect(() => directPlanner(strange)).toThrow('policy/v9.9');
});

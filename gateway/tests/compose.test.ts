import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';
import { composeGraph } from '../src/compose/compose';
import { CompositionRefused } from '../src/compose/composition-refused';
import { composePortal, composeResearch } from '../src/compose/contracts';
import { loosenContributions } from '../src/compose/loose-contributions';
import { withoutSecurityPurpose } from './without-security-purpose';
import type { SubgraphSdl } from '../src/compose/subgraph-sdl';

const NAMES = ['organisation', 'activities', 'ku8', 'evaluation', 'budget'];
const SKETCH: SubgraphSdl[] = NAMES.map((name) => ({ name, sdl: readFileSync(path.join(__dirname, 'fixture', `${name}.graphql`), 'utf8') }));
const TAG = '@tag(name: "research")';

/** The sketch with text replaced in one subgraph; fails when the text is not there. */
function changed(name: string, from: string | RegExp, to: string): SubgraphSdl[] {
  return SKETCH.map((each) => {
    if (each.name !== name) return each;
    const sdl = each.sdl.replace(from, to);
    if (sdl === each.sdl) throw new Error(`${name} has no ${from}`);
    return { name, sdl };
  });
}

/** The sketch with figures opened for research, by field and by type. */
const TAGGED: SubgraphSdl[] = SKETCH.map(({ name, sdl }) => ({
  name,
  sdl: sdl
    .replace(/type (Money|GenderCount|Period) @shareable/g, `type $1 @shareable ${TAG}`)
    .replace('municipality(code: ID!): Municipality', `$& ${TAG}`)
    .replace('orgUnit(id: ID!): OrgUnit', `$& ${TAG}`)
    .replace('interface OrgUnit @key(fields: "id")', `$& ${TAG}`)
    .replace('type Municipality implements OrgUnit', `type Municipality implements OrgUnit ${TAG}`)
    .replace('ku8: Ku8Summary!', `$& ${TAG}`)
    .replace('type Ku8Summary', `$& ${TAG}`)
    .replace('type BudgetSummary', `$& ${TAG}`)
    .replace('budget(project: ID): BudgetSummary!', `$& ${TAG}`),
}));

function api(supergraph: string): GraphQLSchema {
  try {
    return Supergraph.build(withoutSecurityPurpose(supergraph)).apiSchema().toGraphQLJSSchema();
  } catch (error) {
    throw new Error((error as Error).message); // the library's own error holds the whole schema, which cannot be printed
  }
}

function fieldsOf(schema: GraphQLSchema, type: string): string[] {
  const found = schema.getType(type);
  return found && 'getFields' in found ? Object.keys(found.getFields()).sort() : [];
}

function field(schema: GraphQLSchema, type: string, name: string) {
  const found = schema.getType(type);
  return found && 'getFields' in found ? found.getFields()[name] : undefined;
}

/** `absent`, `nullable` or `always`: plain words, since a failed comparison of schema objects cannot be printed. */
function shown(schema: GraphQLSchema, type: string, name: string): 'absent' | 'nullable' | 'always' {
  const found = field(schema, type, name);
  return !found ? 'absent' : isNonNullType(found.type) ? 'always' : 'nullable';
}
const hasType = (schema: GraphQLSchema, type: string): boolean => schema.getType(type) !== undefined;

describe('composition', () => {
  test('the five subgraphs of the specification compose', () => {
    const schema = api(composePortal(SKETCH));
    expect(fieldsOf(schema, 'Municipality')).toEqual(expect.arrayContaining(['name', 'ku8', 'programmes', 'budget', 'cultureMeasurement']));
  });

  test('what only Apollo refuses is refused', () => {
    const sdls = changed('activities', 'type Query {', 'type Strange implements OrgUnit @key(fields: "id") { id: ID! }\ntype Query {');
    expect(() => composePortal(sdls)).toThrow(CompositionRefused);
  });

  test('a value type that is not shareable is refused with its name, once', () => {
    const sdls = changed('budget', 'type Money @shareable', 'type Money');
    expect(() => composePortal(sdls)).toThrow(/INVALID_FIELD_SHARING: Non-shareable field "Money/);
  });

  test('SDL that is not GraphQL is refused with the subgraph it stands in', () => {
    expect(() => composePortal([...SKETCH, { name: 'odd', sdl: 'type {' }])).toThrow(/\[odd\] is not GraphQL/);
  });

  test('what the library throws instead of returning is refused too', () => {
    const sdls = changed('activities', 'type Query {', 'union Odd = OrgUnit | Block\ntype Query { odd: Odd');
    expect(() => composePortal(sdls)).toThrow(CompositionRefused);
    expect(() => composePortal(sdls)).toThrow(/non-object type OrgUnit/);
  });

  test('no subgraph at all is refused', () => {
    expect(() => composePortal([])).toThrow(/no subgraph/);
  });
});

describe('a part that is away costs its own fields', () => {
  const strict = api(composeGraph('portal', SKETCH));
  const loose = api(composePortal(SKETCH));

  test.each([
    ['Municipality', 'ku8'], ['Municipality', 'programmes'], ['OrgUnit', 'budget'], ['Unit', 'budget'], ['Person', 'enrolments'],
    ['Programme', 'cost'], ['Assignment', 'cost'], ['Query', 'municipalities'],
  ])('%s.%s is nullable in the graph though its subgraph says it is there', (type, name) => {
    expect(shown(strict, type, name)).toBe('always');
    expect(shown(loose, type, name)).toBe('nullable');
  });

  test.each([['Municipality', 'name'], ['Municipality', 'headcount'], ['OrgUnit', 'headcount'], ['Programme', 'title'], ['Money', 'currency']])(
    'what the owner says of %s.%s holds', (type, name) => {
      expect(shown(loose, type, name)).toBe('always');
    });

  test('a subgraph that adds nothing to others is left as it is written', () => {
    const alone = [{ name: 'organisation', sdl: 'type A @key(fields: "id") { id: ID! name: String! }' }];
    expect(loosenContributions(alone)).toEqual(alone);
  });
});

describe('the research contract', () => {
  const schema = api(composeResearch(TAGGED));

  test('has what is tagged, from every subgraph', () => {
    expect(fieldsOf(schema, 'Query')).toEqual(['municipality', 'orgUnit']);
    expect(fieldsOf(schema, 'Municipality')).toEqual(expect.arrayContaining(['code', 'headcount', 'ku8', 'budget']));
  });

  test('has no person, by any way', () => {
    expect(hasType(schema, 'Person')).toBe(false);
    expect(shown(schema, 'Municipality', 'mandate')).toBe('absent');
  });

  test('a tag on a type does not open what another subgraph adds to it', () => {
    expect(shown(schema, 'Municipality', 'trainedObservers')).not.toBe('absent');
    for (const name of ['baseGroups', 'cultureMeasurement', 'participationSummary']) {
      expect(shown(schema, 'OrgUnit', name)).toBe('absent');
      expect(shown(schema, 'Municipality', name)).toBe('absent');
    }
  });

  test('every kind of a tagged interface shows what the interface shows', () => {
    const interfaceFields = fieldsOf(schema, 'OrgUnit');
    for (const kind of ['Administration', 'Unit', 'WorkTeam', 'Association']) expect(fieldsOf(schema, kind)).toEqual(expect.arrayContaining(interfaceFields));
    expect(shown(schema, 'WorkTeam', 'members')).toBe('absent');
  });

  test('shows no type that cannot be reached', () => {
    expect(hasType(schema, 'Risk')).toBe(false);
    expect(hasType(schema, 'Role')).toBe(false);
    const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
    expect(objects.every((type) => fieldsOf(schema, type.name).length > 0)).toBe(true);
  });

  test('writes nothing, though a mutation is tagged', () => {
    const writing = TAGGED.map((each) => each.name === 'budget'
      ? { name: 'budget', sdl: `${each.sdl}\nextend schema { mutation: Mutation }\nenum Kind { A }\ntype Mutation { spend(amount: Int!, kind: Kind = A): Money ${TAG} }` } : each);
    expect(hasType(api(composePortal(writing)), 'Mutation')).toBe(true);
    expect(hasType(api(composeResearch(writing)), 'Mutation')).toBe(false);
  });

  test('an inaccessible field stays hidden in both contracts, tag or not', () => {
    const hidden = TAGGED.map((each) => ({ ...each, sdl: each.sdl.replace('countyCode: String!\n', `countyCode: String! @inaccessible ${TAG}\n`) }));
    for (const composed of [composePortal(hidden), composeResearch(hidden)]) expect(shown(api(composed), 'Municipality', 'countyCode')).toBe('absent');
  });

  test('a tagged field that leads to nothing open is refused, with what to do', () => {
    const sdls = TAGGED.map((each) => ({ ...each, sdl: each.sdl.replace('person(id: ID!): Person', `$& ${TAG}`) }));
    expect(() => composeResearch(sdls)).toThrow(/Query\.person is tagged "research" but Person has no field with that tag/);
  });

  test('a tagged field that needs a right is refused, with what to do', () => {
    const sdls = TAGGED.map((each) => ({
      ...each,
      sdl: each.sdl.replace('"@tag"]', '"@tag","@requiresScopes"]').replace('ku8: Ku8Summary!', 'ku8: Ku8Summary! @requiresScopes(scopes: [["money:read"]])'),
    }));
    expect(() => composeResearch(sdls)).toThrow(/Municipality\.ku8 is tagged "research" and needs a right/);
  });

  test('a field that needs a right is not opened by its type’s tag', () => {
    const sdls = TAGGED.map((each) => ({
      ...each,
      sdl: each.sdl.replace('"@tag"]', '"@tag","@requiresScopes"]').replace('orgNumber: String ', 'orgNumber: String @requiresScopes(scopes: [["money:read"]]) '),
    }));
    expect(shown(api(composeResearch(sdls)), 'Municipality', 'orgNumber')).toBe('absent');
    expect(shown(api(composePortal(sdls)), 'Municipality', 'orgNumber')).not.toBe('absent');
  });
});

test('a field made of a guarded one by @requires does not compose unless it is guarded as well', () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@requires", "@external", "@requiresScopes", "@interfaceObject"])\n';
  const holds = { name: 'holds', sdl: `${link} type Query { things: [Thing!] } type Thing @key(fields: "id") { id: ID! secret: String @requiresScopes(scopes: [["s"]]) }` };
  const derives = (guard: string) => ({ name: 'derives', sdl: `${link} type Thing @key(fields: "id") { id: ID! secret: String @external derived: Int @requires(fields: "secret") ${guard} }` });
  expect(() => composePortal([holds, derives('')])).toThrow(/MISSING_TRANSITIVE_AUTH_REQUIREMENTS.*derived/);
  expect(() => composePortal([holds, derives('@requiresScopes(scopes: [["s"]])')])).not.toThrow();
});

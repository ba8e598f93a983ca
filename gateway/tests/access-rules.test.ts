import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { readAccessRules, unmet } from '../src/graph/access-rules';
import { withoutSecurityPurpose } from './without-security-purpose';
import type { Policies } from '../src/graph/policies';
import { authorise, putNulls } from '../src/steps/authorise';
import { Refusal, type Exchange } from '../src/steps/step';

const rules = readAccessRules(`
  schema @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
  interface Thing { id: ID! secret: String }
  type Open implements Thing { id: ID! secret: String }
  type Guarded implements Thing { id: ID! secret: String @requiresScopes(scopes: [["a", "b"], ["c"]]) }
  type Ledger @requiresScopes(scopes: [["a"]]) { total: Int }
  type Mine @authenticated { id: ID }
  type Query { things: [Thing!]! ledger: Ledger mine: Mine never: String @policy(policies: [["p", "q"], ["r"]]) }
`);
const schema = buildSchema(`
  interface Thing { id: ID! secret: String }
  type Open implements Thing { id: ID! secret: String }
  type Guarded implements Thing { id: ID! secret: String }
  type Ledger { total: Int } type Mine { id: ID }
  type Query { things: [Thing!]! ledger: Ledger mine: Mine never: String }
`);

/** `p` of everybody, `q` of Ada, `r` of nobody; what is no policy of ours is met by nobody. */
const policies: Policies = { p: () => true, q: ({ person }) => person === 'ada', r: () => false };

/** What is left of a document for somebody with these rights, and which paths were taken out. */
function left(source: string, rights: string[], person: string | null = 'p', more: object = {}): { document: string; denied: string[] } {
  const document = parse(source);
  const exchange = {
    graph: { schema, rules, policies, unauthorised: 'null', ...more }, context: { viewer: { rights, person } }, variables: {}, judged: { document, operation: getOperationAST(document)! },
    document, denied: new Map(), answer: null,
  } as unknown as Exchange;
  void authorise(exchange);
  return { document: print(exchange.document).replace(/\s+/g, ' '), denied: [...exchange.denied.values()].map(({ error }) => error.path!.join('.')) };
}

describe('a demand', () => {
  test.each([
    [['c'], null], [['a', 'b'], null], [['a', 'b', 'c'], null], [['a'], 'b'], [['b'], 'a'], [[], 'a'],
  ])('of one whole set: with %j what is missing is %j', (rights, missing) => {
    expect(unmet(rules.get('Guarded.secret'), { rights: new Set(rights), policies: new Set(), signedIn: true })).toBe(missing);
  });
  test('of being signed in, and of policies', () => {
    const standing = { rights: new Set(['a', 'b', 'c']), policies: new Set<string>(), signedIn: true };
    expect(unmet(rules.get('Mine'), { ...standing, signedIn: false })).toBe('sign-in');
    expect(unmet(rules.get('Mine'), standing)).toBeNull();
    expect(unmet(rules.get('Query.never'), standing)).toBe('p');
    expect(unmet(rules.get('Query.never'), { ...standing, policies: new Set(['p']) })).toBe('q');
    expect(unmet(rules.get('Query.never'), { ...standing, policies: new Set(['r']) })).toBeNull();
  });
});

describe('taking out', () => {
  test('a field of an interface when one kind guards it, even where the supergraph says nothing of the interface', () => {
    expect(rules.has('Thing.secret')).toBe(false);
    expect(left('{ things { id secret } }', [])).toEqual({ document: '{ things { id __denied_0: __typename } }', denied: ['things.secret'] });
    expect(left('{ things { ... on Open { secret } } }', []).denied).toEqual([]);
  });
  test('a field that leads to a guarded type', () => {
    expect(left('{ ledger { total } }', []).denied).toEqual(['ledger']);
    expect(left('{ ledger { total } }', ['a']).denied).toEqual([]);
  });
  test('what asks to be signed in, from who is not', () => {
    expect(left('{ mine { id } }', [], null).denied).toEqual(['mine']);
    expect(left('{ mine { id } }', []).denied).toEqual([]);
  });
  test('what a policy does not grant', () => {
    expect(left('{ never }', []).denied).toEqual(['never']);
    expect(left('{ never }', [], 'ada').denied).toEqual([]);
    expect(left('{ never }', [], 'ada', { policies: {} }).denied).toEqual(['never']);
  });
  test('a field that a subgraph adds to an interface and guards there, by the type itself', () => {
    const guarded = readAccessRules('interface Thing { secret: String @authenticated } type Open implements Thing { secret: String @join__field } type Query { things: [Thing] }');
    expect(left('{ things { ... on Open { secret } } }', [], null, { rules: guarded }).denied).toEqual(['things.secret']);
    expect(left('{ things { ... on Open { secret } } }', [], 'p', { rules: guarded }).denied).toEqual([]);
    const ofItsOwn = readAccessRules('interface Thing { secret: String @authenticated } type Open implements Thing { secret: String @join__field(graph: A) } type Query { things: [Thing] }');
    expect(left('{ things { ... on Open { secret } } }', [], null, { rules: ofItsOwn }).denied).toEqual([]);
  });
  test('the whole request, where it is set so, and not for what is not asked for', () => {
    expect(() => left('{ ledger { total } }', [], 'p', { unauthorised: 'reject' })).toThrow(Refusal);
    expect(() => left('{ ledger @skip(if: true) { total } }', [], 'p', { unauthorised: 'reject' })).not.toThrow();
  });
  test('nothing where nothing is guarded', () => {
    expect(left('{ things { id } }', [])).toEqual({ document: '{ things { id } }', denied: [] });
  });
  test('Refusal is what a field that cannot be null leads to', () => {
    const strict = { graph: { schema: buildSchema('type Query { never: String! }'), rules, policies, unauthorised: 'null' }, context: { viewer: { rights: [], person: null } }, variables: {}, judged: { document: parse('{ never }') } };
    expect(() => authorise(strict as unknown as Exchange)).toThrow(Refusal);
  });
});

test('nulls come back at every place, in order, and never over a value of the same key', () => {
  const denied = new Map([['__denied_0', { key: 'secret', error: null as never, asked: () => true, deferred: false }]]);
  expect(JSON.stringify(putNulls({ things: [{ id: 1, __denied_0: 'Guarded', z: 2 }, { id: 2 }, { __denied_0: 'G', secret: 'kept' }] }, denied)))
    .toBe('{"things":[{"id":1,"secret":null,"z":2},{"id":2},{"secret":"kept"}]}');
});

test('only the purpose that the stock gateway refuses is taken from the supergraph', () => {
  const link = (feature: string): string => `@link(url: "https://specs.apollo.dev/${feature}/v0.1", for: SECURITY)`;
  expect(withoutSecurityPurpose(link('requiresScopes'))).toBe('@link(url: "https://specs.apollo.dev/requiresScopes/v0.1")');
  expect(withoutSecurityPurpose(link('inaccessible'))).toBe(link('inaccessible'));
});

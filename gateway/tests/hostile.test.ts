import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { Browser, type Page } from './browser';
import { startDoor, type RunningDoor } from './running-door';

/** CPU milliseconds that one request may cost this process, which holds the caller and the small subgraphs too; the bound is 50 for the gateway alone. */
const MOST_CPU = 200;

let door: RunningDoor;
let csrf: string;
const browser = new Browser();
const contracts = ['research', 'portal'] as const;
type Contract = (typeof contracts)[number];
const portal = (): string => `http://lysekil.localhost:${door.port}`;

beforeAll(async () => {
  door = await startDoor();
  await browser.signIn(portal(), 'p2');
  csrf = (JSON.parse((await browser.go(`${portal()}/session`)).text) as { csrf: string }).csrf;
  for (const contract of contracts) await ask(contract, '{ municipality(code: "1484") { name } }');
}, 60_000);
afterAll(() => door?.stop());
afterEach(() => {
  door.activities.mode = 'well';
});

const send = (contract: Contract, body: string | Buffer | null, headers: Record<string, string> = {}): Promise<Page> =>
  browser.go(contract === 'research' ? `http://localhost:${door.port}/research/graphql` : `${portal()}/graphql`, {
    method: 'POST', body: body ?? undefined, headers: { 'content-type': 'application/json', 'samlar-csrf': csrf, ...headers },
  });
const ask = (contract: Contract, query: unknown, rest: object = {}): Promise<Page> => send(contract, JSON.stringify({ query, ...rest }));

/** A refusal as every one is to be: a JSON 4xx with an error that has a code. */
function expectRefusal(page: Page, code?: string | RegExp): void {
  expect(page.status).toBeGreaterThanOrEqual(400);
  expect(page.status).toBeLessThan(500);
  expect(String(page.headers['content-type'])).toMatch(/^application\/(?:graphql-response\+)?json/);
  const answer = JSON.parse(page.text) as { data?: unknown; errors: { message: string; extensions?: { code?: string } }[] };
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors.length).toBeGreaterThan(0);
  expect(page.text.length).toBeLessThan(20_000);
  if (code) expect(answer.errors[0]!.extensions?.code).toMatch(code);
}

/** The least CPU of three tries: what runs beside on a busy machine is not the request's. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const spent: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1_000);
  }
  return Math.min(...spent);
}

const times = (count: number, text: (n: number) => string): string => Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (depth: number): string => `{ municipality(code: "1") ${'{ programmes '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
/** Each fragment spreads the next twice: 2^size fields once written out. */
const bomb = (size: number): string => `{ municipality(code: "1") { ...F0 } } ${times(size, (n) => `fragment F${n} on Municipality { ...F${n + 1} ...F${n + 1} }`)} fragment F${size} on Municipality { name }`;
/** The same, through a field each, so that nothing of it can be taken together by name alone. */
const wide = (size: number): string => `{ ...F0 } ${times(size, (n) => `fragment F${n} on Query { a${n}: __typename ...F${n + 1} b${n}: __typename ...F${n + 1} }`)} fragment F${size} on Query { __typename }`;
const overlapping = (count: number): string => `{ municipality(code: "1") { ${times(count, (n) => `...F${n}`)} } } ${times(count, (n) => `fragment F${n} on Municipality { ${times(count, (m) => `programmes { title${m === n ? '' : ' id'} }`)} }`)}`;

describe.each(contracts)('the %s contract', (contract) => {
  it.each<[string, string, RegExp]>([
    ['2 200 aliases', `{ ${times(2_200, (n) => `a${n}: __typename`)} }`, /TOO_LARGE|GRAPHQL_PARSE_FAILED/],
    ['600 aliases', `{ ${times(600, (n) => `a${n}: __typename`)} }`, /TOO_LARGE/],
    ['1 500 levels', nested(1_500), /GRAPHQL_PARSE_FAILED|TOO_LARGE/],
    ['700 levels', nested(700), /TOO_LARGE/],
    ['1 500 levels of brackets in a value', `{ municipality(code: ${'['.repeat(1_400)}${']'.repeat(1_400)}) { name } }`, /GRAPHQL/],
    ['1 400 levels of lists in a type', `query($a: ${'['.repeat(700)}Int${']'.repeat(700)}) { __typename }`, /GRAPHQL_VALIDATION_FAILED/],
    ...[12, 20, 30].map((size): [string, string, RegExp] => [`a fragment bomb of 2^${size}`, bomb(size), /TOO_LARGE/]),
    ...[12, 20, 30].map((size): [string, string, RegExp] => [`a bomb of 2^${size} with aliases`, wide(size), /TOO_LARGE/]),
    ['overlapping fragments', overlapping(20), /TOO_LARGE|GRAPHQL/],
    ['20 000 directives', `{ __typename ${'@a '.repeat(20_000)} }`, /GRAPHQL_PARSE_FAILED/],
    ['900 directives', `{ __typename ${'@a '.repeat(900)} }`, /GRAPHQL_VALIDATION_FAILED/],
    ['900 conditions', `{ __typename ${'@skip(if: false) '.repeat(300)} }`, /GRAPHQL_VALIDATION_FAILED/],
    ['a cycle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', /GRAPHQL_VALIDATION_FAILED/],
    ['introspection through a circle', `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`, /GRAPHQL_VALIDATION_FAILED|TOO_LARGE/],
    ['much introspection', `{ ${times(200, (n) => `a${n}: __schema { types { name fields { name } } }`)} }`, /TOO_LARGE/],
    ['much introspection in one', `{ __schema { types { ${times(200, (n) => `a${n}: fields { name }`)} } } }`, /TOO_LARGE/],
    ['introspection squared', '{ __schema { types { fields { type { fields { name } } } } } }', /TOO_LARGE/],
    ['an introspection bomb', `{ __schema { types { ...F0 } } } ${times(30, (n) => `fragment F${n} on __Type { a${n}: name ...F${n + 1} ...F${n + 1} }`)} fragment F30 on __Type { name }`, /TOO_LARGE/],
    ['a name of 900 000 letters', `{ ${'a'.repeat(900_000)} }`, /GRAPHQL_VALIDATION_FAILED/],
    ['an alias __typename', '{ municipality(code: "1484") { __typename: name programmes { id } } }', /ALIAS_RESERVED|GRAPHQL_VALIDATION_FAILED/],
    ['nothing', '', /.*/],
    ['no GraphQL', '\u0000\u{1F600}', /GRAPHQL_PARSE_FAILED/],
    ['an endless string', '{ municipality(code: """', /GRAPHQL_PARSE_FAILED/],
  ])('refuses %s', async (_, query, code) => {
    let page: Page;
    const asked = door.organisation.asked.length;
    const cpu = await cpuOf(async () => { page = await ask(contract, query); });
    expectRefusal(page!, code);
    expect(door.organisation.asked).toHaveLength(asked);
    expect(cpu).toBeLessThan(MOST_CPU);
  });

  it.each<[string, string, object]>([
    ['a literal', '{ municipalities(first: 100000) { programmes { title } } }', {}],
    ['a variable', 'query($n: Int) { municipalities(first: $n) { programmes { title } } }', { n: 100_000 }],
    ['a variable’s default', 'query($n: Int = 100000) { municipalities(first: $n) { programmes { title } } }', {}],
  ])('refuses a list of 100 000 by %s', async (_, query, variables) => {
    expectRefusal(await ask(contract, query, { variables }), 'TOO_COSTLY');
    expect((await ask(contract, query.replace('100000', '3'), { variables: Object.fromEntries(Object.keys(variables).map((name) => [name, 3])) })).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['null', null], ['a number', 1], ['a text', 'query'], ['an empty list', []], ['a batch', Array(500).fill({ query: '{ __typename }' })],
    ['a query that is an object', { query: { a: 1 } }], ['variables that are a list', { query: '{ __typename }', variables: [1] }], ['variables that are text', { query: '{ __typename }', variables: '{}x' }],
    ['an operation that is not there', { query: 'query A { __typename }', operationName: 'B' }], ['an operationName that is no text', { query: '{ __typename }', operationName: { a: 1 } }],
    ['extensions that are text', { query: '{ __typename }', extensions: 'x' }],
  ])('refuses a body of %s', async (_, body) => {
    expectRefusal(await send(contract, JSON.stringify(body)));
  });

  it.each<[string, Buffer, Record<string, string>]>([
    ['utf-16', Buffer.from('{"query":"{ __typename }"}', 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }],
    ['utf-7', Buffer.from('+AHsAIgBxAHUAZQByAHkAIg-:+ACIAewAgAF8AXwB0AHkAcABlAG4AYQBtAGUAIAB9ACIAfQ-'), { 'content-type': 'application/json; charset=utf-7' }],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]), {}],
    ['nothing', Buffer.alloc(0), {}],
    ['a gzip bomb', gzipSync(Buffer.from(`{"query":"{ __typename }","variables":{"a":"${' '.repeat(50_000_000)}"}}`)), { 'content-encoding': 'gzip' }],
    ['gzip that is right', gzipSync('{"query":"{ __typename }"}'), { 'content-encoding': 'gzip' }],
    ['100 000 brackets', Buffer.from('['.repeat(100_000)), {}],
    ['a form', Buffer.from('query={__typename}'), { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no known type', Buffer.from('{"query":"{ __typename }"}'), { 'content-type': 'text/html' }],
  ])('refuses a body in %s', async (_, body, headers) => {
    let page: Page;
    const cpu = await cpuOf(async () => { page = await send(contract, body, headers); });
    expectRefusal(page!);
    expect(cpu).toBeLessThan(MOST_CPU);
  });

  it('takes no variable that is too large or too deep for one that is fine', async () => {
    const query = 'query($n: Int) { municipalities(first: $n) { name } }';
    const deep = `{"query":${JSON.stringify(query)},"variables":{"n":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expectRefusal(await send(contract, deep), /BAD_USER_INPUT|BAD_REQUEST/);
    expectRefusal(await ask(contract, query, { variables: { n: 'x'.repeat(900_000) } }), 'BAD_USER_INPUT');
    expectRefusal(await ask(contract, query, { variables: { n: { a: Array(50_000).fill(1) } } }), 'BAD_USER_INPUT');
    expect((await ask(contract, query, { variables: { n: 1, unasked: 'x'.repeat(500_000) } })).status).toBe(200);
  });

  it('knows __proto__ as a name like any other', async () => {
    expect(JSON.parse((await ask(contract, '{ __proto__: municipality(code: "1484") { constructor: name toString: name } }')).text)).toEqual(JSON.parse('{"data":{"__proto__":{"constructor":"Lysekil","toString":"Lysekil"}}}'));
    const given = await send(contract, '{"query":"query($__proto__: ID!) { municipality(code: $__proto__) { name } }","variables":{"__proto__":"1484"}}');
    expect([200, 400]).toContain(given.status);
    expect(given.status === 200 ? JSON.parse(given.text).data.municipality.name : JSON.parse(given.text).errors[0].extensions.code).toMatch(/Lysekil|BAD_USER_INPUT/);
    door.activities.mode = 'polluting';
    const polluted = await ask(contract, '{ programmes { title } }');
    expect(polluted.status).toBe(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(polluted.text).not.toContain('polluted');
  });

  it('answers the whole introspection query, once and cheaply', async () => {
    let page: Page;
    const cpu = await cpuOf(async () => { page = await ask(contract, getIntrospectionQuery()); });
    expect(page!.status).toBe(200);
    expect(cpu).toBeLessThan(MOST_CPU);
  });
});

it.each([['text/html'], ['multipart/form-data; boundary=x'], ['application/json'], ['\u00a0'], ['*/*']])('a GET with content type %s is answered or refused in JSON', async (type) => {
  const page = await browser.go(`http://localhost:${door.port}/research/graphql?query=%7B__typename%7D&variables=%7B%7D`, { headers: { 'content-type': type } });
  if (page.status === 200) expect(JSON.parse(page.text)).toEqual({ data: { __typename: 'Query' } });
  else expectRefusal(page);
});

it.each(['', '?query=', '?query=%', '?query={&variables=', '?query={__typename}&variables={', '?query={__typename}&operationName=X', '?query={__typename}&query={__typename}', '?query=mutation{a}'])('a GET of %s is refused', async (search) => {
  expectRefusal(await browser.go(`http://localhost:${door.port}/research/graphql${search}`));
});

describe('with the guards off', () => {
  const unbounded = { tokens: 1_000_000, depth: 1e6, aliases: 1e6, fields: 1e9, cost: 1e12, budget: 1e12 };
  beforeAll(() => door.restart({ bounds: { portal: unbounded, research: unbounded } }), 60_000);
  afterAll(() => door.restart({}), 60_000);

  it.each([
    ['600 aliases', `{ ${times(600, (n) => `a${n}: __typename`)} }`],
    ['a fragment bomb of 2^12', bomb(12)],
    ['a list of 100 000', '{ municipalities(first: 100000) { programmes { title } } }'],
  ])('%s passes', async (_, query) => {
    expect((await ask('research', query)).status).toBe(200);
  });
});

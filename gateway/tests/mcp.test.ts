import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BOUNDS } from '../src/env';
import { startDoor, type RunningDoor } from './running-door';

let folder: string;
let door: RunningDoor;
let client: Client;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'questions-'));
  mkdirSync(path.join(folder, 'research'));
  writeFileSync(path.join(folder, 'chief.graphql'), 'query Chief { me { displayName } }\n');
  writeFileSync(path.join(folder, 'one.graphql'), 'query OneMunicipality($code: ID!) { municipality(code: $code) { name } }\n');
  writeFileSync(path.join(folder, 'research/one.graphql'), '# A municipality by its code.\nquery OneMunicipality($code: ID!, $more: Boolean = true) { municipality(code: $code) { name headcount @include(if: $more) } }\n');
  door = await startDoor({ documentsFolder: folder });
  client = await connected();
});
afterAll(async () => {
  await client?.close();
  await door?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const address = (): URL => new URL(`http://127.0.0.1:${door.port}/research/mcp`);

async function connected(): Promise<Client> {
  const made = new Client({ name: 'test', version: '1' });
  await made.connect(new StreamableHTTPClientTransport(address()));
  return made;
}

async function call(name: string, given: Record<string, unknown> = {}): Promise<{ text: string; isError: boolean; structured: any }> {
  const { content, isError = false, structuredContent } = await client.callTool({ name, arguments: given });
  return { text: (content as { text: string }[])[0]!.text, isError: Boolean(isError), structured: structuredContent };
}

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> => fetch(address(), { method: 'POST', body, headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers } });

test('tables, questions that the contract answers, and any other are tools that look and change nothing', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['list_tables', 'read_codebook', 'read_table', 'ask_one_municipality', 'query_research']);
  for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
  expect(tools.find(({ name }) => name === 'ask_one_municipality')).toMatchObject({
    description: expect.stringMatching(/^A municipality by its code\.\n\nquery OneMunicipality/),
    inputSchema: { properties: { code: { type: 'string', description: expect.stringContaining('ID!') }, more: expect.anything() }, required: ['code'], additionalProperties: false },
  });
});

test('a question is asked with its variables, through the pipeline, and says what it did cost', async () => {
  const { structured, text } = await call('ask_one_municipality', { code: '1484' });
  expect(structured).toEqual({ data: { municipality: { name: 'Lysekil', headcount: 10 } }, extensions: { cost: { estimated: expect.any(Number), actual: expect.any(Number), allowed: BOUNDS.research.cost } } });
  expect(JSON.parse(text)).toEqual(structured);
  expect(door.organisation.asked.at(-1)!.viewer).toMatchObject({ audience: 'research', person: null });
});

test.each([
  ['ask_one_municipality', {}, /code/],
  ['ask_one_municipality', { code: 1484 }, /expected string/],
  ['ask_one_municipality', { code: '1484', name: 'x' }, /name/],
  ['read_table', { table: 'people' }, /peer-visit-flows/],
  ['read_table', { table: 'peer-visit-flows', where: {} }, /where/],
  ['query_research', { query: '{ municipality {' }, /GRAPHQL_PARSE_FAILED/],
  ['query_research', { query: '{ me { displayName } }' }, /Cannot query field \\?"me\\?"/],
  ['query_research', { query: 'mutation { rename(code: "1484", name: "x") { name } }' }, /offers no mutation/],
  ['query_research', { query: `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: municipalities { name }`).join(' ')} }` }, /number of aliases is 40; at most 30/],
  ['query_research', { query: '{ municipalities(first: 900000) { name } }' }, /costs \d+; at most 20000.*shorter lists.*TOO_COSTLY/],
])('%s %j is refused with what to do', async (tool, given, said) => {
  const { text, isError } = await call(tool, given);
  expect(isError).toBe(true);
  expect(text).toMatch(said);
  expect(text).not.toMatch(/node_modules|127\.0\.0\.1:\d|stack/);
});

test('a part that is away is named; a fault of ours tells nothing but the request', async () => {
  door.activities.mode = 'nonsense';
  try {
    const { structured, isError } = await call('query_research', { query: '{ municipality(code: "1484") { name programmes { title } } }' });
    expect(isError).toBe(false);
    expect(structured).toMatchObject({ data: { municipality: { name: 'Lysekil', programmes: null } }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'activities' } }] });
  } finally {
    door.activities.mode = 'well';
  }
  // The tables' own fields are not in this small graph.
  const { text, isError } = await call('read_table', { table: 'peer-visit-flows' });
  expect(isError).toBe(true);
  expect(text).toMatch(/Something went wrong on our side.*request id [0-9a-f-]{36}/);
  expect(text).not.toMatch(/visitFlows/);
});

test('the schema is a resource, and a file of its own at the same address', async () => {
  const { resources } = await client.listResources();
  expect(resources).toHaveLength(10);
  const sdl = resources.find(({ uri }) => uri.endsWith('/research/schema.graphql'))!;
  const [read] = (await client.readResource({ uri: sdl.uri })).contents as { text: string }[];
  expect(read!.text).toContain('municipalities(first: Int): [Municipality!]');
  expect(read!.text).not.toContain('displayName');
  expect(await (await fetch(sdl.uri)).text()).toBe(read!.text);
});

test('what a message may be is said over HTTP', async () => {
  const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
  expect((await fetch(address())).status).toBe(405);
  expect((await post('{')).status).toBe(400);
  expect((await post(`[${ping},${ping}]`)).status).toBe(400);
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  expect(await (await post(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"query_research","arguments":{"query":"{ municipalities { name } }","variables":{"deep":${deep}}}}}`)).text()).toMatch(/more than/);
  expect((await post(`"${'x'.repeat(300_000)}"`)).status).toBe(413);
  expect((await post(ping, { accept: 'application/json' })).status).toBe(406);
  expect((await post('{"jsonrpc":"2.0","id":1,"method":"nothing"}')).status).toBe(200);
  expect((await post(ping, { origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin')).toBe('*');
});

test('the rate and the budget are those of the open API, whichever way it is asked', async () => {
  await door.restart({ researchRate: 4 });
  const other = await connected(); // two messages
  await other.close();
  const graphql = (): Promise<Response> => fetch(`http://127.0.0.1:${door.port}/research/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ municipalities { name } }"}' });
  expect((await graphql()).status).toBe(200);
  expect((await post('{"jsonrpc":"2.0","id":1,"method":"ping"}')).status).toBe(200);
  expect((await graphql()).status).toBe(429);
  const late = await post('{"jsonrpc":"2.0","id":1,"method":"ping"}');
  expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true]);
  await expect(connected()).rejects.toThrow(/Too many requests from your address\. Wait \d+ s/);

  await door.restart({ bounds: { ...BOUNDS, research: { ...BOUNDS.research, budget: 30 } } });
  for (let time = 0; time < 3; time++) await graphql();
  const { text, isError } = await call('query_research', { query: '{ municipalities { name } }' });
  expect([isError, text]).toEqual([true, expect.stringMatching(/Wait \d+ s.*BUDGET_SPENT/)]);
});

test('it is turned away with the questions when too much is under way', async () => {
  await door.restart({ mostAtOnce: 1, subgraphTimeout: 60_000 });
  door.organisation.asked.length = 0;
  door.organisation.mode = 'hanging';
  const tired = new AbortController();
  const first = client.callTool({ name: 'query_research', arguments: { query: '{ municipalities { name } }' } }, undefined, { signal: tired.signal });
  try {
    while (door.organisation.asked.length === 0) await new Promise(setImmediate);
    const second = await post('{"jsonrpc":"2.0","id":1,"method":"ping"}');
    expect([second.status, Number(second.headers.get('retry-after')) > 0]).toEqual([503, true]);
  } finally {
    tired.abort('tired');
    door.organisation.mode = 'well';
    await expect(first).rejects.toThrow(/tired/);
  }
});

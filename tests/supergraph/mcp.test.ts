import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import path from 'node:path';
import { Browser } from '../../gateway/tests/browser';
import { portal } from '../samlar';

jest.setTimeout(120_000);

const samlar = path.resolve(__dirname, '../../infra/local/bin/samlar.cjs');
const address = (): URL => new URL('/research/mcp', portal('front'));
const ways = [
  ['over HTTP', () => new StreamableHTTPClientTransport(address())],
  ['by standard input and output', () => new StdioClientTransport({ command: process.execPath, args: [samlar, 'mcp', '--url', portal('front')], cwd: path.resolve(__dirname, '../..') })],
] as const;

describe.each(ways)('a client %s', (_, transport) => {
  const client = new Client({ name: 'test', version: '1' });
  const textOf = async (name: string, given: Record<string, unknown>): Promise<string> => ((await client.callTool({ name, arguments: given })).content as { text: string }[])[0]!.text;
  beforeAll(() => client.connect(transport()));
  afterAll(() => client.close());

  test('is offered the tables and the questions', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['list_tables', 'read_codebook', 'read_table', 'ask_municipality_overview', 'ask_exchange_flow', 'ask_group_board', 'ask_reach', 'query_research']));
    expect(tools.map(({ name }) => name)).not.toContain('ask_my_observer_load');
  });

  test('reads of a table what its file holds, with the same hidden', async () => {
    const file = await new Browser().go(`${portal('research')}/research/tables/managers-by-municipality.csv?municipality=1439&lang=en`);
    const read = await textOf('read_table', { table: 'managers-by-municipality', language: 'en', only: { municipality: ['1439'] } });
    expect(read).toBe(file.text);
    expect(read).toMatch(/1439,Färgelanda,T,Total,7,\r\n1439,Färgelanda,K,Women,,SUPPRESSED/);
    expect(await textOf('read_table', { table: 'managers-by-municipality', only: { municipality: ['9999'] } })).toMatch(/municipality has no category "9999"; it has .*1484/);
  });

  test('asks a question across the parts', async () => {
    expect(JSON.parse(await textOf('ask_municipality_overview', { code: '1484', wave: '2012' }))).toMatchObject({ data: { municipality: { name: 'Lysekil', headcount: { total: 1438 } } } });
  });

  test('reads codebooks and the schema', async () => {
    const { resources } = await client.listResources();
    for (const { uri } of resources.slice(0, 2).concat(resources.at(-1)!)) expect(((await client.readResource({ uri })).contents as { text: string }[])[0]!.text.length).toBeGreaterThan(500);
  });
});

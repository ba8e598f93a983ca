import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { OPEN_TABLES } from '@samlar/open-data/open-tables';
import { LICENCE, MARKS, PUBLISHER, codebookAddress, tableAddress } from '@samlar/open-data/publication';
import { LANGUAGES, type Language, type OpenTable } from '@samlar/open-data/table-definition';
import { z } from 'zod';
import type { Call } from '../door/call';
import { tableFile, type TableSource } from '../research/table-file';
import { answering, READ_ONLY } from './answering';
import { jsonResult, problem, textResult } from './tool-result';

const language = z.enum(LANGUAGES).default('en').describe('Language of names and descriptions.');
const table = z.enum(OPEN_TABLES.map(({ id }) => id) as [string, ...string[]]).describe('Id of the table, from list_tables.');

/** The open tables: which there are, what their columns mean, their figures. What is hidden in a file is hidden here. */
export function offerTables(server: McpServer, call: Call, source: TableSource): void {
  const { origin } = call.url;
  server.registerTool('list_tables', {
    title: 'Open tables', annotations: READ_ONLY, inputSchema: z.strictObject({ language }),
    description: 'Every published table: what it counts, its dimensions and measures with their units, the period, the source, what is hidden, and the addresses of its files.',
  }, answering(call, async ({ language: chosen }) => jsonResult({
    publisher: PUBLISHER, licence: { id: LICENCE.id, url: LICENCE.url },
    marks: MARKS.map(({ file, meaning }) => ({ file, meaning: meaning[chosen] })),
    tables: OPEN_TABLES.map((each) => listed(each, chosen, origin)),
  }, '')));

  server.registerTool('read_codebook', {
    title: 'Codebook of a table', annotations: READ_ONLY, inputSchema: z.strictObject({ table }),
    description: 'What one must know to use a table: each variable with its meaning, unit and every code, the marks for figures that are not there, the version, and the GraphQL query behind it.',
  }, answering(call, async ({ table: id }) => {
    const file = await tableFile(call, source, { id, format: 'codebook.json', language: 'en', variant: 'rfc4180', slice: {} });
    return 'problem' in file ? problem(file.problem) : jsonResult(JSON.parse(file.body.toString('utf8')) as object, '');
  }));

  server.registerTool('read_table', {
    title: 'Figures of a table', annotations: READ_ONLY,
    inputSchema: z.strictObject({
      table, language,
      format: z.enum(['csv', 'json']).default('csv').describe('csv: one row a combination of categories, value and status of each measure; json: the cube as JSON-stat 2.0.'),
      variant: z.enum(['rfc4180', 'swedish']).default('rfc4180').describe('Of csv: comma and decimal point, or semicolon and decimal comma.'),
      only: z.record(z.string(), z.array(z.string())).default({}).describe('Categories to keep, by dimension, as {"municipality": ["1484"], "sex": ["T"]}; a dimension that is left out is given whole. read_codebook tells the codes.'),
    }),
    description: 'A published table, or the part of it that is asked for. A figure that is not there has a status that says why: SUPPRESSED (a small group), MISSING, or NOT_APPLICABLE; zero is a figure.',
  }, answering(call, async ({ table: id, only, ...form }) => {
    const file = await tableFile(call, source, { id, slice: only, ...form });
    return 'problem' in file ? problem(file.problem) : textResult(file.body.toString('utf8'), 'Ask for a part of it with "only".');
  }));

  for (const { id, title } of OPEN_TABLES) {
    server.registerResource(`codebook-${id}`, origin + codebookAddress(id), { title: `Codebook: ${title.en}`, mimeType: 'application/json' }, answering(call, async (uri) => {
      const file = await tableFile(call, source, { id, format: 'codebook.json', language: 'en', variant: 'rfc4180', slice: {} });
      return { contents: [{ uri: String(uri), mimeType: 'application/json', text: 'problem' in file ? JSON.stringify({ error: file.problem }) : file.body.toString('utf8') }] };
    }));
  }
}

function listed({ id, title, description, period, source, suppression, dimensions, measures }: OpenTable, language: Language, origin: string): object {
  return {
    id, title: title[language], description: description[language], period: period[language], source: source[language], hidden: suppression[language],
    dimensions: dimensions.map((each) => ({ id: each.id, label: each.label[language], description: each.description[language], ...(each.categories && { categories: each.categories.map((category) => ({ id: category.id, label: category.label[language] })) }) })),
    measures: measures.map((each) => ({ id: each.id, label: each.label[language], description: each.description[language], unit: each.unit[language] })),
    csv: origin + tableAddress(id, 'csv', language), json: origin + tableAddress(id, 'json', language), codebook: origin + codebookAddress(id),
  };
}

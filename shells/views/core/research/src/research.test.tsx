import { openTableOf } from '@samlar/open-data/open-tables';
import { contentOf } from '@samlar/open-data/table-content';
import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { parse } from 'graphql';
import { EXAMPLES } from './examples';
import { texts } from './research-texts';
import TablePage from './table';
import Tables from './tables';

jest.mock('./research.module.css', () => ({}));

const table = openTableOf('managers-by-municipality')!;
const DATA = {
  municipalities: [
    { code: '1484', name: 'Lysekil', participation: 'WHOLE_MUNICIPALITY', managers: { total: 73, women: 46, men: 27, absence: null } },
    { code: '1439', name: 'Färgelanda', participation: 'EDUCATION_ADMINISTRATION', managers: { total: 7, women: null, men: null, absence: 'SUPPRESSED' } },
    { code: '1460', name: 'Bengtsfors', participation: 'NONE', managers: { total: 0, women: 0, men: 0, absence: null } },
  ],
};
const drawn = (answer: unknown, language: 'sv' | 'en' = 'sv', id = table.id): Promise<string> => renderView(TablePage, { query: table.query, variables: {}, answer, language, params: { id } });

test('a table tells figures, what is hidden, and what is not relevant', async () => {
  const html = await drawn({ data: DATA });
  expect(html).toContain('73');
  expect(html).toMatch(/title="[^"]*"><span aria-hidden="true">\.\.</);
  expect(html).toMatch(/aria-hidden="true">\.</);
  expect(html).toContain('/research/tables/managers-by-municipality.csv?lang=sv&amp;variant=swedish');
});

test('it is cited with the version of exactly these figures', async () => {
  expect(await drawn({ data: DATA }, 'en')).toContain(`Version ${contentOf(table, DATA).version}.`);
});

test('with a part away there is no table with holes, but a notice', async () => {
  const html = await drawn({
    data: { municipalities: null }, errors: [{ message: 'away', path: ['municipalities'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'organisation' } }],
  });
  expect(html).not.toContain('<table');
  expect(html).toMatch(/role="(alert|status)"/);
});

test('an address that is no table’s says so', async () => {
  expect(await drawn({ data: DATA }, 'sv', 'people')).toContain('Ingen öppen tabell har adressen people');
});

test('every table is in the list, with its files', async () => {
  const html = await renderView(Tables, { language: 'en' });
  expect(html.match(/\.csv\?lang=en/g)).toHaveLength(9);
});

test('every text is there in both languages', () => {
  expect(catalogueProblems(texts)).toEqual([]);
});

test.each(EXAMPLES)('the example $id is a query whose variables are given', ({ query, variables = '{}' }) => {
  const [operation] = parse(query).definitions;
  const wanted = operation!.kind === 'OperationDefinition' ? operation!.variableDefinitions!.map(({ variable }) => variable.name.value) : [];
  expect(Object.keys(JSON.parse(variables))).toEqual(wanted);
});

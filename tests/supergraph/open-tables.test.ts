import { Browser, type Page } from '../../gateway/tests/browser';
import { OPEN_TABLES } from '../../packages/open-data/src/open-tables';
import { portal, research } from '../samlar';
import { jsonStatProblems } from './json-stat-problems';

jest.setTimeout(120_000);

const get = (file: string, headers: Record<string, string> = {}): Promise<Page> => new Browser().go(`${portal('research')}/research/tables${file}`, { headers });
const rowsOf = (csv: string): string[][] => csv.trimEnd().split('\r\n').map((line) => line.split(','));

describe.each(OPEN_TABLES.map(({ id }) => id))('%s', (id) => {
  test('is a JSON-stat 2.0 dataset in both languages, with the same figures', async () => {
    const [swedish, english] = await Promise.all(['sv', 'en'].map(async (language) => JSON.parse((await get(`/${id}.json?lang=${language}`)).text)));
    expect(jsonStatProblems(swedish)).toEqual([]);
    expect(jsonStatProblems(english)).toEqual([]);
    expect(english.value).toEqual(swedish.value);
    expect(english.label).not.toBe(swedish.label);
    expect(swedish.value.some((value: unknown) => typeof value === 'number')).toBe(true);
  });

  test('says in its codebook what every column of its file is', async () => {
    const [codebook, csv] = await Promise.all([get(`/${id}.codebook.json`), get(`/${id}.csv`)]);
    const { variables, version } = JSON.parse(codebook.text);
    expect(variables.map(({ name }: { name: string }) => name)).toEqual(rowsOf(csv.text)[0]);
    expect(String(csv.headers['content-disposition'])).toContain(version);
  });

  test('is what its own query answers', async () => {
    const { errors } = await research(JSON.parse((await get(`/${id}.codebook.json`)).text).query);
    expect(errors).toBeUndefined();
  });
});

test('a file holds the plan’s figures, and hides the sexes of seven managers', async () => {
  const rows = rowsOf((await get('/managers-by-municipality.csv')).text);
  expect(rows).toContainEqual(['1484', 'Lysekil', 'T', 'Totalt', '73', '']);
  expect(rows).toContainEqual(['1439', 'Färgelanda', 'T', 'Totalt', '7', '']);
  expect(rows).toContainEqual(['1439', 'Färgelanda', 'K', 'Kvinnor', '', 'SUPPRESSED']);
  expect(rows).toContainEqual(['1460', 'Bengtsfors', 'T', 'Totalt', '', 'NOT_APPLICABLE']);
});

test('no file tells a count of one to four people', async () => {
  for (const { id, measures } of OPEN_TABLES) {
    const ofPeople = measures.filter(({ unit }) => unit.en === 'people').map((measure) => measure.id);
    const [header, ...rows] = rowsOf((await get(`/${id}.csv`)).text);
    for (const measure of ofPeople) {
      const small = rows.filter((row) => ['1', '2', '3', '4'].includes(row[header!.indexOf(measure)]!));
      expect([id, measure, small]).toEqual([id, measure, []]);
    }
  }
});

test('a file fetched before is not sent again until a figure changes', async () => {
  const first = await get('/peer-visit-flows.csv');
  const again = await get('/peer-visit-flows.csv', { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', first.headers.etag]);
  expect((await get('/peer-visit-flows.json?lang=en', { 'if-none-match': String(first.headers.etag) })).status).toBe(200);
});

test('the Swedish file has semicolons, decimal commas and headings for people', async () => {
  const { text } = await get('/culture-before-after.csv?variant=swedish');
  expect(text).toMatch(/^Kommun, kod;Kommun;/);
  expect(text).toMatch(/;0,\d+;/);
});

test.each([
  ['/nothing.csv', 404, 'There is no table \\"nothing\\"'],
  ['/peer-visit-flows.xlsx', 404, 'Write /research/tables/<id>.csv'],
  ['/peer-visit-flows.csv?lang=de', 400, 'write sv, nb, da, en'],
  ['/peer-visit-flows.csv?variant=excel', 400, 'write rfc4180'],
])('%s is answered by what to do', async (file, status, text) => {
  const page = await get(file);
  expect([page.status, page.text]).toEqual([status, expect.stringContaining(text)]);
});

test('anything but reading is refused', async () => {
  const page = await new Browser().go(`${portal('research')}/research/tables/peer-visit-flows.csv`, { method: 'POST', json: {} });
  expect(page.status).toBe(405);
});

import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { MUNICIPALITIES } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const lysekil = MUNICIPALITIES.find(({ slug }) => slug === 'lysekil')!;
const contact = testViewer(randomUUID(), lysekil.id, ['CONTACT_PERSON']);
const PEOPLE = 'Anställnings-id;Person-id;Namn;Kön;Enhets-id;Befattning;Chefsnivå;Närmaste chef;Från;Till;Omfattning (%)';
let server: TestSubgraph;
let headers: Record<string, string>;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange((manager) => manager.query(
    `insert into org_unit (id, organisation, kind, name, slug, code, county_code) values ($1, $1, 'MUNICIPALITY', $2, $3, $4, $5)`,
    [lysekil.id, lysekil.name, lysekil.slug, lysekil.code, lysekil.countyCode]));
  const { WHOLE_MUNICIPALITIES } = await import('@samlar/lia/headcount-columns');
  headers = { WHOLE_MUNICIPALITIES: Object.values(WHOLE_MUNICIPALITIES).map(({ header }) => header.sv).join(';') };
}, 30_000);
afterAll(() => server?.stop());

const send = async (kind: string, file: Buffer): Promise<any> => {
  const { data, errors } = await server.query(contact, `mutation ($key: ID!, $input: ImportOrganisationInput!) {
    importOrganisation(idempotencyKey: $key, input: $input) { rows acceptable committed added problems { severity row column code message messageEnglish } } }`,
  { key: randomUUID(), input: { organisation: lysekil.id, kind, mode: 'COMMIT', file: null } }, { 'variables.input.file': file });
  expect(errors).toBeUndefined();
  return data.importOrganisation;
};
const counts = () => server.arrange(async (manager) => (await manager.query(
  'select (select count(*) from org_unit) + (select count(*) from person) + (select count(*) from employment) + (select count(*) from declared_figure) as rows'))[0].rows);
const person = (over: Partial<Record<'id' | 'name' | 'sex' | 'extent' | 'start', string>> = {}): string => {
  const { id = 'a1', name = 'Åsa Öberg', sex = 'kvinna', extent = '100', start = '2012-01-01' } = over;
  return `${id};${id};${name};${sex};${lysekil.id};;;;${start};;${extent}`;
};

test.each([
  ['a wrong header', 'PEOPLE', () => `${PEOPLE.replace('Person-id', 'Personnamn')}\n${person()}`, { row: 1, column: 'Person-id', code: 'missing-header' }],
  ['a text where a number is', 'PEOPLE', () => `${PEOPLE}\n${person({ extent: 'heltid' })}`, { row: 2, column: 'Omfattning (%)', code: 'not-a-number' }],
  ['no date where one is', 'PEOPLE', () => `${PEOPLE}\n${person({ start: 'i våras' })}`, { row: 2, column: 'Från', code: 'not-a-date' }],
  ['a duplicate code', 'PEOPLE', () => `${PEOPLE}\n${person()}\n${person()}`, { row: 3, column: 'Anställnings-id', code: 'duplicate-key' }],
  ['an empty file', 'PEOPLE', () => '', { row: null, column: null, code: 'empty-file' }],
  ['half a per cent', 'PEOPLE', () => `${PEOPLE}\n${person({ extent: '37,5' })}`, { row: 2, column: 'Omfattning (%)', code: 'not-an-integer' }],
  ['a sum that cannot be', 'WHOLE_MUNICIPALITIES', () => `${headers.WHOLE_MUNICIPALITIES}\nLysekil;1438;1250;233;73;46;27`, { row: 2, column: 'Anställda', code: 'sum-differs' }],
])('%s is told by row and column, in both languages, and nothing changes', async (_, kind, file, expected) => {
  const before = await counts();
  const report = await send(kind, Buffer.from(file()));
  expect(report).toMatchObject({ acceptable: false, committed: false });
  const found = report.problems.find((each: any) => each.code === expected.code) ?? report.problems;
  expect(found).toMatchObject({ severity: 'ERROR', ...expected });
  expect([found.message.length > 10, found.messageEnglish.length > 10]).toEqual([true, true]);
  expect(await counts()).toBe(before);
});

test('one bad row far down among 60 000 is told, and nothing changes', async () => {
  const before = await counts();
  const rows = Array.from({ length: 60_000 }, (_, index) => person({ id: `p${index}`, extent: index === 59_998 ? 'x' : '100' }));
  const report = await send('PEOPLE', Buffer.from([PEOPLE, ...rows].join('\n')));
  expect(report).toMatchObject({ committed: false, problems: [{ row: 60_000, column: 'Omfattning (%)', code: 'not-a-number' }] });
  expect(await counts()).toBe(before);
}, 60_000);

test('Latin-1 and a workbook are read as they are meant', async () => {
  expect(await send('PEOPLE', Buffer.from(`${PEOPLE}\r\n${person({ id: 'l1', name: 'Göran Åhs' })}\r\n`, 'latin1'))).toMatchObject({ committed: true, added: 1 });
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Personal');
  sheet.addRow(PEOPLE.split(';'));
  sheet.addRow(person({ id: 'x1', name: 'Örjan Älv' }).split(';').map((cell) => (cell === '100' ? 100 : cell)));
  expect(await send('PEOPLE', Buffer.from(await workbook.xlsx.writeBuffer()))).toMatchObject({ committed: true, added: 1, problems: [] });
  const names = await server.arrange((manager) => manager.query('select display_name as name from person order by name'));
  expect(names.map(({ name }: { name: string }) => name).sort()).toEqual(['Göran Åhs', 'Örjan Älv']);
});

test('a file comes as one, and is not too large', async () => {
  const importing = (input: object, files?: Record<string, Buffer>) => server.query(contact, 'mutation ($key: ID!, $input: ImportOrganisationInput!) { importOrganisation(idempotencyKey: $key, input: $input) { rows acceptable } }',
    { key: randomUUID(), input: { organisation: lysekil.id, kind: 'PEOPLE', mode: 'PREVIEW', ...input } }, files);
  const file = Buffer.from(`${PEOPLE}\n${person()}`);
  expect(await importing({ file: null }, { 'variables.input.file': file })).toEqual({ data: { importOrganisation: { rows: 1, acceptable: true } } });
  for (const wrong of [undefined, null, 'a text', 7, {}]) expect((await importing({ file: wrong })).errors![0].extensions.code).toBe('BAD_USER_INPUT');
  expect((await importing({ file: null }, { 'variables.input.file': Buffer.alloc(21 * 1024 * 1024, 'x') })).errors![0].message).toMatch(/larger than/);
});

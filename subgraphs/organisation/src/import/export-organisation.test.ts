import { MUNICIPALITIES } from '@samlar/lia/municipalities';
import { startTestSubgraph, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { exportOrganisation } from './export-organisation';
import { commitImport, planImport } from './import-organisation';
import { ImportKind } from './import-report';

const lysekil = MUNICIPALITIES.find(({ slug }) => slug === 'lysekil')!;
const units = Buffer.from(['enhets-id;namn;slag;överordnad enhet;sektor',
  'f;"Förvaltning ""Skola; kultur""";ADMINISTRATION;;education', 'e;Enhet;UNIT;f;', 't;Arbetslag;WORK_TEAM;e;'].join('\n'));
const people = Buffer.from([
  'anställnings-id;person-id;namn;kön;enhets-id;befattning;chefsnivå;närmaste chef;från;till;omfattning (%);räknas',
  '1;a;Åsa Öberg;kvinna;f;Förvaltningschef;HEAD_OF_ADMINISTRATION;;2012-01-01;;100;ja',
  '2;b;Bo Ek;man;t;;;a;2012-01-01;2012-12-31;75;ja',
  '3;b;Bo Ek;man;e;Vikarie;;a;2013-01-01;;0;nej',
  '4;c;Kim Sjö;uppgift_saknas;t;;;a;2012-01-01;;50;ja',
].join('\n'));

let server: TestSubgraph;
const into = (kind: ImportKind, file: Buffer) => server.arrange((manager) => commitImport(manager, { organisation: lysekil.id, kind, file }));

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange((manager) => manager.query(
    `insert into org_unit (id, organisation, kind, name, slug, code, county_code) values ($1, $1, 'MUNICIPALITY', $2, $3, $4, $5)`,
    [lysekil.id, lysekil.name, lysekil.slug, lysekil.code, lysekil.countyCode]));
  expect((await into(ImportKind.UNITS, units)).problems).toEqual([]);
  expect((await into(ImportKind.PEOPLE, people)).problems).toEqual([]);
}, 30_000);
afterAll(() => server.stop());

test.each([[ImportKind.UNITS, 3], [ImportKind.PEOPLE, 4]] as const)('what is exported of %s reads back unchanged', async (kind, rows) => {
  const { report } = await server.arrange(async (manager) =>
    planImport(manager, { organisation: lysekil.id, kind, file: await exportOrganisation(manager, lysekil.id, kind) }));
  expect(report).toMatchObject({ rows, added: 0, changed: 0, unchanged: rows, notInFile: 0, acceptable: true, problems: [] });
});

test('a person whose details are protected is in no file', async () => {
  await server.arrange((manager) => manager.query(`update person set protected = true where display_name = 'Kim Sjö'`));
  const file = await server.arrange((manager) => exportOrganisation(manager, lysekil.id, ImportKind.PEOPLE));
  expect(file.toString()).toContain('Åsa Öberg');
  expect(file.toString()).not.toContain('Kim Sjö');
});

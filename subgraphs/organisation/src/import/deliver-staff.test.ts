import { randomUUID } from 'node:crypto';
import { MUNICIPALITIES } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { writeImport } from './import-organisation';
import { ImportKind } from './import-report';

const lysekil = MUNICIPALITIES.find(({ slug }) => slug === 'lysekil')!;
const contact = testViewer(randomUUID(), lysekil.id, ['CONTACT_PERSON']);
const UNITS = ['enhets-id;namn;slag;överordnad enhet', 'f;Förvaltning;ADMINISTRATION;', 'e;Enhet;UNIT;f'].join('\n');
const HEADER = 'anställnings-id;person-id;namn;kön;enhets-id;befattning;chefsnivå;närmaste chef;från;till;omfattning (%);räknas';
const PEOPLE = [HEADER,
  '1;a;Åsa Öberg;kvinna;f;;HEAD_OF_ADMINISTRATION;;2012-01-01;;100;ja',
  '2;b;Bo Ek;man;e;;;a;2012-01-01;;75;ja',
  '3;b;Bo Ek;man;f;;;;2013-01-01;;25;nej',
  '4;c;Kim Sjö;uppgift_saknas;e;;;a;2012-01-01;2012-12-31;50;ja'].join('\n');

let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange((manager) => manager.query(
    `insert into org_unit (id, organisation, kind, name, slug, code, county_code) values ($1, $1, 'MUNICIPALITY', $2, $3, $4, $5)`,
    [lysekil.id, lysekil.name, lysekil.slug, lysekil.code, lysekil.countyCode]));
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const send = async (kind: string, file: string, mode = 'COMMIT') => {
  const { data, errors } = await server.query(contact, `mutation ($key: ID!, $input: ImportOrganisationInput!) {
    importOrganisation(idempotencyKey: $key, input: $input) { committed problems { messageEnglish } } }`,
    { key: randomUUID(), input: { organisation: lysekil.id, kind, mode, file: null } }, { 'variables.input.file': file });
  expect(errors).toBeUndefined();
  return data.importOrganisation;
};
const told = async (): Promise<any[]> => (await server.arrange((manager) => manager.query(
  `delete from outbox where name = 'StaffDelivered' returning id, organisation, payload`)))[0].sort((a: any, b: any) => Number(a.id) - Number(b.id));

test('an import of units tells of them with all they lie within; a preview and a refused file tell nothing', async () => {
  expect(await send('UNITS', UNITS, 'PREVIEW')).toMatchObject({ committed: false });
  expect(await send('PEOPLE', PEOPLE)).toMatchObject({ committed: false });
  expect(await told()).toEqual([]);
  expect(await send('UNITS', UNITS)).toEqual({ committed: true, problems: [] });
  const [{ organisation, payload }, ...more] = await told();
  expect(more).toEqual([]);
  expect(organisation).toBe(lysekil.id);
  expect(payload).toMatchObject({ part: 1, parts: 1, people: [], placements: [] });
  expect(payload.units.map(({ within }: any) => within.length).sort()).toEqual([1, 2, 3]);
  for (const { id, within } of payload.units) expect([within[0], within.at(-1)]).toEqual([id, lysekil.id]);
});

test('an import of people tells each once with employments and superiors, without names and without who has left', async () => {
  expect(await send('PEOPLE', PEOPLE)).toEqual({ committed: true, problems: [] });
  const events = await told();
  expect(events.map(({ payload }) => [payload.part, payload.parts])).toEqual([[1, 2], [2, 2]]);
  expect(events[0].payload.delivery).toBe(events[1].payload.delivery);
  const { people, placements } = events[1].payload;
  expect(people.map(({ sex }: any) => sex).sort()).toEqual(['MAN', 'WOMAN']);
  expect(placements).toHaveLength(3);
  const head = placements.find(({ managerLevel }: any) => managerLevel !== null);
  expect(head).toMatchObject({ managerLevel: 'HEAD_OF_ADMINISTRATION', superior: null, administration: head.unit, counted: true, aspirant: false });
  const led = placements.find(({ superior }: any) => superior === head.person);
  expect(led).toMatchObject({ counted: true, administration: head.unit });
  expect(placements.find(({ counted }: any) => !counted)).toMatchObject({ person: led.person, unit: head.unit });
  expect(JSON.stringify(events)).not.toMatch(/Öberg|Ek|Sjö/);
});

test('many people leave in several parts, everybody in just one of them', async () => {
  const rows = Array.from({ length: 1_100 }, (_, index) => `m${index};m${index};Person ${index};kvinna;e;;;a;2012-01-01;;100;ja`);
  expect(await send('PEOPLE', [HEADER, ...rows].join('\n'))).toMatchObject({ committed: true });
  const events = await told();
  expect(events.map(({ payload }) => [payload.part, payload.parts])).toEqual([[1, 4], [2, 4], [3, 4], [4, 4]]);
  const people = events.flatMap(({ payload }) => payload.people.map(({ person }: any) => person));
  expect([people.length, new Set(people).size]).toEqual([1_102, 1_102]);
});

test('the demonstration’s way in tells nobody of the staff', async () => {
  const report = await server.arrange((manager) => writeImport(manager, { organisation: lysekil.id, kind: ImportKind.PEOPLE, file: Buffer.from(PEOPLE) }));
  expect(report.committed).toBe(true);
  expect(await told()).toEqual([]);
});

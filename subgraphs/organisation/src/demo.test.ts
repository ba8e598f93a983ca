import { ASSOCIATION, MUNICIPALITIES } from '@samlar/lia/municipalities';
import { wholeMunicipalities, uddevallaSocialAdministration, v8Administrations } from '@samlar/lia/figures';
import { PERSONAS } from '@samlar/lia/personas';
import { openDatabase } from '@samlar/subgraph/database';
import { RESEARCH, SYSTEM } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { loadDemo } from './demo';
import { exportOrganisation } from './import/export-organisation';
import { ImportKind } from './import/import-report';
import { subgraph } from './subgraph';

let server: TestSubgraph;
const contact = testViewer(PERSONAS[6]!.person, ASSOCIATION.id, ['ADMIN', 'CONTACT_PERSON'], true);

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  const url = new URL(server.adminUrl);
  url.username = 'organisation_app';
  const dataSource = await openDatabase(subgraph, url.toString(), 2);
  await loadDemo(dataSource, () => undefined);
  await dataSource.destroy();
}, 60_000);
afterAll(() => server.stop());

const at = '2013-03-31';

test('the whole municipalities are 6 719 employees and 294 managers', async () => {
  const { data } = await server.query(RESEARCH, `{ municipalityGroup(id: "whole") { members { headcount(at: "${at}") { total women men } managers(at: "${at}") { total women men } } } }`);
  const sum = (field: string, sex: string): number => data.municipalityGroup.members.reduce((all: number, each: any) => all + each[field][sex], 0);
  expect(['total', 'women', 'men'].map((sex) => sum('headcount', sex))).toEqual([6719, 5418, 1301]);
  expect(['total', 'women', 'men'].map((sex) => sum('managers', sex))).toEqual([294, 160, 134]);
});

test('9 938 unique people, never 11 177, and the overlap of 1 239 is explained', async () => {
  const { data, errors } = await server.query(RESEARCH, `{ affectedHeadcount(at: "${at}") { sum { total } unique { total women men unspecified } overlaps { inside { name } people } } }`);
  expect(errors).toBeUndefined();
  expect(data.affectedHeadcount.sum.total).toBe(11177);
  expect(data.affectedHeadcount.unique).toEqual({ total: 9938, women: 8176, men: 1727, unspecified: 35 });
  expect(data.affectedHeadcount.overlaps.map((each: any) => `${each.inside.name} ${each.people}`).sort()).toEqual(['Dals-Ed 275', 'Lysekil 400', 'Munkedal 364', 'Sotenäs 200']);
});

const ask = 'mutation ($key: ID!, $input: ImportOrganisationInput!) { importOrganisation(idempotencyKey: $key, input: $input) { acceptable committed added unchanged problems { severity row column code } sumChecks { labelEnglish declared computed difference } } }';
const preview = (organisation: string, kind: string, content: Buffer, mode = 'PREVIEW') =>
  server.query(contact, ask, { key: `test ${Math.random()}`, input: { organisation, kind, mode, file: null } }, { 'variables.input.file': content });

test('V8: 205 learning leaders against 220 declared; eight rows say no participants, and that is not zero', async () => {
  const { data } = await preview(ASSOCIATION.id, 'EDUCATION_ADMINISTRATIONS', v8Administrations.buffer);
  const report = data.importOrganisation;
  expect(report.sumChecks).toContainEqual({ labelEnglish: 'Learning leaders', declared: 220, computed: 205, difference: 15 });
  expect(report.problems.filter((each: any) => each.code === 'missing-value')).toHaveLength(8);
  expect(report).toMatchObject({ acceptable: true, committed: false, added: 0 });
});

test.each([
  ['WHOLE_MUNICIPALITIES', wholeMunicipalities.buffer, ASSOCIATION.id, { Employees: [6719, 6719], Managers: [294, 294], 'Employees in the register': [6719, 6719], 'Managers in the register': [294, 294] }],
  ['EDUCATION_ADMINISTRATIONS', v8Administrations.buffer, ASSOCIATION.id, { Employees: [2618, 2618], Women: [2166, 2166], Men: [452, 452] }],
  ['SOCIAL_ADMINISTRATION', uddevallaSocialAdministration.buffer, MUNICIPALITIES.find(({ slug }) => slug === 'uddevalla')!.id, { 'Managers, men': [11, 11], 'Managers, women': [59, 59], 'Employees in the register': [1805, 1805], 'Managers in the register': [70, 70] }],
])('%s: declared and computed', async (kind, file, organisation, expected) => {
  const { data } = await preview(organisation, kind, file);
  for (const [labelEnglish, [declared, computed]] of Object.entries(expected)) {
    expect(data.importOrganisation.sumChecks).toContainEqual({ labelEnglish, declared, computed, difference: 0 });
  }
});

test('a sum that cannot be is told by row and column, and nothing changes', async () => {
  const wrong = Buffer.from(wholeMunicipalities.buffer.toString('utf8').replace('1205', '1250'));
  const { data } = await preview(ASSOCIATION.id, 'WHOLE_MUNICIPALITIES', wrong, 'COMMIT');
  expect(data.importOrganisation).toMatchObject({ acceptable: false, committed: false });
  expect(data.importOrganisation.problems).toContainEqual({ severity: 'ERROR', row: 2, column: 'Anställda', code: 'sum-differs' });
  const { data: again } = await preview(ASSOCIATION.id, 'WHOLE_MUNICIPALITIES', wholeMunicipalities.buffer);
  expect(again.importOrganisation).toMatchObject({ added: 0, unchanged: 10 });
});

test('a contact person writes no other municipality’s figures', async () => {
  const lysekil = MUNICIPALITIES.find(({ slug }) => slug === 'lysekil')!;
  const own = testViewer(PERSONAS[0]!.person, lysekil.id, ['CONTACT_PERSON']);
  const { data } = await server.query(own, ask, { key: 'not-yours-1', input: { organisation: lysekil.id, kind: 'WHOLE_MUNICIPALITIES', mode: 'COMMIT', file: null } }, { 'variables.input.file': wholeMunicipalities.buffer });
  expect(data.importOrganisation.committed).toBe(false);
  expect(data.importOrganisation.problems.filter((each: any) => each.code === 'not-yours')).toHaveLength(4);
});

test('an import cannot take a person of another municipality for its own', async () => {
  const [lysekil, munkedal] = ['lysekil', 'munkedal'].map((slug) => MUNICIPALITIES.find((each) => each.slug === slug)!);
  const own = testViewer('00000000-0000-4000-8000-000000000001', munkedal!.id, ['CONTACT_PERSON']);
  const foreign = PERSONAS.find((persona) => persona.organisation === lysekil!.id)!.person;
  const file = `Anställnings-id;Person-id;Namn;Kön;Enhets-id;Befattning;Chefsnivå;Närmaste chef;Från;Till;Omfattning (%)\na1;${foreign};Tagen;man;${munkedal!.id};;;;2013-01-01;;50\n`;
  const input = { organisation: munkedal!.id, kind: 'PEOPLE', mode: 'COMMIT', file: null };
  const { data: taken } = await server.query(own, ask, { key: 'take-over-1', input }, { 'variables.input.file': file });
  expect(taken.importOrganisation).toMatchObject({ acceptable: false, committed: false, problems: [{ severity: 'ERROR', row: 2, column: 'Person-id', code: 'not-yours' }] });
  const { data } = await server.query(own, 'query ($id: ID!) { person(id: $id) { displayName } }', { id: foreign });
  expect(data.person).toBeNull();
});

test('a municipality reads back its own file, shared people and all, and cannot rename them', async () => {
  const munkedal = MUNICIPALITIES.find(({ slug }) => slug === 'munkedal')!;
  const own = testViewer('00000000-0000-4000-8000-000000000002', munkedal.id, ['CONTACT_PERSON']);
  const file = (await server.arrange((manager) => exportOrganisation(manager, munkedal.id, ImportKind.PEOPLE))).toString('utf8');
  const send = async (content: string, key: string) => (await server.query(own, ask, { key, input: { organisation: munkedal.id, kind: 'PEOPLE', mode: 'COMMIT', file: null } }, { 'variables.input.file': content }));
  expect((await send(file, 'own-file-1')).data.importOrganisation).toMatchObject({ committed: true, added: 0, problems: [] });
  const [shared] = await server.arrange((manager) => manager.query(
    `select p.display_name as name from employment e join person p on p.id = e.person where e.organisation = $1 and p.organisation <> $1 limit 1`, [munkedal.id]));
  const { data } = await send(file.replaceAll(shared.name, 'Någon Annan'), 'own-file-2');
  expect(data.importOrganisation).toMatchObject({ committed: false, problems: [{ column: 'Person-id', code: 'not-yours' }] });
});

test('every persona signs in to the organisation of their portal', async () => {
  for (const { subject, person, organisation, role } of PERSONAS) {
    const { data } = await server.query(SYSTEM, 'query ($s: ID!) { signIn(subject: $s) { person organisations { organisation roles { role } } } }', { s: subject });
    expect(data.signIn.person).toBe(person);
    const here = data.signIn.organisations.find((each: any) => each.organisation === organisation);
    expect(here.roles.map((each: any) => each.role)).toContain(role);
  }
});

test('a person of Munkedal reads nobody of Lysekil by id', async () => {
  const [lysekil, munkedal] = ['lysekil', 'munkedal'].map((slug) => MUNICIPALITIES.find((each) => each.slug === slug)!);
  const foreign = PERSONAS.find((persona) => persona.organisation === lysekil!.id)!;
  const viewer = testViewer(PERSONAS[0]!.person, munkedal!.id, ['UNIT_MANAGER', 'CONTACT_PERSON']);
  const stranger = { ...viewer, person: '00000000-0000-4000-8000-000000000000' };
  const { data } = await server.query(stranger, 'query ($id: ID!) { person(id: $id) { displayName } _entities(representations: [{ __typename: "Person", id: $id }]) { ... on Person { displayName } } }', { id: foreign.person });
  expect(data).toEqual({ person: null, _entities: [null] });
});

import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let here: TestMunicipality;
let there: TestMunicipality;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    here = await arrangeMunicipality(manager, 1);
    there = await arrangeMunicipality(manager, 1);
  });
});
afterAll(() => server.stop());

const leader = (organisation: string) => testViewer(randomUUID(), organisation, ['PROCESS_LEADER']);
const PLAN = {
  template: 'manager-development-1', title: 'Chefsutveckling för nya', start: '2013-08-01', end: '2014-06-30', audience: ['PRINCIPAL'], plannedParticipants: 90, eligible: 80,
  trainers: 8, groupSize: 6, rounds: 2, parts: [{ title: 'Heldag', days: 1 }, { title: 'Internat', days: 2, overnight: true }, { title: 'Heldag', days: 1 }],
};
async function create(input: object, viewer = leader(here.id), key: string = randomUUID()): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation ($key: ID!, $input: CreateProgrammeInput!) { createProgramme(idempotencyKey: $key, input: $input) {
    __typename ... on Programme { id title template capacity shortfall audience blocks { number title days overnight credits awardedBy } sessionProgress { planned } feasibility { code values { name number } } }
    ... on Refused { code message values { name number } } } }`, { key, input: { ...PLAN, units: [here.id], ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.createProgramme;
}

test('a programme in the shape of a template: 1 + 2 + 1 days, 96 places for 90, of whom only 80 exist', async () => {
  expect(await create({})).toMatchObject({
    __typename: 'Programme', id: 'chefsutveckling-for-nya', template: 'manager-development-1', capacity: 96, shortfall: 0,
    blocks: [{ number: 1, days: 1, overnight: false }, { number: 2, days: 2, overnight: true }, { number: 3, days: 1, overnight: false }],
    feasibility: [{ code: 'PLANNED_ABOVE_ELIGIBLE', values: [{ name: 'planned', number: 90 }, { name: 'eligible', number: 80 }] }],
  });
  expect((await create({})).id).toBe('chefsutveckling-for-nya-2');
  const { data } = await server.query(testViewer(here.staff[0]!, here.id, ['EMPLOYEE']), 'query ($id: ID!) { _entities(representations: [{ __typename: "OrgUnit", id: $id }]) { ... on OrgUnit { programmes { id } } } }', { id: here.unit });
  expect(data._entities[0].programmes.map(({ id }: any) => id)).toContain('chefsutveckling-for-nya');
});

test('sixteen groups of eight sessions are 128', async () => {
  const made = await create({ template: 'learning-conversations', title: 'Lärande samtal', groups: 16, groupMinimum: 6, trainers: null, groupSize: null, rounds: null });
  expect(made).toMatchObject({ sessionProgress: { planned: 128 }, capacity: null });
});

test('the same key makes it once', async () => {
  const key = randomUUID();
  const viewer = leader(here.id);
  expect((await create({ title: 'En gång' }, viewer, key)).id).toBe('en-gang');
  expect((await create({ title: 'En gång' }, viewer, key)).id).toBe('en-gang');
});

test('it trains what its template trains, from nothing nothing', async () => {
  const { id } = await create({ template: 'observer-training', title: 'Nya observatörer' });
  const bare = await create({ template: null, title: 'Utan mall', parts: [] });
  const rows = await server.arrange((manager) => manager.query('select id, trains, grants from programme where id = any($1) order by id', [[id, bare.id]]));
  expect(rows).toEqual([{ id: 'nya-observatorer', trains: 'OBSERVER', grants: true }, { id: 'utan-mall', trains: null, grants: false }]);
});

test.each([
  ['NO_SUCH_TEMPLATE', { template: 'nothing' }], ['NOBODY_INVITED', { units: [] }], ['TITLE_MISSING', { title: ' ' }],
  ['CREDITS_WITHOUT_UNIVERSITY', { parts: [{ title: 'Kurs', credits: 7.5 }] }], ['NO_SUCH_UNIT', { units: [randomUUID()] }],
])('refuses %s', async (code, input) => expect(await create(input)).toMatchObject({ __typename: 'Refused', code }));

test('not for another municipality, and not by who may not plan', async () => {
  expect(await create({ units: [here.id, there.id] })).toMatchObject({ code: 'NOT_YOUR_UNITS' });
  const { errors } = await server.query(testViewer(here.manager, here.id, ['UNIT_MANAGER']), 'mutation ($input: CreateProgrammeInput!) { createProgramme(idempotencyKey: "12345678", input: $input) { __typename } }', { input: { ...PLAN, units: [here.id] } });
  expect(errors![0].extensions.code).toBe('FORBIDDEN');
});

test('a part without a name is named by its number, in words too', async () => {
  expect(await create({ parts: [{ title: 'A' }, { title: '' }] })).toMatchObject({ code: 'PART_WITHOUT_TITLE', message: 'Del 2 saknar namn.', values: [{ name: 'part', number: 2 }] });
});

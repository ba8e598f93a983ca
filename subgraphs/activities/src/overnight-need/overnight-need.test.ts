import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import type { Viewer } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';
import { forgetOvernightNeeds } from './state-overnight-need';

let server: TestSubgraph;
let home: TestMunicipality;
let organiser: TestMunicipality;
let occasion: string;
const enrolment = randomUUID();
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    organiser = await arrangeMunicipality(manager, 1);
    home = await arrangeMunicipality(manager, 2);
    ({ occasion } = await arrangeOccasion(manager, `internat-${randomUUID()}`, [organiser, home]));
    await manager.query(
      `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values ($1, $2, $3, $4, $5, 'CONFIRMED', now(), $4)`,
      [enrolment, home.id, occasion, home.staff[0], home.unit]);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const me = () => testViewer(home.staff[0]!, home.id, ['EMPLOYEE']);
async function state(viewer: Viewer, diet: string | null, access: string | null = null): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation ($key: ID!, $input: OvernightNeedInput!) { stateOvernightNeed(idempotencyKey: $key, input: $input) {
    ... on Enrolment { overnightNeed { diet access heldUntil } } ... on Refused { code } } }`, { key: randomUUID(), input: { enrolment, diet, access } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.stateOvernightNeed;
}
const seen = async (viewer: Viewer) =>
  (await server.query(viewer, `query { _entities(representations: [{ __typename: "Enrolment", id: "${enrolment}" }]) { ... on Enrolment { overnightNeed { diet } } } }`)).data._entities[0];

test('only where there is a night', async () => {
  expect(await state(me(), 'Vegetarisk')).toEqual({ code: 'NO_NIGHT' });
  await server.arrange((manager) => manager.query('update session set overnight = true where occasion = $1', [occasion]));
  expect(await state(me(), 'Vegetarisk', 'Hörslinga')).toEqual({ overnightNeed: { diet: 'Vegetarisk', access: 'Hörslinga', heldUntil: '2013-11-09' } });
});

test('seen by the participant and who holds it, not by the manager nor the municipality’s own planner', async () => {
  expect(await seen(me())).toEqual({ overnightNeed: { diet: 'Vegetarisk' } });
  expect(await seen(testViewer(randomUUID(), organiser.id, ['PROCESS_LEADER']))).toEqual({ overnightNeed: { diet: 'Vegetarisk' } });
  expect(await seen(testViewer(home.manager, home.id, ['UNIT_MANAGER']))).toEqual({ overnightNeed: null });
  expect(await seen(testViewer(randomUUID(), home.id, ['PROCESS_LEADER']))).toEqual({ overnightNeed: null });
  expect(await state(testViewer(home.manager, home.id, ['UNIT_MANAGER']), 'Nej')).toEqual({ code: 'NOT_YOUR_ENROLMENT' });
});

test('nothing takes it back, and 30 days after the last day it is forgotten', async () => {
  expect(await state(me(), ' ', null)).toEqual({ overnightNeed: null });
  await state(me(), 'Glutenfri');
  await server.arrange((manager) => manager.query(`update overnight_need set held_until = '2013-06-03'`));
  expect(await server.arrange(forgetOvernightNeeds)).toBe(0);
  await server.arrange((manager) => manager.query(`update overnight_need set held_until = '2013-06-02'`));
  expect(await server.arrange(forgetOvernightNeeds)).toBe(1);
  expect(await seen(me())).toEqual({ overnightNeed: null });
});

import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let uddevalla: TestMunicipality;
let vanersborg: TestMunicipality;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    uddevalla = await arrangeMunicipality(manager, 6);
    vanersborg = await arrangeMunicipality(manager, 4);
    await manager.query(`insert into network (id, organisation, title, period_start, existing_considered) values ('network', $1, 'Nätverk', '2012-01-01', 'Ledningsnätverket')`, [uddevalla.id]);
  });
});
afterAll(() => server.stop());

type Viewer = ReturnType<typeof testViewer>;
const leader = (at: TestMunicipality) => testViewer(randomUUID(), at.id, ['PROCESS_LEADER']);
async function mutate(viewer: Viewer, call: string): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation { done: ${call.replace('(', `(idempotencyKey: "${randomUUID()}", `)} { __typename
    ... on LearningNetwork { readyToStart startObstacles startedAt participantCount checklist { number question satisfied plan } } ... on Refused { code message } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
const answer = (number: number, more = 'satisfied: true, answer: "Ja"') => mutate(leader(uddevalla), `answerChecklist(input: { network: "network", number: ${number}, ${more} })`);
const add = (person: string, assignment = 'Berätta hemma') => mutate(leader(uddevalla), `addNetworkMember(network: "network", person: "${person}", homeAssignment: "${assignment}")`);
const start = () => mutate(leader(uddevalla), 'startNetwork(network: "network")');

test('it starts when thirteen questions are answered and two municipalities meet', async () => {
  expect(await start()).toMatchObject({ code: 'CHECKLIST' });
  for (let number = 1; number <= 12; number++) await answer(number);
  expect(await answer(13, 'satisfied: false, answer: "Nej"')).toMatchObject({ code: 'PLAN_MISSING' });
  expect(await answer(14)).toMatchObject({ code: 'NO_SUCH_QUESTION' });
  const done = await answer(13, 'satisfied: false, answer: "Nej", plan: "Bjud in en kritisk vän"');
  expect(done.startObstacles).toEqual(['TOO_FEW', 'ONE_MUNICIPALITY']);
  expect(done.checklist[12]).toMatchObject({ number: 13, satisfied: false, plan: 'Bjud in en kritisk vän' });
  for (const person of uddevalla.staff) await add(person);
  expect(await start()).toMatchObject({ code: 'ONE_MUNICIPALITY' });
  expect(await add(vanersborg.staff[0]!, ' ')).toMatchObject({ code: 'ASSIGNMENT_MISSING' });
  expect(await add(randomUUID())).toMatchObject({ code: 'NOT_IN_PROGRAMME' });
  expect(await add(vanersborg.staff[0]!)).toMatchObject({ readyToStart: true, participantCount: 7 });
  expect(await add(vanersborg.staff[1]!)).toMatchObject({ code: 'TOO_MANY' });
  expect(await mutate(leader(vanersborg), 'startNetwork(network: "network")')).toMatchObject({ code: 'NO_SUCH_NETWORK' });
  expect((await start()).startedAt).not.toBeNull();
  expect(await start()).toMatchObject({ code: 'ALREADY_STARTED' });
});

test('members see one another across municipalities; others of the municipality see their own', async () => {
  const members = async (viewer: Viewer) => (await server.query(viewer, '{ network(id: "network") { members { id } participantCount } }')).data.network;
  expect((await members(testViewer(vanersborg.staff[0]!, vanersborg.id, ['EMPLOYEE']))).members).toHaveLength(7);
  expect(await members(testViewer(vanersborg.staff[1]!, vanersborg.id, ['EMPLOYEE']))).toEqual({ members: [], participantCount: 7 });
  expect((await members(testViewer(vanersborg.manager, vanersborg.id, ['UNIT_MANAGER']))).members).toEqual([{ id: vanersborg.staff[0] }]);
});

test('somebody in more than two groups at once is warned of', async () => {
  await server.arrange(async (manager) => {
    for (const id of ['second', 'third']) {
      await manager.query(`insert into network (id, organisation, title, period_start) values ($1, $2, $1, '2012-01-01')`, [id, uddevalla.id]);
      await manager.query(`insert into network_member values ($1, $2, $3, 'Uppdrag')`, [id, uddevalla.staff[0], uddevalla.id]);
    }
  });
  const { data } = await server.query(leader(uddevalla), '{ network(id: "network") { overloaded { id } } }');
  expect(data.network.overloaded).toEqual([{ id: uddevalla.staff[0] }]);
});

test('many networks cost the same statements as one', async () => {
  const fields = 'title readyToStart startObstacles checklist { question satisfied } members { id } overloaded { id } participantCount';
  const one = await server.statementsOf(() => server.query(leader(uddevalla), `{ network(id: "network") { ${fields} } }`));
  const all = await server.statementsOf(() => server.query(leader(uddevalla), `{ networks { ${fields} } }`));
  expect(all).toHaveLength(one.length);
});

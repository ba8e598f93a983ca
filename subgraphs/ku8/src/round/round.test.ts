import { randomUUID } from 'node:crypto';
import { member, REFUSED, startScene, type Scene } from '../fixture';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene?.server.stop());

let key = 0;
const open = (input: object) => scene.ask(scene.coordinator,
  `mutation ($input: OpenRoundInput!) { openRound(input: $input, idempotencyKey: "open-round-${++key}") { ... on Round { id municipalities { code } } ${REFUSED} } }`, { input });
const close = (id: string) => scene.ask(scene.coordinator,
  `mutation { closeRound(id: "${id}", idempotencyKey: "close-round-${++key}") { ... on Round { id closedOn } ${REFUSED} } }`);
const next = { id: '2013', title: 'Omgång 2013', starts: '2013-01-01', ends: '2013-12-31', municipalities: ['1484', '1438'] };

test('a round is opened for known municipalities, told north to south', async () => {
  expect(await open({ ...next, ends: '2012-12-31' })).toMatchObject({ code: 'ROUND_REVERSED' });
  expect(await open({ ...next, municipalities: ['1484', '9999'] })).toMatchObject({ code: 'MUNICIPALITY_UNKNOWN', subject: '9999' });
  expect(await open(next)).toEqual({ id: '2013', municipalities: [{ code: '1438' }, { code: '1484' }] });
  expect(await open(next)).toMatchObject({ code: 'ROUND_EXISTS' });
  await expect(open({ ...next, id: 'Våren 2014' })).rejects.toThrow(/BAD_USER_INPUT/);
});

test('only municipalities of the round send requests, and none to a closed one', async () => {
  const submit = (viewer: Scene['principal']) => scene.ask(viewer,
    `mutation ($input: SubmitRequestInput!) { submitRequest(input: $input, idempotencyKey: "submit-${++key}-key") { ... on VisitRequest { id } ${REFUSED} } }`,
    { input: { round: '2013', team: scene.team, members: [member(scene.teacher)], question: 'q', wants: [] } });
  expect(await submit(scene.stranger)).toMatchObject({ code: 'MUNICIPALITY_NOT_IN_ROUND' });
  const { id } = await submit(scene.principal);
  expect(await close('2013')).toMatchObject({ code: 'VISITS_UNDER_WAY' });
  await scene.ask(scene.principal, `mutation { withdrawRequest(request: "${id}", reason: "nej", idempotencyKey: "withdraw-key") { __typename } }`);
  expect(await close('2013')).toMatchObject({ id: '2013', closedOn: expect.stringMatching(/^\d{4}-/) });
  expect(await close('2013')).toMatchObject({ code: 'ALREADY_CLOSED' });
  expect(await submit(scene.principal)).toMatchObject({ code: 'ROUND_CLOSED' });
  expect(await close('1999')).toMatchObject({ code: 'NOT_FOUND' });
});

test('a municipality joins the exchange once, under one code', async () => {
  const join = (input: object) => scene.ask(scene.coordinator,
    `mutation ($input: JoinExchangeInput!) { joinExchange(input: $input, idempotencyKey: "join-exchange-${++key}") { __typename ... on Municipality { ku8 { observers observerTarget } } ${REFUSED} } }`, { input });
  const orust = { code: '1421', organisation: randomUUID(), name: 'Orust', latitude: 58.23, longitude: 11.68, neighbours: ['1484'] };
  expect(await join(orust)).toEqual({ __typename: 'Municipality', ku8: { observers: 0, observerTarget: 8 } });
  expect(await join({ ...orust, observerTarget: 4 })).toMatchObject({ ku8: { observerTarget: 4 } });
  expect(await join({ ...orust, code: '1422' })).toMatchObject({ code: 'ORGANISATION_TAKEN' });
  expect(await join({ ...orust, organisation: randomUUID() })).toMatchObject({ code: 'CODE_TAKEN' });
  await expect(join({ ...orust, code: '14' })).rejects.toThrow(/BAD_USER_INPUT/);
});

import { randomUUID } from 'node:crypto';
import { commandsOf, member, recruit, startScene, type Scene } from '../fixture';

let scene: Scene;
let on: ReturnType<typeof commandsOf>;
const LOADS = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { observerLoad(year: 2012) { visitDays trainingDays plannedDays total minimum maximum status } } } }`;

beforeAll(async () => {
  scene = await startScene();
  on = commandsOf(scene);
});
beforeEach(async () => {
  scene.observers = await recruit(scene.server);
});
afterAll(() => scene?.server.stop());

/** An assignment whose planned days count in 2012, with `days` planned for each of the two observers. */
async function appointed(days: number, numbers = [1, 3], overrideReason: string | null = null) {
  const input = { round: '2012', team: randomUUID(), members: [member(scene.teacher)], question: 'Vad ser ni?', wants: [] };
  const { id } = await on.submit(scene.principal, { input });
  const assignment = (await on.distribute(scene.coordinator, { requests: [id] })).assignments[0].id;
  const observers = numbers.map((n) => ({ observer: scene.observers[n]!.id, days, overrideReason }));
  return { request: id, assignment, answer: await on.appoint(scene.coordinator, { input: { assignment, observers } }) };
}
const log = (n: number, assignment: string, days: number, overrideReason: string | null = null, by = scene.observer(n)) =>
  on.logDays(by, { input: { observer: scene.observers[n]!.id, assignment, day: '2012-05-02', kind: 'VISIT', days, overrideReason } });
const load = async (n: number, by = scene.observer(n), training: number | null = 1) => {
  const person = { __typename: 'Person', id: scene.observers[n]!.person, observerTrainingDays: training === null ? [] : [{ year: 2012, days: training }] };
  return (await scene.ask(by, LOADS, { people: [person] }))[0].observerLoad;
};

test('planned and logged days together never pass 15 without a coordinator’s reason', async () => {
  expect((await appointed(8)).answer).toMatchObject({ stage: 1 });
  expect((await appointed(7.5)).answer).toMatchObject({ code: 'OVER_YEARLY_MAXIMUM', subject: scene.observers[1]!.id });
  const { assignment, answer } = await appointed(7);
  expect(answer).toMatchObject({ stage: 1 });
  expect(await log(1, assignment, 7)).toMatchObject({ __typename: 'ObserverRecord' });
  expect(await log(1, assignment, 0.5)).toMatchObject({ code: 'OVER_YEARLY_MAXIMUM' });
  expect(await log(1, assignment, 0.5, 'Extra möte.')).toMatchObject({ code: 'OVERRIDE_NEEDS_COORDINATOR' });
  expect(await log(1, assignment, 0.5, 'Extra möte.', scene.coordinator)).toMatchObject({ __typename: 'ObserverRecord' });
  expect((await appointed(3, [1, 4], 'Ingen annan kan.')).answer).toMatchObject({ stage: 1 });
});

test('two coordinators cannot both give away an observer’s last days', async () => {
  const answers = (await Promise.all([appointed(8), appointed(8), appointed(8)])).map(({ answer }) => answer.code ?? 'APPOINTED');
  expect(answers.sort()).toEqual(['APPOINTED', 'OVER_YEARLY_MAXIMUM', 'OVER_YEARLY_MAXIMUM']);
});

test('the load counts logged visits and the training activities know of; plans stand beside', async () => {
  const { assignment } = await appointed(8);
  await log(1, assignment, 3);
  expect(await load(1)).toEqual({ visitDays: 3, trainingDays: 1, plannedDays: 5, total: 4, minimum: 10, maximum: 15, status: 'BELOW_MINIMUM' });
  expect(await load(1, scene.stranger)).toMatchObject({ total: 4 }); // leads people in the observer's own municipality
  expect(await load(1, scene.principal)).toBeNull();
  expect(await load(3, scene.coordinator, null)).toMatchObject({ trainingDays: 0, plannedDays: 8, total: 0 });
});

test('loads of many cost as many statements as one', async () => {
  const statements = (n: number) => scene.server.statementsOf(() => scene.ask(scene.coordinator, LOADS, {
    people: scene.observers.slice(0, n).map(({ person }) => ({ __typename: 'Person', id: person, observerTrainingDays: [] })),
  }));
  expect((await statements(5)).length).toBe((await statements(1)).length);
});

test('withdrawing a request gives the planned days back', async () => {
  const { request } = await appointed(8);
  expect(await on.withdraw(scene.stranger, { request, reason: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await on.withdraw(scene.teacher, { request, reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
  expect(await on.withdraw(scene.teacher, { request, reason: 'Vi hinner inte.' })).toMatchObject({ status: 'WITHDRAWN' });
  expect(await load(1)).toMatchObject({ plannedDays: 0 });
});

test('only recorded, trained, active observers are appointed; recruiting and training make one', async () => {
  const input = { person: randomUUID(), name: 'Ny Observatör', municipality: '1427', competences: ['language'], barredTeams: [] as string[] };
  const recruited = await on.appointObserver(scene.coordinator, { input });
  expect(recruited).toMatchObject({ trainedOn: null });
  expect(await on.appointObserver(scene.coordinator, { input })).toMatchObject({ code: 'ALREADY_OBSERVER' });
  expect(await on.appointObserver(scene.coordinator, { input: { ...input, person: randomUUID(), municipality: '0000' } })).toMatchObject({ code: 'MUNICIPALITY_UNKNOWN' });
  scene.observers.push({ id: recruited.id, person: input.person, code: '1427' });
  expect((await appointed(3, [3, 5])).answer).toMatchObject({ code: 'NOT_TRAINED', subject: recruited.id });
  expect(await on.train(scene.coordinator, { input: { observer: recruited.id, completedOn: '2012-03-01', days: 4 } })).toMatchObject({ trainedOn: '2012-03-01' });
  expect((await appointed(11.5, [3, 5])).answer).toMatchObject({ code: 'OVER_YEARLY_MAXIMUM', subject: recruited.id });
  expect((await appointed(3, [3, 5])).answer).toMatchObject({ stage: 1 });
  expect(await on.pause(scene.coordinator, { observer: recruited.id, reason: 'Föräldraledig.' })).toMatchObject({ code: 'UNDER_APPOINTMENT' });
  expect(await on.pause(scene.coordinator, { observer: scene.observers[4]!.id, reason: 'Föräldraledig.' })).toMatchObject({ active: false });
  expect((await appointed(3, [1, 4])).answer).toMatchObject({ code: 'PAUSED' });
  expect(await on.pause(scene.coordinator, { observer: scene.observers[4]!.id })).toMatchObject({ active: true });
});

test('an observer is not sent to a relative', async () => {
  const team = randomUUID();
  await scene.server.arrange((manager) =>
    manager.query('insert into observer_bar select organisation, id, $2 from observer_record where id = $1', [scene.observers[1]!.id, team]));
  const input = { round: '2012', team, members: [member(scene.teacher)], question: 'Vad ser ni?', wants: [] };
  const { id } = await on.submit(scene.principal, { input });
  const assignment = (await on.distribute(scene.coordinator, { requests: [id] })).assignments[0].id;
  const observers = [1, 3].map((n) => ({ observer: scene.observers[n]!.id, days: 3 }));
  expect(await on.appoint(scene.coordinator, { input: { assignment, observers } })).toMatchObject({ code: 'OWN_WORKPLACE_OR_RELATIVE' });
});

test('days are agreed by a manager in the observer’s own municipality, once', async () => {
  const { assignment } = await appointed(3);
  const agree = (by: Scene['principal']) => scene.ask(by, `mutation { agreeObserverDays(assignment: "${assignment}", observer: "${scene.observers[1]!.id}", idempotencyKey: "${randomUUID()}") {
    ... on ObserverSeat { name agreedOn } ... on Refused { code } } }`);
  const waiting = async (by: Scene['principal']) => (await scene.ask(by, '{ seatsToAgree { assignmentId plannedDays name } }')).filter((seat: { assignmentId: string }) => seat.assignmentId === assignment);
  expect(await waiting(scene.stranger)).toEqual([{ assignmentId: assignment, plannedDays: 3, name: 'Observatör 1427' }]);
  expect(await waiting(scene.principal)).toEqual([]);
  expect(await agree({ ...scene.principal, person: randomUUID() })).toEqual({ code: 'NOT_FOUND' });
  expect(await agree(scene.principal)).toEqual({ code: 'NOT_THE_OBSERVERS_MANAGER' });
  expect(await agree(scene.stranger)).toEqual({ name: 'Observatör 1427', agreedOn: expect.stringMatching(/^\d{4}-/) });
  expect(await agree(scene.stranger)).toEqual({ code: 'ALREADY_AGREED' });
  expect(await waiting(scene.stranger)).toEqual([]);
});

test('each command asks for its right', async () => {
  const asked = scene.ask(scene.principal, `mutation { pauseObserver(observer: "${scene.observers[1]!.id}", idempotencyKey: "no-right-1") { __typename } }`);
  await expect(asked).rejects.toThrow(/FORBIDDEN/);
  expect(await scene.ask(scene.teacher, '{ observers { id } }')).toEqual([]);
  expect(await scene.ask(scene.observer(1), '{ observers { id } }')).toEqual([{ id: scene.observers[1]!.id }]);
  const led = await scene.ask(scene.stranger, '{ observers { municipality { code } } }');
  expect(new Set(led.map((observer: { municipality: { code: string } }) => observer.municipality.code))).toEqual(new Set(['1427']));
});

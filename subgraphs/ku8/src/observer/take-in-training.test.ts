import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@samlar/viewer/viewer';
import { commandsOf, startScene, type Scene } from '../fixture';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene?.server.stop());

let told = 0;
const trained = (person: string, trainedOn: string, days: number) =>
  ({ id: String(++told), name: 'ObserverTrained', organisation: scene.organisations.sotenas, payload: { person, trainedOn, days }, at: '2013-06-03T08:00:00Z' });
const tell = (...events: object[]) => scene.server.send(SYSTEM, 'POST', '/events', { source: 'activities', events });
const record = (person: string) => scene.server.arrange(async (manager) => {
  const [observer] = await manager.query('select trained_on::text from observer_record where person_id = $1', [person]);
  const days = await manager.query(`select day::text, kind, days::float8 from observer_day where person_id = $1 order by day`, [person]);
  return { trainedOn: observer?.trained_on, days };
});
const recruit = (person: string) => commandsOf(scene).appointObserver(scene.coordinator, { input: { person, name: 'Ny Observatör', municipality: '1427' } });

test('a recruited person who completes the training becomes appointable and the days count, however often it is told', async () => {
  const person = randomUUID();
  expect(await recruit(person)).toMatchObject({ trainedOn: null });
  const event = trained(person, '2012-05-04', 4);
  expect(await tell(event)).toEqual({ status: 200, body: { consumed: 1, parked: 0 } });
  expect(await tell(event)).toEqual({ status: 200, body: { consumed: 0, parked: 0 } });
  expect(await record(person)).toEqual({ trainedOn: '2012-05-04', days: [{ day: '2012-05-04', kind: 'TRAINING', days: 4 }] });
});

test('a later follow-up day counts as well and leaves the first day of training as it is', async () => {
  const { person } = scene.observers[1]!;
  await tell(trained(person, '2012-05-04', 1), trained(person, '2012-11-20', 0.7));
  expect(await record(person)).toEqual({
    trainedOn: '2011-10-01', days: [{ day: '2012-05-04', kind: 'TRAINING', days: 1 }, { day: '2012-11-20', kind: 'TRAINING', days: 0.5 }],
  });
});

test('training before recruitment counts when the person is recruited, once', async () => {
  const person = randomUUID();
  expect((await tell(trained(person, '2012-03-01', 1), trained(person, '2012-04-01', 2))).status).toBe(200);
  expect(await record(person)).toEqual({ trainedOn: undefined, days: [] });
  expect(await recruit(person)).toMatchObject({ trainedOn: '2012-03-01' });
  expect((await record(person)).days).toHaveLength(2);
  expect(await scene.server.arrange((manager) => manager.query('select from training_before where person_id = $1', [person]))).toEqual([]);
});


import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Query, Resolver } from 'type-graphql';
import { RESEARCH, SYSTEM } from '@samlar/viewer/viewer';
import { emit } from './command';
import { defineSubgraph } from './define-subgraph';
import { protect } from './row-level-security';
import { startTestSubgraph, testViewer, type TestSubgraph } from './testing';

@Resolver()
class NothingResolver {
  @Query(() => String)
  nothing(): string {
    return '';
  }
}

class Heard1325462400000 implements MigrationInterface {
  name = 'Heard1325462400000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table heard (place int generated always as identity, event text, said text)');
    await runner.query(protect('ku8', 'heard', 'false', 'false'));
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

let source: TestSubgraph;
let target: TestSubgraph;
beforeAll(async () => {
  source = await startTestSubgraph(defineSubgraph({ name: 'budget', entities: [], resolvers: [NothingResolver], references: {}, migrations: [] }));
  target = await startTestSubgraph(defineSubgraph({
    name: 'ku8', entities: [], resolvers: [NothingResolver], references: {}, migrations: [Heard1325462400000],
    consumers: {
      Told: async (manager, event) => {
        await manager.query('insert into heard (event, said) values ($1, $2)', [event.id, event.payload.said]);
        if (event.payload.said === 'too much') throw Object.assign(new Error('a secret of the consumer'), { status: 400 });
      },
    },
  }));
});
afterAll(() => Promise.all([source?.stop(), target?.stop()]));
beforeEach(async () => {
  await source.arrange((manager) => manager.query('update outbox set delivered_at = now() where delivered_at is null'));
  await source.arrange((manager) => manager.query('update relay set holder = null, until = null'));
  await target.arrange((manager) => manager.query('delete from heard'));
});

const say = (...said: string[]) => source.arrange(async (manager) => {
  for (const each of said) await emit(manager, 'Told', null, { said: each });
});
const waiting = async (relay = 'one', limit = 100): Promise<{ id: string; payload: { said: string } }[]> =>
  (await source.send(SYSTEM, 'GET', `/events?relay=${relay}&limit=${limit}`)).body.events;
const tell = (events: unknown) => target.send(SYSTEM, 'POST', '/events', { source: 'budget', events });
const heard = async () => (await target.arrange((manager) => manager.query('select said from heard order by place'))).map(({ said }: { said: string }) => said);

test('events leave in order, wait until they are delivered, and then are gone', async () => {
  await say('a', 'b', 'c');
  const first = await waiting('one', 2);
  expect(first.map(({ payload }) => payload.said)).toEqual(['a', 'b']);
  expect((await waiting('one', 2)).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect(await source.send(SYSTEM, 'POST', '/events/delivered', { relay: 'one', ids: first.map(({ id }) => id) })).toEqual({ status: 200, body: { delivered: 2 } });
  expect((await waiting()).map(({ payload }) => payload.said)).toEqual(['c']);
});

test('while one relay has events in hand another gets none; when it is silent for long another takes over', async () => {
  await say('a');
  const both = await Promise.all(['one', 'two', 'three'].map((relay) => waiting(relay)));
  expect(both.flat()).toHaveLength(1);
  await source.arrange((manager) => manager.query(`update relay set until = now() - interval '1 second'`));
  expect(await waiting('four')).toHaveLength(1);
  expect(await waiting('one')).toHaveLength(0);
});

test('a batch is bounded in bytes, but one large event still leaves', async () => {
  await say('x'.repeat(1_500_000), 'small', 'y'.repeat(700_000));
  expect((await waiting()).map(({ payload }) => payload.said.length)).toEqual([1_500_000]);
});

test('an event takes effect once, however often and by however many it is told', async () => {
  await say('a', 'b');
  const events = await waiting();
  const answers = await Promise.all([tell(events), tell(events), tell(events)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.reduce((sum, { body }) => sum + body.consumed, 0)).toBe(2);
  expect(await heard()).toEqual(['a', 'b']);
});

test('the same number from another source is another event', async () => {
  const event = { id: '900', name: 'Told', organisation: null, payload: { said: 'z' }, at: '2013-06-03T08:00:00Z' };
  for (const from of ['budget', 'evaluation']) await target.send(SYSTEM, 'POST', '/events', { source: from, events: [event] });
  expect(await heard()).toEqual(['z', 'z']);
});

test('a consumer that fails leaves nothing of its event, stops those after it, and says nothing of why', async () => {
  await say('before', 'too much', 'after');
  const answer = await tell(await waiting());
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toContain('secret');
  expect(await heard()).toEqual(['before']);
});

test('an event nobody consumes is done with, and leaves no trace', async () => {
  const event = { id: '1', name: 'constructor', organisation: randomUUID(), payload: {}, at: '2013-06-03T08:00:00Z' };
  expect(await tell([event])).toEqual({ status: 200, body: { consumed: 0, parked: 0 } });
});

test.each([['GET', '/events?relay=one'], ['POST', '/events'], ['POST', '/events/delivered']])('%s %s is for the product itself only', async (method, path) => {
  const body = method === 'POST' ? { source: 'budget', events: [], relay: 'one', ids: [] } : undefined;
  expect((await source.send(null, method, path, body)).status).toBe(401);
  for (const viewer of [RESEARCH, testViewer(randomUUID(), randomUUID(), ['ADMIN'], true)]) {
    expect((await source.send(viewer, method, path, body)).status).toBe(403);
  }
});

test.each([
  [{ source: 'ku8', events: [] }, '"source"'],
  [{ source: 'budget', events: Array(201).fill({}) }, '"events"'],
  [{ source: 'budget', events: [{ id: '1; drop', name: 'Told', payload: {}, at: '2013-06-03' }] }, 'events[0].id'],
  [{ source: 'budget', events: [{ id: '1', name: 'Told', payload: null, at: '2013-06-03' }] }, 'events[0].payload'],
  [[], 'JSON object'],
])('a malformed batch is refused with what is wrong', async (body, said) => {
  const answer = await target.send(SYSTEM, 'POST', '/events', body);
  expect(answer.status).toBe(400);
  expect(answer.body.errors[0].message).toContain(said);
});

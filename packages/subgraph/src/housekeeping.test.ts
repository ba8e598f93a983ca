import { randomUUID } from 'node:crypto';
import { Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { SYSTEM } from '@samlar/viewer/viewer';
import { emit, runCommand } from './command';
import { createContext, type Context } from './context';
import { openDatabase } from './database';
import { defineSubgraph } from './define-subgraph';
import { ATTEMPTS, consumeEvents, type DeliveredEvent } from './events';
import { parkedCount, removeOld, retryParked } from './housekeeping';
import { startTestSubgraph, testViewer, type TestSubgraph } from './testing';

@Resolver()
class NothingResolver {
  @Query(() => String)
  nothing(): string {
    return '';
  }
}

let broken = false;
const heard: string[] = [];
const definition = defineSubgraph({
  name: 'ku8', entities: [], resolvers: [NothingResolver], references: {}, migrations: [],
  consumers: {
    Told: async (_, event) => {
      if (broken && event.payload.said === 'bad') throw new Error('the consumer’s own fault');
      heard.push(event.payload.said);
    },
  },
});
let server: TestSubgraph;
let dataSource: DataSource;
beforeAll(async () => {
  server = await startTestSubgraph(definition);
  const url = new URL(server.adminUrl);
  url.username = 'ku8_app';
  dataSource = await openDatabase(definition, url.toString(), 3);
}, 30_000);
afterAll(async () => {
  await dataSource?.destroy();
  await server?.stop();
});
beforeEach(() => server.arrange(async (manager) => {
  broken = false;
  heard.length = 0;
  for (const table of ['outbox', 'consumed', 'parked_event', 'heard_source', 'command']) await manager.query(`delete from ${table}`);
}));

const rows = async (sql: string): Promise<any[]> => server.arrange((manager) => manager.query(sql));
const event = (id: number, said: string): DeliveredEvent => ({ source: 'activities', id: String(id), name: 'Told', organisation: null, payload: { said }, at: '2013-06-03T08:00:00Z' });
const tell = (...events: DeliveredEvent[]) => server.send(SYSTEM, 'POST', '/events', { source: 'activities', events });

test('delivered events go when they are old, in batches; what waits or is recent stays', async () => {
  await server.arrange(async (manager) => {
    for (let count = 0; count < 7; count++) await emit(manager, 'Told', null, { count });
    await manager.query(`update outbox set at = now() - interval '90 days'`);
    await manager.query(`update outbox set delivered_at = now() - interval '31 days' where id in (select id from outbox order by id limit 5)`);
    await manager.query(`update outbox set delivered_at = now() - interval '29 days' where payload ->> 'count' = '5'`);
  });
  expect(await removeOld(dataSource, 'ku8', 30, 2)).toMatchObject({ outbox: 5, consumed: 0, parked_event: 0 });
  expect((await rows('select payload from outbox order by id')).map(({ payload }) => payload.count)).toEqual([5, 6]);
});

test('a note of an event that may still be told again is kept, however old', async () => {
  await tell(event(1, 'a'), event(2, 'b'));
  await tell(event(3, 'c'), event(4, 'd'));
  await server.arrange((manager) => manager.query(`update consumed set at = now() - interval '90 days'`));
  expect(await removeOld(dataSource, 'ku8', 30)).toMatchObject({ consumed: 2 });
  await tell(event(3, 'c'), event(4, 'd'));
  expect(heard).toEqual(['a', 'b', 'c', 'd']);
});

test('two who clean at once do not stand in each other’s way', async () => {
  await server.arrange(async (manager) => {
    for (let count = 0; count < 30; count++) await emit(manager, 'Told', null, { count });
    await manager.query(`update outbox set delivered_at = now() - interval '31 days'`);
  });
  const both = await Promise.all([1, 2].map(() => removeOld(dataSource, 'ku8', 30, 5)));
  expect(both[0]!.outbox + both[1]!.outbox).toBeLessThanOrEqual(30);
  await removeOld(dataSource, 'ku8', 30, 5);
  expect(await rows('select from outbox')).toHaveLength(0);
});

test('a consumer that keeps failing stops its source only so long, and says so', async () => {
  broken = true;
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    expect((await tell(event(1, 'before'), event(2, 'bad'), event(3, 'after'))).status).toBe(500);
    expect(await parkedCount(dataSource)).toBe(0);
  }
  expect(heard).toEqual(['before']);
  expect(await tell(event(1, 'before'), event(2, 'bad'), event(3, 'after'))).toEqual({ status: 200, body: { consumed: 1, parked: 1 } });
  expect(heard).toEqual(['before', 'after']);
  const ready = await fetch(new URL('/health/ready', server.url));
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, parkedEvents: 1 }]);
  expect((await tell(event(2, 'bad'))).body).toEqual({ consumed: 0, parked: 0 });
});

test('a parked event is taken in once what was wrong is mended, once', async () => {
  broken = true;
  await consumeEvents(dataSource, definition.consumers!, [event(2, 'bad')], 1);
  expect(await retryParked(dataSource, definition.consumers!)).toBe(0);
  broken = false;
  expect(await retryParked(dataSource, definition.consumers!)).toBe(1);
  expect(await retryParked(dataSource, definition.consumers!)).toBe(0);
  expect([heard, await parkedCount(dataSource)]).toEqual([['bad'], 0]);
});

test('a consumer that fails once and then does not is never parked, and leaves no count behind', async () => {
  broken = true;
  await tell(event(2, 'bad'));
  broken = false;
  await tell(event(2, 'bad'));
  expect([heard, await rows('select from parked_event')]).toEqual([['bad'], []]);
});

test('parked events that nobody looks at are given up in time', async () => {
  broken = true;
  await consumeEvents(dataSource, definition.consumers!, [event(2, 'bad')], 1);
  await server.arrange((manager) => manager.query(`update parked_event set parked_at = now() - interval '31 days'`));
  expect(await removeOld(dataSource, 'ku8', 30)).toMatchObject({ parked_event: 1 });
});

test('a command is answered again from its key for thirty days, and is a new one after that', async () => {
  const context = (person: string) => createContext(dataSource, testViewer(person, randomUUID(), ['EMPLOYEE']), 'test');
  const [anna, bo] = [context(randomUUID()), context(randomUUID())];
  let done = 0;
  const run = (whose: Context, key: string) => runCommand(whose, 'count', key, async () => ({ number: ++done }));
  const age = (days: number) => server.arrange((manager) => manager.query('update command set at = now() - make_interval(days => $1)', [days]));
  for (let number = 1; number <= 5; number++) await run(anna, `of anna ${number}`);
  await run(bo, 'of anna 1');
  await age(29);
  expect(await removeOld(dataSource, 'ku8', 30)).toMatchObject({ command: 0 });
  expect(await run(anna, 'of anna 1')).toEqual({ number: 1 });
  await age(31);
  await run(anna, 'is new now');
  expect(await removeOld(dataSource, 'ku8', 30, 2)).toMatchObject({ command: 6 });
  expect((await rows('select key from command')).map(({ key }) => key)).toEqual(['is new now']);
  expect(await run(anna, 'of anna 1')).toEqual({ number: 8 });
});

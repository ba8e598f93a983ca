import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import pino from 'pino';
import { eventsIn, messagesOf, type EventTransport } from '../src/live/event-transport';
import { openEvents } from '../src/live/open-events';

const log = pino({ level: 'silent' });
const databaseUrl = process.env.SAMLAR_TEST_DATABASE_URL!;
/** A `nats-server` on the path, as `go install github.com/nats-io/nats-server/v2@latest` puts it there. */
const hasNats = spawnSync('nats-server', ['--version']).status === 0;
let nats: ChildProcess | null = null;
let natsUrl = '';
const pool = new Pool({ connectionString: databaseUrl, max: 2 });

const startNats = async (port: number): Promise<void> => {
  nats = spawn('nats-server', ['--addr', '127.0.0.1', '--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of nats.stderr!) if (String(line).includes('Server is ready')) return;
};
beforeAll(async () => {
  if (!hasNats) return;
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  await startNats(port);
  natsUrl = `nats://127.0.0.1:${port}`;
});
afterAll(async () => {
  nats?.kill();
  await pool.end();
});

const until = async (holds: () => boolean): Promise<void> => {
  for (let n = 0; n < 300 && !holds(); n += 1) await wait(10);
};

const TRANSPORTS = [['PostgreSQL', (): string | null => null], ...(hasNats ? [['NATS', (): string => natsUrl] as const] : [])] as const;

describe.each(TRANSPORTS)('%s', (_, url) => {
  const open = (): Promise<EventTransport> => openEvents({ databaseUrl, eventsUrl: url() }, pool, log);

  test('what one gateway tells, every gateway hears, in order', async () => {
    const [one, two] = [await open(), await open()];
    const heard: [string[], string[]] = [[], []];
    [one, two].forEach((each, n) => each.listen(({ payload }) => heard[n]!.push(String(payload['n']))));
    const events = Array.from({ length: 500 }, (__, n) => ({ name: 'Happened', payload: { n, text: 'å'.repeat(100) } }));
    await one.publish(events);
    await until(() => heard.every((each) => each.length === 500));
    const wanted = events.map(({ payload }) => String(payload.n));
    expect(heard).toEqual([wanted, wanted]);
    await Promise.all([one.close(), two.close()]);
  });

  test('who no longer listens hears nothing, and one that throws keeps nobody else from hearing', async () => {
    const transport = await open();
    const heard: string[] = [];
    transport.listen(() => { throw new Error('no'); });
    const leave = transport.listen(({ name }) => heard.push(name));
    await transport.publish([{ name: 'First', payload: {} }]);
    await until(() => heard.length === 1);
    leave();
    await transport.publish([{ name: 'Second', payload: {} }]);
    await wait(100);
    expect(heard).toEqual(['First']);
    await transport.close();
  });
});

(hasNats ? test : test.skip)('after NATS was away events are heard again', async () => {
  const transport = await openEvents({ databaseUrl, eventsUrl: natsUrl }, pool, log);
  const heard: string[] = [];
  transport.listen(({ name }) => heard.push(name));
  const gone = once(nats!, 'exit');
  nats!.kill();
  await gone;
  await startNats(Number(new URL(natsUrl).port));
  for (let n = 0; n < 100 && heard.length === 0; n += 1) {
    await Promise.race([transport.publish([{ name: 'Again', payload: {} }]).catch(() => undefined), wait(200)]);
    await wait(50);
  }
  expect(heard[0]).toBe('Again');
  await transport.close();
});

test('an address of another kind is refused with what to do', async () => {
  await expect(openEvents({ databaseUrl, eventsUrl: 'redis://x' }, pool, log)).rejects.toThrow('EVENTS_URL');
});

test('what is large for its lists is told of without them', () => {
  const { messages, tooLarge } = messagesOf([{ name: 'Large', payload: { person: 'p', count: 2, gone: null, rows: ['x'.repeat(200)] } }], 60);
  expect(messages.flatMap(eventsIn)).toEqual([{ name: 'Large', payload: { person: 'p', count: 2 } }]);
  expect(tooLarge).toEqual([]);
});

test('messages keep below their size; what alone is larger is left out and told of', () => {
  const events = [1, 2, 3].map((n) => ({ name: 'E', payload: { n } }));
  const { messages, tooLarge } = messagesOf([...events, { name: 'Large', payload: { text: 'x'.repeat(200) } }], 60);
  expect(messages.every((each) => Buffer.byteLength(each) <= 60)).toBe(true);
  expect(messages.flatMap(eventsIn)).toEqual(events);
  expect(tooLarge.map(({ name }) => name)).toEqual(['Large']);
});

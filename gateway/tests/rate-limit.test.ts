import { once } from 'node:events';
import { Pool } from 'pg';
import pino from 'pino';
import { rateLimit } from '../src/limits/rate-limit';
import { openRedis, rateStoreOf } from '../src/limits/rate-store';
import { doorDatabase, type DoorDatabase } from './door-database';
import { freePort, redisProgram, startRedis } from './redis';

const log = pino({ level: 'silent' });
test('a key has its points and is told how long to wait; another has its own', async () => {
  const limit = rateLimit('a', 3, { kind: 'memory' });
  expect([await limit('x'), await limit('x', 2), await limit('y', 3)]).toEqual([0, 0, 0]);
  const wait = await limit('x');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
});

describe('in the database', () => {
  let database: DoorDatabase;
  let pools: Pool[];
  beforeAll(async () => {
    database = await doorDatabase(`test_rate_${process.pid}`);
    pools = [1, 2].map(() => new Pool({ connectionString: database.url }));
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end().catch(() => undefined)));
    await database?.drop();
  });
  test('two gateways count together, and nobody is turned away when it is gone', async () => {
    const [one, other] = pools.map((pool) => rateLimit('together', 3, rateStoreOf('postgres', pool, null)));
    expect([await one!('x', 2), await other!('x')]).toEqual([0, 0]);
    expect(await one!('x')).toBeGreaterThan(0);
    await pools[0]!.end();
    expect(await one!('z')).toBe(0);
  });
});

const inRedis = redisProgram ? test : test.skip;
inRedis('in a Redis two gateways count together, and each by itself while it is away', async () => {
  const port = await freePort();
  const server = await startRedis(port);
  const clients = await Promise.all([1, 2].map(() => openRedis(`redis://127.0.0.1:${port}`, log)));
  try {
    await Promise.all(clients.map((client) => client.status === 'ready' || once(client, 'ready')));
    const [one, other] = clients.map((client) => rateLimit('together', 3, rateStoreOf('redis', null as never, client)));
    expect([await one!('x', 2), await other!('x')]).toEqual([0, 0]);
    expect(await one!('x')).toBeGreaterThan(0);
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect([await one!('x', 3), await other!('x', 3)]).toEqual([0, 0]);
    expect(await one!('x')).toBeGreaterThan(0);
  } finally {
    clients.forEach((client) => client.disconnect());
    server.kill('SIGKILL');
  }
});

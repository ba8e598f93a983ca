import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { LoadLimit } from '../limits/load-limit';
import { admit } from './turn-away';

/** As many begin as the test says; the others wait, or are turned away. */
function limit(room: number): LoadLimit & { waiting: (() => void)[] } {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return { waiting, enter: (begin) => underWay < room && (underWay += 1) > 0 && waiting.push(begin) > 0, leave: () => { underWay -= 1; }, connected: () => undefined, underWay: () => underWay };
}

let server: Server;
afterEach(() => server.close());

async function listen(load: LoadLimit, begun: string[]): Promise<number> {
  server = createServer((incoming, response) => admit(incoming, response, load, () => {
    begun.push(incoming.url!);
    response.end('begun');
  }, () => undefined));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

test.each([
  ['/research/graphql', 503], ['/graphql', 503], ['//graphql?query={a}', 503], ['/research/mcp', 503], ['/research/plan', 503], ['/research/tables.json', 503], ['/research/tables/x.csv', 503],
  ['/health/live', 200], ['/health/ready', 200], ['/sign-in', 200], ['/sign-in/callback?code=1', 200], ['/sign-out', 200], ['/session', 200], ['/', 200], ['/overview', 200], ['/views/a.js', 200], ['/issuer/token', 200],
])('when nobody is let in, %s is answered %i', async (path, status) => {
  const port = await listen(limit(0), []);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  expect(answer.status).toBe(status);
  if (status === 503) {
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
  }
});

test('a stream is not turned away', async () => {
  const port = await listen(limit(0), []);
  for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec="1.0"']) expect((await fetch(`http://127.0.0.1:${port}/graphql`, { headers: { accept } })).status).toBe(200);
});

test('for who hangs up before its turn nothing is begun, and its place is free', async () => {
  const load = limit(1);
  const begun: string[] = [];
  const port = await listen(load, begun);
  const gone = connect(port, '127.0.0.1');
  gone.write('GET /graphql HTTP/1.1\r\nhost: a\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, NodeJS.EventEmitter];
  gone.destroy();
  await once(response, 'close');
  load.waiting.shift()!();
  expect([begun, load.underWay()]).toEqual([[], 0]);
  const stays = request({ port, host: '127.0.0.1', path: '/graphql' }).end();
  await once(server, 'request');
  load.waiting.shift()!();
  await once(stays, 'response');
  expect(begun).toEqual(['/graphql']);
});

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { liveEvents } from './live-events';

const until = async (holds: () => boolean): Promise<void> => {
  for (let n = 0; n < 1_000 && !holds(); n += 1) await wait(10);
  if (!holds()) throw new Error('it did not come about');
};
const events = (response: ServerResponse): ServerResponse => response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
const say = (response: ServerResponse, event: 'next' | 'complete', data: object | null): void => void response.write(`event: ${event}\ndata: ${data ? JSON.stringify(data) : ''}\n\n`);

test('after a change of the API the same is followed again, and only then the view is told to ask anew', async () => {
  const asked: ServerResponse[] = [];
  const server = createServer((request, response) => void request.resume().on('end', () => asked.push(response))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const told: unknown[] = [];
  const { subscribe } = liveEvents(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, 'token', () => undefined)({ query: 'subscription { seat { id } }' } as never, {} as never);
  const { unsubscribe } = subscribe({ next: (result: unknown) => told.push(result), error: (error: unknown) => told.push(error), complete: () => told.push('over') } as never);

  await until(() => asked.length === 1);
  say(events(asked[0]!), 'next', { data: { seat: { id: '1' } } });
  await until(() => told.length === 1);
  say(asked[0]!, 'next', { errors: [{ message: 'The API has changed.', extensions: { code: 'SUPERGRAPH_CHANGED' } }] });
  say(asked[0]!, 'complete', null);
  asked[0]!.end();

  await until(() => asked.length === 2);
  expect(told).toEqual([{ data: { seat: { id: '1' } } }]);
  events(asked[1]!).flushHeaders();
  await until(() => told.length === 2);
  say(asked[1]!, 'next', { data: { seat: { id: '2' } } });
  await until(() => told.length === 3);
  expect(told).toEqual([{ data: { seat: { id: '1' } } }, { data: null }, { data: { seat: { id: '2' } } }]);
  unsubscribe();
  server.closeAllConnections();
  server.close();
});

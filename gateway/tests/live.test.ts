import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { Agent, request } from 'undici';
import WebSocket from 'ws';
import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';

let door: RunningDoor;
let lysekil: string;
let employee: Browser;
let manager: Browser;
const agent = new Agent();
beforeAll(async () => {
  door = await startDoor();
  lysekil = `http://lysekil.localhost:${door.port}`;
  [employee, manager] = [new Browser(), new Browser()];
  await employee.signIn(lysekil, 'p1');
  await manager.signIn(lysekil, 'p2');
}, 60_000);
afterAll(async () => {
  await agent.destroy();
  await door?.stop();
});

const csrfOf = async (person: Browser): Promise<string> => (JSON.parse((await person.go(`${lysekil}/session`)).text) as { csrf: string }).csrf;
const cookieOf = (person: Browser): string => [...person.cookies(new URL(lysekil).host)].map(([name, value]) => `${name}=${value}`).join('; ');

interface Stream {
  status: number;
  type: string;
  /** What came so far. */
  events: any[];
  text: string;
  over: boolean;
  leave(): void;
}

/** A subscription over HTTP as it comes. */
async function stream(person: Browser, query: string, variables: object = {}, accept = 'text/event-stream'): Promise<Stream> {
  const left = new AbortController();
  const { statusCode, headers, body } = await request(`http://127.0.0.1:${door.port}/graphql`, {
    method: 'POST', dispatcher: agent, signal: left.signal, body: JSON.stringify({ query, variables }),
    headers: { host: new URL(lysekil).host, cookie: cookieOf(person), 'content-type': 'application/json', accept, 'samlar-csrf': await csrfOf(person) },
  });
  const given: Stream = { status: statusCode, type: String(headers['content-type']), events: [], text: '', over: false, leave: () => left.abort() };
  void (async () => {
    for await (const chunk of body) {
      given.text += String(chunk);
      given.events = given.text.split('\n\n').flatMap((each) => (each.startsWith('event: next') ? [JSON.parse(each.slice(each.indexOf('data: ') + 6))] : []));
    }
  })().catch(() => undefined).finally(() => { given.over = true; });
  return given;
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let n = 0; n < 300 && !(await holds()); n += 1) await wait(10);
  if (!(await holds())) throw new Error('it did not come about');
};
const happen = (name: string, payload: Record<string, unknown>): Promise<void> => door.gateway.events.publish([{ name, payload }]);
const RENAMED = 'subscription ($code: ID!) { renamed(code: $code) { name chief { displayName } programmes { title } } }';
const LYSEKIL = { name: 'Lysekil', programmes: [{ title: 'Programme 1' }] };

test('an event reaches who asked for it, joined with other parts, each with what they may see', async () => {
  const [one, two, other] = [await stream(employee, RENAMED, { code: '1484' }), await stream(manager, RENAMED, { code: '1484' }), await stream(manager, RENAMED, { code: '1430' })];
  expect([one.status, one.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => one.events.length === 1 && two.events.length === 1);
  expect(one.events[0]).toEqual({ data: { renamed: { ...LYSEKIL, chief: null } }, errors: [expect.objectContaining({ path: ['renamed', 'chief'], extensions: { code: 'FORBIDDEN', right: 'people:read' } })] });
  expect(Object.keys(one.events[0].data.renamed)).toEqual(['name', 'chief', 'programmes']);
  expect(two.events[0]).toEqual({ data: { renamed: { ...LYSEKIL, chief: { displayName: 'Ada' } } } });
  expect(other.events).toEqual([]);
  [one, two, other].forEach(({ leave }) => leave());
});

test('an event for one person reaches that person', async () => {
  const [one, two] = [await stream(employee, 'subscription { changed { name } }'), await stream(manager, 'subscription { changed { name } }')];
  await happen('Changed', { municipality: '1', person: '00000000-0000-4000-8000-000000000002' });
  await until(() => two.events.length === 1);
  expect(one.events).toEqual([]);
  [one, two].forEach(({ leave }) => leave());
});

test('a part that is away costs its own fields of one event, and no more is told', async () => {
  const given = await stream(manager, RENAMED, { code: '1484' });
  door.activities.mode = 'failing';
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => given.events.length === 1);
  door.activities.mode = 'well';
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => given.events.length === 2);
  expect(given.events[0].data.renamed.programmes).toBeNull();
  expect(given.text).not.toContain('hunter2');
  expect(given.events[1].data.renamed.programmes).toEqual(LYSEKIL.programmes);
  given.leave();
});

test('multipart', async () => {
  const given = await stream(manager, RENAMED, { code: '1484' }, 'multipart/mixed;subscriptionSpec=1.0, application/json');
  expect(given.type).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"');
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => given.text.includes('{"payload":{"data":{"renamed"'));
  given.leave();
});

test('what is refused is told at once; without the token nothing is opened', async () => {
  for (const [query, code] of [['subscription { renamed { name } }', 'GRAPHQL_VALIDATION_FAILED'], ['subscription { renamed(code: "1") { accounts } }', 'FORBIDDEN']] as const) {
    const given = await stream(employee, query);
    await until(() => given.over);
    expect([given.status >= 400, given.text]).toEqual([true, expect.stringContaining(code)]);
  }
  const answer = await employee.go(`${lysekil}/graphql`, { json: { query: RENAMED, variables: { code: '1' } }, headers: { accept: 'text/event-stream' } });
  expect(answer.status).toBe(403);
  expect((await employee.ask(lysekil, RENAMED, { code: '1' })).errors![0].extensions.code).toBe('OPERATION_NOT_SUPPORTED');
});

describe('a web socket', () => {
  const clientOf = async (person: Browser, csrf: string, origin?: string) => {
    const cookie = cookieOf(person);
    class FromPage extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { host: new URL(lysekil).host, cookie }, ...(origin && { origin }) });
      }
    }
    return createClient({ url: `ws://127.0.0.1:${door.port}/graphql`, webSocketImpl: FromPage, retryAttempts: 0, connectionParams: { 'samlar-csrf': csrf } });
  };

  test('carries subscriptions of the portal’s own pages', async () => {
    const client = await clientOf(manager, await csrfOf(manager), lysekil);
    const events = client.iterate({ query: RENAMED, variables: { code: '1484' } });
    const first = events.next();
    await until(async () => (await happen('Renamed', { municipality: '1', code: '1484' }), Promise.race([first.then(() => true), wait(50, false)])));
    expect((await first).value).toMatchObject({ data: { renamed: LYSEKIL } });
    await client.dispose();
  });

  test('is not opened by another site’s page, nor without the token, nor for anything but subscriptions', async () => {
    await expect((await clientOf(manager, await csrfOf(manager), 'http://elsewhere.example')).iterate({ query: RENAMED }).next()).rejects.toBeDefined();
    await expect((await clientOf(manager, 'x', lysekil)).iterate({ query: RENAMED }).next()).rejects.toMatchObject({ code: 4403 });
    const client = await clientOf(manager, await csrfOf(manager), lysekil);
    await expect(client.iterate({ query: '{ me { displayName } }' }).next()).rejects.toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    await client.dispose();
  });

  test('counts among what a person may ask a minute', async () => {
    await door.restart({ portalRate: 2 });
    const client = await clientOf(manager, await csrfOf(manager), lysekil);
    const codes: string[] = [];
    for (let time = 0; time < 3; time += 1) await client.iterate({ query: '{ me { displayName } }' }).next().catch(([{ extensions }]) => codes.push(extensions.code));
    expect(codes).toEqual(['BAD_REQUEST', 'BAD_REQUEST', 'TOO_MANY_REQUESTS']);
    await client.dispose();
    await door.restart({});
  });
});

test('the sign-out of a session ends its subscriptions', async () => {
  const person = new Browser();
  await person.signIn(lysekil, 'p1');
  const [ends, stays] = [await stream(person, RENAMED, { code: '1484' }), await stream(employee, RENAMED, { code: '1484' })];
  await person.go(`${lysekil}/sign-out`, { form: { 'samlar-csrf': await csrfOf(person) }, follow: false });
  await until(() => ends.over);
  expect(ends.events).toEqual([{ errors: [expect.objectContaining({ extensions: { code: 'SESSION_ENDED' } })] }]);
  expect(ends.text.endsWith('event: complete\ndata:\n\n')).toBe(true);
  expect(stays.over).toBe(false);
  stays.leave();
});

test('an event is heard again after the connection that listens was lost', async () => {
  const given = await stream(manager, RENAMED, { code: '1484' });
  await door.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samlar door events' and datname = current_database()`);
  await until(() => door.logged.some((line) => line.includes('events are heard again')));
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => given.events.length === 1);
  expect(given.events[0].data.renamed.name).toBe('Lysekil');
  given.leave();
});

test('a stop ends subscriptions with their reason', async () => {
  const given = await stream(manager, RENAMED, { code: '1484' });
  await door.restart({});
  expect(given.events).toEqual([{ errors: [expect.objectContaining({ extensions: { code: 'SERVER_STOPPING' } })] }]);
});

test('a new supergraph ends subscriptions with their reason, and the same is followed on the new one', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'supergraphs-'));
  const portal = door.gateway.supergraph('portal');
  writeFileSync(path.join(folder, 'portal.graphql'), portal);
  writeFileSync(path.join(folder, 'research.graphql'), door.gateway.supergraph('research'));
  await door.restart({ supergraphFolder: folder });
  const before = await stream(manager, RENAMED, { code: '1484' });
  writeFileSync(path.join(folder, 'portal.graphql'), portal.replace('type Programme', '"Of learning."\ntype Programme'));
  await until(() => door.gateway.supergraph('portal').includes('"Of learning."'));
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => before.over);
  expect(before.events).toEqual([{ errors: [expect.objectContaining({ extensions: { code: 'SUPERGRAPH_CHANGED' } })] }]);
  const after = await stream(manager, RENAMED, { code: '1484' });
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => after.events.length === 1);
  after.leave();
  rmSync(folder, { recursive: true });
});

test('only registered documents are followed where no others are answered', async () => {
  await door.restart({ enforceTrustedDocuments: true });
  const given = await stream(manager, RENAMED, { code: '1484' });
  await until(() => given.over);
  expect([given.status, given.text]).toEqual([400, expect.stringContaining('DOCUMENT_NOT_TRUSTED')]);
});

test('open subscriptions, what they were told and why they ended are counted', async () => {
  const taken = createServer().listen(0);
  const { port } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  await door.restart({ metricsPort: port });
  const counted = async (): Promise<Record<string, number>> => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return Object.fromEntries([...text.matchAll(/^samlar_subscription(\S+) (\d+)$/gm)].map(([, name, value]) => [name, Number(value)]));
  };
  const [one, two] = [await stream(manager, RENAMED, { code: '1484' }), await stream(employee, RENAMED, { code: '1484' })];
  expect(await counted()).toEqual({ s_open: 2, _events_total: 0 });
  await happen('Renamed', { municipality: '1', code: '1484' });
  await until(() => one.events.length === 1 && two.events.length === 1);
  two.leave();
  await until(async () => (await counted())['s_open'] === 1);
  expect(await counted()).toEqual({ s_open: 1, _events_total: 2, '_ends_total{reason="LEFT"}': 1 });
  one.leave();
});

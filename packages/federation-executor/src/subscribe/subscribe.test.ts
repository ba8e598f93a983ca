import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, subscribe as subscribeTo, execute, GraphQLError, validate } from 'graphql';
import { createClient as sseClient } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/http';
import { createClient as wsClient } from 'graphql-ws';
import { useServer as serveSockets } from 'graphql-ws/use/ws';
import WebSocket, { WebSocketServer } from 'ws';
import { federationUnderTest, readAnswer } from '../testing/federation-under-test';
import { shop } from '../testing/shop';
import { boundedEvents, type BoundedEvents } from './bounded-events';
import { httpStreams } from './http-streams';
import { socketServer } from './socket-server';
import type { EventFeed, HappenedEvent } from './streams';
import type { Answers } from './subscribe-operation';
import { SubscriptionEnded } from './subscription-ended';
import { streamForm, writeStream } from './write-stream';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@composeDirective"])\n';
const news = `type Subscription { written(upc: ID): Review seen(tick: Int): Review  }
  type Review @key(fields: "id") { id: ID! body: String author: User }
  type User @key(fields: "id") { id: ID! }
  type Query { review(id: ID!): Review }`;
const EVENTS = `extend schema @link(url: "https://example.org/events/v0.1", import: ["@onEvent"]) @federation__composeDirective(name: "@onEvent")
  directive @onEvent(names: [String!]!, key: String!, keyField: String = "id", match: [String!] = []) on FIELD_DEFINITION
  extend type Subscription { changed(upc: ID!): Review @onEvent(names: ["Written", "Edited"], key: "review", match: ["upc", "person"]) }`;

const running: BoundedEvents<object>[] = [];
/** The subgraph's own subscribers, one for each upstream connection. */
const open = (): BoundedEvents<object> => {
  const source = boundedEvents<object>(1000, () => void running.splice(running.indexOf(source), 1));
  running.push(source);
  return source;
};
const say = (id: string): void => running.forEach((each) => each.push({ written: { id, body: `body ${id}`, author: { id: 'a' } } }));
const resolvers = {
  Subscription: { written: { subscribe: open }, seen: { subscribe: () => { throw new GraphQLError('not you', { extensions: { code: 'FORBIDDEN' } }); } } },
  Review: { __resolveReference: ({ id }: { id: string }) => (id === 'hidden' ? null : { id, body: `body ${id}`, author: { id: 'a' } }) },
};
const schema = buildSubgraphSchema([{ typeDefs: parse(LINK + news), resolvers }]);
const seenHeaders: (string | undefined)[] = [];
const servers: Server[] = [];
async function listen(listener?: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

const listeners = new Set<(event: HappenedEvent) => void>();
const feed: EventFeed = { listen: (listener) => (listeners.add(listener), () => void listeners.delete(listener)) };
const happen = (name: string, payload: Record<string, unknown>): void => listeners.forEach((each) => each({ name, payload }));
const addresses = new Map<string, { protocol: 'sse' | 'ws'; url: string }>();
const streams = httpStreams({ subgraphs: addresses, headers: { computed: { 'x-viewer': ({ context }) => String(context) } }, timeout: 1_000 });
const federation = federationUnderTest({ accounts: shop['accounts']!, news: { typeDefs: `${news.replace('extend', '')}\n${EVENTS}`, resolvers: { Review: resolvers.Review } } }, { streams, feed });

const QUERY = 'subscription { written { body author { name } } }';
const answered = (id: string): object => ({ data: { written: { body: `body ${id}`, author: { name: 'Ada' } } } });
const begin = async (query: string, call: object = {}): Promise<Answers> => {
  const given = await (await federation.executor.prepare(parse(query), null)).subscribe!({ context: 'me', ...call });
  if ('refused' in given) throw new Error(JSON.stringify(given.refused.errors));
  return given.answers;
};
const until = async (holds: () => boolean): Promise<void> => {
  for (let n = 0; n < 200 && !holds(); n += 1) await wait(10);
  if (!holds()) throw new Error('it did not come about');
};
const nextOf = async (answers: Answers): Promise<unknown> => {
  const { value, done } = await answers.next();
  return done ? 'ended' : readAnswer(value);
};

let mine: { server: Server; port: number };
let textOptions = { beat: 10_000 };
const sockets = socketServer({
  ask: async ({ query }, _request, { viewer }) => ({ answers: await begin(query!, viewer ? { viewer: String(viewer) } : {}) }),
  admit: async (_request, { viewer }) => viewer !== 'nobody',
});
beforeAll(async () => {
  const note = (request: IncomingMessage): void => void seenHeaders.push(request.headers['x-viewer'] as string | undefined);
  const sse = createHandler({ schema });
  const { port } = await listen((request, response) => (note(request), void sse(request, response)));
  addresses.set('news', { protocol: 'sse', url: `http://127.0.0.1:${port}/` });
  const ws = await listen();
  const upstream = new WebSocketServer({ server: ws.server, path: '/ws' });
  upstream.on('connection', (_socket, request) => note(request));
  serveSockets({ schema, execute, subscribe: subscribeTo, validate }, upstream);
  addresses.set('ws', { protocol: 'ws', url: `ws://127.0.0.1:${ws.port}/ws` });
  mine = await listen((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => void begin((JSON.parse(text) as { query: string }).query).then((answers) => {
      const form = streamForm(request);
      return form ? writeStream(response, form, answers, textOptions) : void response.writeHead(406).end();
    }));
  });
  mine.server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
});
afterAll(async () => {
  await sockets.close(1001, 'over');
  await streams.close();
  for (const each of servers) {
    each.closeAllConnections();
    each.close();
  }
});

describe.each(['sse', 'ws'] as const)('a subgraph over %s', (protocol) => {
  const [sse, ws] = ['news', 'ws'];
  let before: { protocol: 'sse' | 'ws'; url: string };
  beforeAll(() => {
    before = addresses.get('news')!;
    if (protocol === 'ws') addresses.set(sse, addresses.get(ws)!);
  });
  afterAll(() => addresses.set('news', before));

  test('each event is joined with what other subgraphs know; leaving ends it there', async () => {
    const answers = await begin(QUERY, { context: `from ${protocol}` });
    await until(() => running.length === 1);
    expect(seenHeaders.at(-1)).toBe(`from ${protocol}`);
    say('1');
    say('2');
    expect([await nextOf(answers), await nextOf(answers)]).toEqual([{ ...answered('1'), errors: [], extensions: null }, { ...answered('2'), errors: [], extensions: null }]);
    await answers.return!();
    expect(await nextOf(answers)).toBe('ended');
    await until(() => running.length === 0);
  });

  test('what the subgraph refuses is told, and it is over', async () => {
    const answers = await begin('subscription { seen { body } }');
    expect(await nextOf(answers)).toMatchObject({ data: { seen: null }, errors: [{ message: expect.stringMatching(/not you|error/i) as string }] });
    expect(await nextOf(answers)).toBe('ended');
  });

  test('an end there is an end here; a lost connection is told as one', async () => {
    const [ended, lost] = [await begin(QUERY), await begin(`${QUERY} `)];
    await until(() => running.length === 2);
    running[0]!.end();
    expect(await nextOf(ended)).toBe('ended');
    servers.slice(0, 2).forEach((each) => each.closeAllConnections());
    if (protocol === 'ws') return void (await lost.return!());
    await expect(lost.next()).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });
});

test('subscriptions of one viewer that are alike are one upstream; one that is slow is left behind alone', async () => {
  const [one, two, other] = [await begin(QUERY, { viewer: 'v' }), await begin(QUERY, { viewer: 'v' }), await begin(QUERY, { viewer: 'w' })];
  await until(() => running.length === 2);
  for (let n = 0; n < 150; n += 1) {
    say(String(n));
    expect(await nextOf(one)).toMatchObject(answered(String(n)));
  }
  for (const slow of [two, other]) await expect(slow.next()).rejects.toMatchObject({ code: 'SLOW_CLIENT' });
  await until(() => running.length === 1);
  await one.return!();
  await until(() => running.length === 0);
});

test('what may not go on is asked for each event', async () => {
  let allowed = true;
  const answers = await begin(QUERY, { eachEvent: async () => { if (!allowed) throw new SubscriptionEnded('SESSION_ENDED', 'over'); return 'me'; } });
  await until(() => running.length === 1);
  say('1');
  expect(await nextOf(answers)).toMatchObject(answered('1'));
  allowed = false;
  say('2');
  await expect(answers.next()).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  await until(() => running.length === 0);
});

describe('a field with @onEvent', () => {
  test('is raised by its events alone, and asks the subgraph as for an entity', async () => {
    const answers = await begin('subscription ($upc: ID!) { news: changed(upc: $upc) { id body author { name } } }', { variables: { upc: 7 }, subscriber: { person: 'p' } });
    federation.sent.length = 0;
    happen('Written', { review: '1', upc: '8', person: 'p' });
    happen('Written', { review: '2', upc: '7', person: 'q' });
    happen('Elsewhere', { review: '3', upc: '7', person: 'p' });
    happen('Edited', { review: 'hidden', upc: '7', person: 'p' });
    happen('Edited', { review: '4', upc: '7', person: 'p' });
    expect(await nextOf(answers)).toEqual({ data: { news: { id: '4', body: 'body 4', author: { name: 'Ada' } } }, errors: [], extensions: null });
    expect(federation.sent.map(({ variables }) => variables['representations'])).toEqual([[{ __typename: 'Review', id: 'hidden' }], [{ __typename: 'Review', id: '4' }], [{ __typename: 'User', id: 'a' }]]);
    await answers.return!();
    expect(listeners.size).toBe(0);
  });

  test('tells nobody of whom it knows nothing', async () => {
    const answers = await begin('subscription { changed(upc: "7") { id } }');
    happen('Edited', { review: '4', upc: '7', person: 'p' });
    const answer = nextOf(answers);
    await wait(50);
    await answers.return!();
    expect(await answer).toBe('ended');
  });
});

describe('to clients', () => {
  test('graphql-sse', async () => {
    const client = sseClient({ url: `http://127.0.0.1:${mine.port}/`, retryAttempts: 0 });
    const events = client.iterate({ query: QUERY });
    const first = events.next();
    await until(() => running.length === 1);
    say('1');
    expect((await first).value).toEqual(answered('1'));
    await events.return!();
    await until(() => running.length === 0);
  });

  test('graphql-ws, one socket for several; a connection that is not admitted is closed', async () => {
    const client = wsClient({ url: `ws://127.0.0.1:${mine.port}/`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { viewer: 'v' } });
    const [one, two] = [client.iterate({ query: QUERY }), client.iterate({ query: 'subscription Two { written { body } }' })];
    const first = [one.next(), two.next()];
    await until(() => running.length === 2);
    say('1');
    expect((await first[0])!.value).toEqual(answered('1'));
    expect((await first[1])!.value).toEqual({ data: { written: { body: 'body 1' } } });
    await client.dispose();
    await until(() => running.length === 0);
    const stranger = wsClient({ url: `ws://127.0.0.1:${mine.port}/`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { viewer: 'nobody' } });
    await expect(stranger.iterate({ query: QUERY }).next()).rejects.toMatchObject({ code: 4403 });
  });

  test('multipart, with signs of life', async () => {
    textOptions = { beat: 30 };
    const response = await fetch(`http://127.0.0.1:${mine.port}/`, { method: 'POST', headers: { accept: 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/json' }, body: JSON.stringify({ query: QUERY }) });
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"');
    const reading = (async () => {
      let text = '';
      for await (const chunk of response.body!) text += Buffer.from(chunk as Uint8Array).toString();
      return text;
    })();
    await until(() => running.length === 1);
    await wait(80);
    say('1');
    await wait(20);
    running[0]!.end();
    const text = await reading;
    expect(text.startsWith('\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql')).toBe(true);
    expect(text.endsWith('\r\n--graphql--\r\n')).toBe(true);
    const parts = text.split('\r\n--graphql').flatMap((each) => (each.includes('{') ? [JSON.parse(each.slice(each.indexOf('{'))) as object] : []));
    expect(parts.filter((each) => 'payload' in each)).toEqual([{ payload: answered('1') }]);
    expect(parts.length).toBeGreaterThan(2);
  });
});

test('a subscription is not answered once', async () => {
  const { errors } = await (await federation.executor.prepare(parse(QUERY), null)).execute({});
  expect(errors[0]!.extensions!['code']).toBe('OPERATION_NOT_SUPPORTED');
});

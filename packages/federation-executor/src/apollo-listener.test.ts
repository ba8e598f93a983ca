import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { apolloListener } from './apollo-listener';
import { apolloGateway, bytesOfResult, stringifyResult } from './apollo-server';
import { federationUnderTest } from './testing/federation-under-test';
import { shop } from './testing/shop';

/** What subgraphs wait for before they answer, and what is told of each question that reaches one. */
let gate: Promise<void> = Promise.resolve();
let asked = (): void => undefined;
const held = Object.fromEntries(Object.entries(shop).map(([name, each]) => [name, { ...each, answer: async (_: unknown, usual: () => Promise<object>) => {
  asked();
  await gate;
  return usual();
} }]));
const { executor, supergraph } = federationUnderTest(held, { bytesFrom: 0 });
const QUERY = '{ users { name reviews { body } } }';

/** A gateway on a port, ready. */
async function listening(stringify: typeof stringifyResult) {
  const http = createServer();
  const server = new ApolloServer({ gateway: apolloGateway({ executor, supergraph }), stringifyResult: stringify, stopOnTerminationSignals: false, plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http })] });
  await server.start();
  http.on('request', apolloListener({ server, context: async () => ({}) })).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const ask = (query = QUERY) => fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return { http, server, port, ask };
}

test('bytes that were never made a text are the answer that a text is, and come with their length', async () => {
  const [texts, bytes] = [await listening(stringifyResult), await listening(bytesOfResult)];
  const handed: unknown[] = [];
  const run = bytes.server.executeHTTPGraphQLRequest.bind(bytes.server);
  bytes.server.executeHTTPGraphQLRequest = async (given) => {
    const answer = await run(given);
    handed.push(answer.body.kind === 'complete' && Buffer.isBuffer(answer.body.string));
    return answer;
  };
  const answers = await Promise.all([texts.ask(), bytes.ask()]);
  const [text, other] = await Promise.all(answers.map((each) => each.text()));
  expect(other).toBe(text);
  expect(text).toContain('Ada');
  expect(answers.map(({ headers }) => headers.get('content-length'))).toEqual(Array(2).fill(String(Buffer.byteLength(text!))));
  expect(handed).toEqual([true]);
  await Promise.all([texts.server.stop(), bytes.server.stop()]);
});

test('a server that is stopped answers what it has begun, then takes nobody', async () => {
  const { server, ask } = await listening(bytesOfResult);
  let open = (): void => undefined;
  gate = new Promise((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (asked = resolve));
  const answering = ask();
  await reached;
  const stopped = server.stop();
  open();
  expect((await answering).status).toBe(200);
  await stopped;
  await expect(ask()).rejects.toThrow('fetch failed');
});

test('a client that hangs up before its answer, or within its question, costs nobody else', async () => {
  const { http, server, port, ask } = await listening(bytesOfResult);
  let open = (): void => undefined;
  gate = new Promise((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (asked = resolve));
  const body = JSON.stringify({ query: QUERY });
  const head = (length: number): string => `POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
  for (const [sent, until] of [[head(body.length) + body, reached], [head(500) + body, once(http, 'request')]] as const) {
    const client = connect(port, '127.0.0.1');
    client.write(sent);
    await until;
    client.destroy();
    await once(client, 'close');
  }
  open();
  expect((await ask()).status).toBe(200);
  await server.stop();
});

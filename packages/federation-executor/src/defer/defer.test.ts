import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { Client, fetchExchange, gql } from '@urql/core';
import { parse } from 'graphql';
import { apolloListener } from '../apollo-listener';
import { apolloGateway, incrementalDelivery, stringifyResult } from '../apollo-server';
import { plainPath } from '../plain-path';
import { federationUnderTest, readAnswer } from '../testing/federation-under-test';
import { shop, type ShopReview } from '../testing/shop';
import { acceptsParts } from './multipart';

/** Answers of reviews wait until they are let go. */
let gate: Promise<void> = Promise.resolve();
const federation = federationUnderTest({
  ...shop,
  reviews: {
    ...shop['reviews']!,
    resolvers: { ...shop['reviews']!.resolvers, Review: { ...(shop['reviews']!.resolvers!['Review'] as object), __resolveReference: ({ id }: ShopReview) => shopReviews.find((each) => each.id === id) } },
    answer: async (asked, usual) => {
      await gate;
      return asked.query.includes('numberOfReviews') ? { data: null, errors: [{ message: 'uncounted' }] } : usual();
    },
  },
});
const shopReviews: ShopReview[] = [{ id: '1', body: 'Love it!', author: 'a', upc: '1' }, { id: '2', body: 'Too expensive.', author: 'a', upc: '2' }];
const { executor, supergraph } = federation;
const server = new ApolloServer({ gateway: apolloGateway({ executor, supergraph }), stringifyResult, stopOnTerminationSignals: false, plugins: [incrementalDelivery()] });
const servers: Server[] = [];
const urls: Record<string, string> = {};

beforeAll(async () => {
  await server.start();
  for (const [name, listener] of [['the plain path', plainPath({ executor: () => executor, server, context: async () => ({}) })], ['Apollo Server', apolloListener({ server, context: async () => ({}) })]] as const) {
    const http = createServer(listener).listen(0, '127.0.0.1');
    await new Promise((resolve) => http.once('listening', resolve));
    servers.push(http);
    urls[name] = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  }
});
afterAll(async () => {
  await Promise.all(servers.map((each) => new Promise((resolve) => each.close(resolve))));
  await server.stop();
});

const QUERY = 'query Mine { me { name ...@defer(label: "opinions") { reviews { body } } } }';
const WHOLE = { me: { name: 'Ada', reviews: [{ body: 'Love it!' }, { body: 'Too expensive.' }] } };

describe.each(['the plain path', 'Apollo Server'])('%s', (name) => {
  test('urql gets the first part before the second has been asked for in vain', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const client = new Client({ url: urls[name]!, exchanges: [fetchExchange], preferGetMethod: false });
    const seen: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      client.query(gql(QUERY), {}).subscribe(({ data, error, hasNext }) => {
        if (error) return reject(error);
        seen.push(JSON.parse(JSON.stringify(data)));
        if (hasNext) open();
        else resolve();
      });
    });
    expect(seen).toEqual([{ me: { name: 'Ada' } }, WHOLE]);
  });

  test('what is whole is JSON to one who has been answered in parts before', async () => {
    const headers = { 'content-type': 'application/json', accept: `multipart/mixed, application/json, text/${name.replaceAll(' ', '-')}` };
    const typeOf = async (query: string): Promise<string | null> => {
      const response = await fetch(urls[name]!, { method: 'POST', headers, body: JSON.stringify({ query }) });
      await response.text();
      return response.headers.get('content-type');
    };
    expect(await typeOf(QUERY)).toContain('multipart/mixed');
    for (const _ of [1, 2]) expect(await typeOf('{ me { name } }')).toBe('application/json; charset=utf-8');
  });

  test('who takes no parts is answered whole', async () => {
    for (const accept of ['application/json', 'application/json, multipart/mixed;q=0', 'application/json, multipart/mixed;incrementalSpec=v0.2']) {
      const response = await fetch(urls[name]!, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body: JSON.stringify({ query: QUERY }) });
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await response.json()).toEqual({ data: WHOLE });
    }
  });

  test('the bytes are those of the form', async () => {
    const response = await fetch(urls[name]!, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'multipart/mixed; deferSpec=20220824' }, body: JSON.stringify({ query: QUERY }) });
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    const head = 'content-type: application/json; charset=utf-8\r\n\r\n';
    const first = head + JSON.stringify({ data: { me: { name: 'Ada' } }, hasNext: true });
    const text = (await response.text()).replace('{"hasNext":true,"data":{"me":{"name":"Ada"}}}', '{"data":{"me":{"name":"Ada"}},"hasNext":true}');
    expect(text).toBe(`\r\n---\r\n${first}\r\n---\r\n${head}${JSON.stringify({ incremental: [{ data: { reviews: WHOLE.me.reviews }, path: ['me'], label: 'opinions' }], hasNext: false })}\r\n-----\r\n`);
  });
});

async function parts(query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> {
  const { later, ...first } = await (await executor.prepare(parse(query), null)).executeInParts!({ variables });
  const told: unknown[] = [readAnswer(first).data];
  for await (const { parts: given } of later ?? []) for (const part of given) {
    const { data, errors } = readAnswer(part);
    told.push({ label: part.label, path: part.path.join('/'), data, errors: errors.map(({ path, extensions }) => `${path?.join('/')} ${String(extensions?.['code'])}`) });
  }
  return told;
}

test('an error of a part stays in it, and so does the null that it makes', async () => {
  expect(await parts('{ me { name ...@defer(label: "n") { numberOfReviews } } }')).toEqual([
    { me: { name: 'Ada' } }, { label: 'n', path: 'me', data: null, errors: ['undefined DOWNSTREAM_SERVICE_ERROR'] },
  ]);
});

test('nothing comes later of what is null', async () => {
  expect(await parts('{ nobody { ...@defer { name } } me { name ... @defer { numberOfReviews ...@defer { birthday } } } }')).toEqual([
    { nobody: null, me: { name: 'Ada' } }, { label: null, path: 'me', data: null, errors: ['undefined DOWNSTREAM_SERVICE_ERROR'] },
  ]);
});

test('a part for each of a list, of its type; one inside another follows it', async () => {
  expect(await parts('query ($a: Boolean!) { topProducts { upc ... on Book @defer(if: $a, label: "b") { pages ...@defer { inStock } } } }', { a: true })).toEqual([
    { topProducts: [{ upc: '1' }, { upc: '2' }, { upc: '3' }] },
    { label: 'b', path: 'topProducts/0', data: { pages: 12 }, errors: [] }, { label: 'b', path: 'topProducts/2', data: { pages: 3 }, errors: [] },
    { label: null, path: 'topProducts/0', data: { inStock: true }, errors: [] }, { label: null, path: 'topProducts/2', data: { inStock: true }, errors: [] },
  ]);
  expect(await parts('query ($a: Boolean!) { topProducts(first: 1) { upc ... on Book @defer(if: $a) { pages } } }', { a: false })).toEqual([{ topProducts: [{ upc: '1', pages: 12 }] }]);
});

test('a part waits for what it needs, not for its neighbours', async () => {
  let open = (): void => undefined;
  gate = new Promise((resolve) => (open = resolve));
  const { later } = await (await executor.prepare(parse('{ me { name ...@defer { reviews { body } } ...@defer(label: "day") { birthday } } }'), null)).executeInParts!({});
  const reading = later![Symbol.asyncIterator]();
  expect((await reading.next()).value).toMatchObject({ parts: [{ label: 'day' }], hasNext: true });
  open();
  expect((await reading.next()).value).toMatchObject({ parts: [{ label: null }], hasNext: false });
  expect((await reading.next()).done).toBe(true);
});

test('who stops reading ends what is under way', async () => {
  gate = Promise.resolve();
  let signal: AbortSignal | undefined;
  const watching = federationUnderTest(shop);
  const send = watching.upstream.send;
  watching.upstream.send = (request) => ((signal = request.signal), send(request));
  const { later } = await (await watching.executor.prepare(parse(QUERY), null)).executeInParts!({});
  const reading = later![Symbol.asyncIterator]();
  await reading.next();
  await reading.return!();
  expect(signal!.aborted).toBe(true);
});

test('two labels alike and a label in a variable are refused', async () => {
  await expect(executor.prepare(parse('{ me { ...@defer(label: "x") { name } ...@defer(label: "x") { username } } }'), null)).rejects.toThrow('stands at two @defer');
  await expect(executor.prepare(parse('query ($x: String) { me { ...@defer(label: $x) { name } } }'), null)).rejects.toThrow('literal');
});

test.each([
  ['multipart/mixed', true], ['multipart/mixed; deferSpec=20220824, application/json', true], ['application/json, multipart/mixed', true],
  ['multipart/mixed;subscriptionSpec=1.0', false], ['multipart/mixed;incrementalSpec=v0.2', false], ['*/*', false], [undefined, false],
])('accept %s: %s', (accept, taken) => expect(acceptsParts(accept)).toBe(taken));

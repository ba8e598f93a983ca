import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { auditServer } from 'graphql-http';
import { apolloListener } from './apollo-listener';
import { apolloGateway, bytesOfResult, stringifyResult } from './apollo-server';
import { plainPath } from './plain-path';
import { federationUnderTest } from './testing/federation-under-test';
import { shop } from './testing/shop';

const broken = { ...shop, accounts: { ...shop['accounts']!, answer: async (asked: { query: string }, usual: () => Promise<object>) => (asked.query.includes('username') ? { data: null, errors: [{ message: 'down', path: ['me'] }] } : usual()) } };
const { executor, supergraph } = federationUnderTest(broken);
const seen: string[] = [];
const newServer = (stringify = stringifyResult) => new ApolloServer({ gateway: apolloGateway({ executor, supergraph }), stringifyResult: stringify, includeStacktraceInErrorResponses: false, stopOnTerminationSignals: false });
const [alone, behind, listened] = [newServer(), newServer(), newServer(bytesOfResult)];
const PATHS = ['the plain path', 'the listener of Apollo Server'] as const;
const servers = new Map<string, Server>();

beforeAll(async () => {
  await Promise.all([alone.start(), behind.start(), listened.start()]);
  const watched = new Proxy(behind, { get: (target, name) => (name === 'executeHTTPGraphQLRequest' ? (...given: [never]) => (seen.push('server'), target.executeHTTPGraphQLRequest(...given)) : Reflect.get(target, name) as unknown) });
  const given = { context: async () => ({}), maxBytes: 5000 };
  servers.set(PATHS[0], createServer(plainPath({ ...given, executor: () => executor, server: watched })));
  servers.set(PATHS[1], createServer(apolloListener({ ...given, server: listened })));
  for (const http of servers.values()) await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  for (const http of servers.values()) await new Promise((resolve) => http.close(resolve));
  await Promise.all([alone.stop(), behind.stop(), listened.stop()]);
});

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: unknown;
}
const JSON_TYPE = { 'content-type': 'application/json' };

const portOf = (name: string): number => (servers.get(name)!.address() as AddressInfo).port;

function askBy(name: string, { method = 'POST', path = '/', headers = JSON_TYPE, body }: Asked): Promise<{ status: number; type: string | undefined; cache: string | undefined; allow: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: portOf(name), host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => resolve({ status: response.statusCode!, type: response.headers['content-type'], cache: response.headers['cache-control'], allow: response.headers.allow, text }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
}

async function throughApollo({ method = 'POST', path = '/', headers = JSON_TYPE, body }: Asked): Promise<unknown> {
  const answer = await alone.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method, headers: new HeaderMap(Object.entries(headers)), search: path.slice(1), body }, context: async () => ({}) });
  return { status: answer.status ?? 200, type: answer.headers.get('content-type'), cache: answer.headers.get('cache-control'), allow: answer.headers.get('allow'), text: answer.body.kind === 'complete' ? answer.body.string : null };
}

const CASES: Record<string, Asked> = {
  'a query': { body: { query: '{ me { name reviews { body } } }' } },
  'a query with variables and a name': { body: { query: 'query A { me { name } } query B($n: Int = 1) { topProducts(first: $n) { title } }', operationName: 'B', variables: { n: 2 } } },
  'a mutation': { body: { query: 'mutation { rename(id: "a", name: "x") { name } }' } },
  'errors beside data': { body: { query: '{ me { username name } topProducts { title } }' } },
  introspection: { body: { query: '{ __type(name: "User") { name } }' } },
  'accept graphql-response+json': { headers: { ...JSON_TYPE, accept: 'application/graphql-response+json, application/json;q=0.9' }, body: { query: '{ me { name } }' } },
  'accept anything': { headers: { ...JSON_TYPE, accept: '*/*' }, body: { query: '{ me { name } }' } },
  'accept what is not given': { headers: { ...JSON_TYPE, accept: 'image/png' }, body: { query: '{ me { name } }' } },
  'wrong variables': { body: { query: 'query ($n: Int!) { topProducts(first: $n) { title } }', variables: { n: 'x' } } },
  'a field that is not there': { body: { query: '{ me { nam } }' } },
  'not GraphQL': { body: { query: '{ me {' } },
  'no such operation': { body: { query: 'query A { me { name } }', operationName: 'B' } },
  'which operation?': { body: { query: 'query A { me { name } } query B { me { name } }' } },
  'no query': { body: { variables: {} } },
  'an empty body': { body: {} },
  'a batch': { body: [{ query: '{ me { name } }' }] },
  'variables as text': { body: { query: '{ me { name } }', variables: '{}' } },
  'operationName as number': { body: { query: '{ me { name } }', operationName: 1 } },
  'a persisted query': { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } } },
  'GET': { method: 'GET', path: '/?query=%7Bme%7Bname%7D%7D', headers: { 'apollo-require-preflight': '1' } },
  'GET a mutation': { method: 'GET', path: '/?query=mutation%7Brename(id:1,name:2)%7Bname%7D%7D', headers: { 'apollo-require-preflight': '1' } },
  'GET without a preflight': { method: 'GET', path: '/?query=%7Bme%7Bname%7D%7D', headers: {} },
  PUT: { method: 'PUT', body: { query: '{ me { name } }' } },
};

describe.each(PATHS)('%s', (name) => {
  test.each(Object.entries(CASES))('%s is answered as by Apollo Server', async (_, asked) => {
    const expected = await throughApollo(asked);
    expect(await askBy(name, asked)).toEqual(expected);
    expect(await askBy(name, asked)).toEqual(expected);
  });

  test.each([
    ['not JSON', { body: '{' }, 400], ['too long', { body: { query: ' '.repeat(6000) } }, 413], ['utf-16', { headers: { 'content-type': 'application/json; charset=utf-16' }, body: '{}' }, 415],
    ['gzip', { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: '{}' }, 415],
  ])('a body that is %s is refused as JSON', async (_, asked, status) => {
    const answer = await askBy(name, asked);
    expect(answer).toMatchObject({ status, type: 'application/json; charset=utf-8' });
    expect(JSON.parse(answer.text)).toEqual({ errors: [{ message: expect.any(String) as string, extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('no audit of GraphQL over HTTP fails, and none is answered otherwise than by the server that comes with Apollo Server', async () => {
    const own = newServer();
    const { url } = await startStandaloneServer(own, { listen: { host: '127.0.0.1', port: 0 } });
    const found = await audited(`http://127.0.0.1:${portOf(name)}/`);
    expect(found).toHaveLength(61);
    expect(found.filter(({ status }) => status === 'error')).toEqual([]);
    expect(found).toEqual(await audited(url));
    await own.stop();
  });
});

/** Of each audit whether it was passed: `ok`, or that something it only recommends is not so. */
async function audited(url: string): Promise<{ id: string; name: string; status: string }[]> {
  return (await auditServer({ url })).map(({ id, name, status }) => ({ id, name, status }));
}

test('what is plain does not go through Apollo Server', async () => {
  const known = { headers: { ...JSON_TYPE, accept: 'application/graphql-response+json' } };
  await askBy(PATHS[0], { ...known, body: { query: '{ me { name } }' } });
  seen.length = 0;
  expect((await askBy(PATHS[0], { body: { query: '{ me { username } users { name } }' } })).text).toContain('"errors"');
  expect((await askBy(PATHS[0], { ...known, body: { query: '{ me { name } }' } })).type).toBe('application/graphql-response+json; charset=utf-8');
  expect(seen).toEqual([]);
});

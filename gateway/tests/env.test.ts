import path from 'node:path';
import { readEnv } from '../src/env';
import { placeOf, readPortals } from '../src/portals';

const LEAST = { DATABASE_URL: 'postgres://x/y', VIEWER_PRIVATE_KEY: 'a\\nb', ORGANISATION_URL: 'http://127.0.0.1:1/graphql', DEMO_ISSUER: '1' };

test('the least that must be set, and what then holds', () => {
  const env = readEnv({ ...LEAST, KU8_URL: 'http://127.0.0.1:2/graphql' });
  expect(env).toMatchObject({ port: 4000, viewerPrivateKey: 'a\nb', issuer: null, enforceTrustedDocuments: true, session: { idle: 60, life: 720 } });
  expect([...env.subgraphUrls.keys()]).toEqual(['organisation', 'ku8']);
});

test.each([
  [{ DATABASE_URL: '' }, /DATABASE_URL is not set/],
  [{ ORGANISATION_URL: '' }, /ORGANISATION_URL is not set/],
  [{ DEMO_ISSUER: '' }, /Nobody can sign in/],
  [{ ISSUER_URL: 'https://issuer.example' }, /belong together/],
  [{ PORT: 'many' }, /PORT is "many"/],
  [{ SUBGRAPH_THREADS: '{"ku8":' }, /SUBGRAPH_THREADS cannot be read/],
  [{ SUBGRAPH_THREADS: '{"ku8":{"env":{}}}' }, /SUBGRAPH_THREADS cannot be read/],
  [{ SESSION_IDLE: '-1' }, /SESSION_IDLE is "-1"/],
])('%j is refused with the variable’s name', (changes, message) => {
  expect(() => readEnv({ ...LEAST, ...changes })).toThrow(message);
});

test('a thread has what is set, but what is the gateway’s alone, and what is its own over it', () => {
  const own = { script: 'subgraphs/ku8/src/main.ts', log: 'ku8.log', env: { DATABASE_URL: 'postgres://x/ku8', PORT: '7' } };
  const { threads, root } = readEnv({ ...LEAST, TODAY: '2013-06-03', CORE_VIEWS_KEY: 'secret', CLIENT_SECRET: 'secret', ISSUER_URL: 'https://issuer.example', CLIENT_ID: 'c', SUBGRAPH_THREADS: JSON.stringify({ ku8: own }) });
  expect(threads).toEqual([{
    name: 'ku8', script: path.join(root, own.script), log: path.join(root, 'ku8.log'),
    env: { DATABASE_URL: 'postgres://x/ku8', PORT: '7', ORGANISATION_URL: LEAST.ORGANISATION_URL, DEMO_ISSUER: '1', TODAY: '2013-06-03', ISSUER_URL: 'https://issuer.example', CLIENT_ID: 'c' },
  }]);
});

test('three variables name a real issuer, and the demo is off', () => {
  const env = readEnv({ ...LEAST, DEMO_ISSUER: '', ISSUER_URL: 'https://issuer.example', CLIENT_ID: 'c', CLIENT_SECRET: 's' });
  expect(env.issuer).toEqual({ url: 'https://issuer.example', clientId: 'c', clientSecret: 's' });
});

describe('hosts', () => {
  const portals = readPortals(path.join(__dirname, '../portals.json')).map((portal) => (portal.slug === 'lysekil' ? { ...portal, hosts: ['larande.example.se'] } : portal));
  test.each([
    ['lysekil.localhost:4000', 'lysekil'], ['larande.example.se', 'lysekil'], ['LARANDE.example.se:443', 'lysekil'],
    ['localhost:4000', 'front'], ['127.0.0.1:4000', 'front'], ['[::1]:4000', 'front'],
  ])('%s is %s', (host, where) => {
    const place = placeOf(portals, host);
    expect(typeof place === 'string' ? place : place?.slug).toBe(where);
  });
  test.each([undefined, '', 'x.lysekil.localhost', 'lysekil.localhost.evil.example', 'lysekil'])('%s is nowhere', (host) => {
    expect(placeOf(portals, host)).toBeNull();
  });
});

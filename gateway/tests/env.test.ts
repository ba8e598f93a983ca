import { readdirSync, readFileSync } from 'node:fs';
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

describe('of what is set, a thread has', () => {
  const own = { script: 'subgraphs/ku8/src/main.ts', log: 'ku8.log', env: { DATABASE_URL: 'postgres://x/ku8', PORT: '7' } };
  const given = (more: object) => readEnv({ ...LEAST, ...more, SUBGRAPH_THREADS: JSON.stringify({ ku8: own }) });

  test('what a subgraph reads, and what is its own over it: no secret of the gateway or of who started it', () => {
    const secrets = { CORE_VIEWS_KEY: 's', CLIENT_SECRET: 's', CLIENT_ID: 'c', ISSUER_URL: 'https://issuer.example', SURVEY_KEY: 's', EVENTS_URL: 'nats://u:p@x', RATE_STORE: 'redis://:p@x', AWS_SECRET_ACCESS_KEY: 's' };
    const { threads, root } = given({ ...secrets, PORT: '4000', TODAY: '2013-06-03', PGSSLMODE: 'require' });
    expect(threads).toEqual([{ name: 'ku8', script: path.join(root, own.script), log: path.join(root, 'ku8.log'), env: { ...own.env, TODAY: '2013-06-03', PGSSLMODE: 'require' } }]);
  });

  test('all that a subgraph reads', () => {
    const { root } = given({});
    const sources = [path.join(root, 'packages/subgraph/src'), ...readdirSync(path.join(root, 'subgraphs')).map((name) => path.join(root, 'subgraphs', name, 'src'))]
      .flatMap((folder) => readdirSync(folder).filter((file) => file === 'env.ts' || file === 'clock.ts').map((file) => readFileSync(path.join(folder, file), 'utf8'))).join('\n');
    const read = new Set([...sources.matchAll(/(?:env\.|required\('|days\('|raised\(')([A-Z][A-Z_]+)/g)].map(([, name]) => name!));
    expect([...read].filter((name) => !(name in given({ [name]: '9' }).threads[0]!.env)).sort()).toEqual(['HOST', 'SURVEY_KEY', 'VIEWER_PUBLIC_KEY']);
    expect(read).toContain('SURVEY_MINIMUM_WORDS');
  });
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

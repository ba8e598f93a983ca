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
  [{ SESSION_IDLE: '-1' }, /SESSION_IDLE is "-1"/],
])('%j is refused with the variable’s name', (changes, message) => {
  expect(() => readEnv({ ...LEAST, ...changes })).toThrow(message);
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

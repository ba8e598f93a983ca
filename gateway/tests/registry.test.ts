import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Registry, ViewManifest } from '@samlar/view-contract/registry';
import { canonicalJson, versionOf } from '@samlar/view-registry/canonical';
import { seal } from '@samlar/view-registry/envelope';
import { newKeyPair, signText, type KeyPair } from '@samlar/view-registry/keys';
import type { RegistryCommand } from '@samlar/view-registry/registry-command';
import { lastGood } from '../src/registry/last-good';
import { seedOwners } from '../src/registry/seed';
import { Pool } from 'pg';
import { pino } from 'pino';
import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';

const partner = newKeyPair();
const office = newKeyPair();
const stranger = newKeyPair();
const unvetted = newKeyPair();
const hashOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const DOCUMENT = '{ municipality(code: "1485") { name } }';

/** A version whose only file says what it is. */
function release(script: string, change: Partial<ViewManifest> = {}): { manifest: ViewManifest; files: Record<string, string> } {
  const described = {
    contract: { from: 1, to: 1 }, owner: 'uddevalla', name: 'ring', container: 'uddevalla_ring', entry: 'entry.js', files: { 'entry.js': hashOf(script) },
    slots: [{ slot: 'municipality.home@1', module: './card', title: { sv: 'Ring', en: 'Ring' }, order: 1, right: null, path: null, group: null }],
    documents: [{ id: createHash('sha256').update(DOCUMENT).digest('hex'), text: DOCUMENT }], capabilities: ['query'], ...change,
  } as ViewManifest;
  return { manifest: { ...described, version: change.version ?? versionOf(described) }, files: { 'entry.js': Buffer.from(script).toString('base64') } };
}

let root: string;
let door: RunningDoor;
const origin = (): string => `http://localhost:${door.port}`;

async function send(command: RegistryCommand, key: KeyPair, files: Record<string, string> = {}, envelope = seal(command, origin(), key.privateKey)): Promise<{ status: number; answer: any }> {
  const page = await new Browser().go(`${origin()}/registry/commands`, { json: { ...envelope, files } });
  return { status: page.status, answer: JSON.parse(page.text) };
}

function publish({ manifest, files }: ReturnType<typeof release>, key = partner): ReturnType<typeof send> {
  return send({ kind: 'publish', manifest, signature: signText(canonicalJson(manifest), key.privateKey) }, key, files);
}

const place = { owner: 'uddevalla', name: 'ring', organisation: 'uddevalla' };

async function shownAt(portal: string): Promise<Registry['views']> {
  await new Promise((resolve) => setTimeout(resolve, 600));
  const { views } = JSON.parse((await new Browser().go(`http://${portal}.localhost:${door.port}/registry.json`)).text) as Registry;
  return views.filter(({ owner }) => owner !== 'core');
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'samlar-registry-'));
  mkdirSync(path.join(root, 'shells/frame/dist'), { recursive: true });
  writeFileSync(path.join(root, 'shells/frame/dist/index.html'), '<link rel="stylesheet" href="/theme.css">');
  door = await startDoor({ root });
  const pool = new Pool({ connectionString: door.env.databaseUrl });
  const owner = (slug: string, organisation: string | null, vetted: boolean, ...keys: { publicKey: string; office: boolean }[]) => ({ slug, name: slug, organisation, vetted, keys });
  await seedOwners(pool, [
    owner('uddevalla', 'uddevalla', true, { publicKey: partner.publicKey, office: false }),
    owner('fyrbodal', 'fyrbodal', true, { publicKey: office.publicKey, office: true }),
    owner('aalborg-ppr', null, false, { publicKey: unvetted.publicKey, office: false }),
  ]);
  await pool.end();
}, 60_000);
afterAll(async () => {
  await door?.stop();
  rmSync(root, { recursive: true, force: true });
});

const first = release('console.log(1)');
const second = release('console.log(2)');

test('from published to shown, changed, and taken back', async () => {
  expect(await publish(first)).toMatchObject({ status: 200, answer: { done: expect.stringContaining('Nobody sees it until') } });
  expect(await shownAt('uddevalla')).toEqual([]);
  const at = (version: string, share = 100): ReturnType<typeof send> => send({ kind: 'activate', ...place, version, share }, partner);
  expect((await at(first.manifest.version)).status).toBe(200);
  expect(await shownAt('uddevalla')).toMatchObject([{ version: first.manifest.version, trust: 'page', base: `/views/uddevalla/ring/${first.manifest.version}/` }]);
  expect(await shownAt('lysekil')).toEqual([]);
  const file = await new Browser().go(`http://uddevalla.localhost:${door.port}/views/uddevalla/ring/${first.manifest.version}/entry.js`);
  expect(file.text).toBe('console.log(1)');
  expect(file.headers['cache-control']).toContain('immutable');

  await publish(second);
  await at(second.manifest.version, 10);
  expect((await shownAt('uddevalla')).map(({ version, share }) => [version, share])).toEqual([[second.manifest.version, { from: 0, to: 10 }], [first.manifest.version, { from: 10, to: 100 }]]);
  await send({ kind: 'promote', ...place }, partner);
  expect((await shownAt('uddevalla')).map(({ version }) => version)).toEqual([second.manifest.version]);
  await send({ kind: 'rollback', ...place }, partner);
  expect((await shownAt('uddevalla')).map(({ share }) => share)).toEqual([{ from: 0, to: 10 }, { from: 10, to: 100 }]);
  expect((await send({ kind: 'rollback', ...place }, partner)).answer).toEqual({ done: `uddevalla/ring at uddevalla: ${first.manifest.version} for everyone` });
  await send({ kind: 'rollback', ...place }, partner);
  expect(await shownAt('uddevalla')).toEqual([]);
  expect((await send({ kind: 'rollback', ...place }, partner)).answer).toMatchObject({ refused: 'NOTHING_BEFORE' });

  const { answer } = await send({ kind: 'history', owner: 'uddevalla', name: 'ring' }, partner);
  expect(answer.history.map(({ what }: { what: string }) => what)).toEqual(['rollback', 'rollback', 'rollback', 'promote', 'activate', 'publish', 'activate', 'publish']);
  expect(answer.history[0].who).toContain('uddevalla, key');
});

test('what stands so already is said to, and is no change; another page at the same address is told of', async () => {
  const page = (name: string) => release(name, { name, slots: [{ slot: 'municipality.page@1', module: './page', title: { sv: 'Sida', en: 'Page' }, order: 1, right: null, path: '/same', group: 'start' }] });
  const [one, other] = [page('one'), page('other')];
  const at = ({ manifest: { name, version } }: ReturnType<typeof release>, share = 100) => send({ kind: 'activate', owner: 'uddevalla', name, organisation: 'uddevalla', version, share }, partner);
  await publish(one);
  await publish(other);
  expect((await at(one)).answer).toEqual({ done: `uddevalla/one at uddevalla: ${one.manifest.version} for everyone` });
  for (const share of [10, 100]) expect((await at(one, share)).answer.done).toContain('for everyone. It stood so already: nothing is changed.');
  expect((await send({ kind: 'history', owner: 'uddevalla', name: 'one' }, partner)).answer.history).toHaveLength(2);
  expect((await at(other)).answer).toMatchObject({ done: expect.stringContaining('uddevalla/one has a page at /same too'), beside: [{ path: '/same', view: 'uddevalla/one' }] });
  for (const name of ['one', 'other']) await send({ kind: 'rollback', owner: 'uddevalla', name, organisation: 'uddevalla' }, partner);
});

test('the association stops a view at once, everywhere, and lets it come again', async () => {
  await publish(first);
  await send({ kind: 'activate', ...place, version: first.manifest.version, share: 100 }, partner);
  const stop: RegistryCommand = { kind: 'stop', owner: 'uddevalla', name: 'ring', reason: 'it shows the wrong figure' };
  expect((await send(stop, partner)).answer).toMatchObject({ refused: 'NOT_THE_ASSOCIATION' });
  expect((await send(stop, office)).status).toBe(200);
  expect(await shownAt('uddevalla')).toEqual([]);
  expect((await new Browser().go(`http://uddevalla.localhost:${door.port}/views/uddevalla/ring/${first.manifest.version}/entry.js`)).status).toBe(404);
  expect((await send({ kind: 'activate', ...place, version: first.manifest.version, share: 100 }, partner)).answer.done).toContain('stopped it (it shows the wrong figure)');
  await send({ kind: 'resume', owner: 'uddevalla', name: 'ring' }, office);
  expect(await shownAt('uddevalla')).toHaveLength(1);
  expect((await send({ kind: 'resume', owner: 'uddevalla', name: 'ring' }, office)).answer.done).toContain('was not stopped');
});

test('a view of an owner nobody has vetted is told of as one for a frame', async () => {
  const foreign = release('console.log(3)', { owner: 'aalborg-ppr', container: 'aalborg' });
  await publish(foreign, unvetted);
  const activate: RegistryCommand = { kind: 'activate', owner: 'aalborg-ppr', name: 'ring', organisation: '*', version: foreign.manifest.version, share: 100 };
  expect((await send(activate, unvetted)).answer).toMatchObject({ refused: 'NOT_YOUR_PORTAL' });
  await send(activate, office);
  expect((await shownAt('tanum')).map(({ trust }) => trust)).toEqual(['frame']);
  await send({ kind: 'vet', owner: 'aalborg-ppr', vetted: true }, office);
  expect((await shownAt('tanum')).map(({ trust }) => trust)).toEqual(['page']);
});

describe('what is not taken, and why', () => {
  test.each<[string, () => ReturnType<typeof send>, RegExp]>([
    ['a key nobody knows', () => publish(first, stranger), /not registered here/],
    ['another owner’s view', () => publish(release('x', { owner: 'lysekil' })), /Only a key of lysekil publishes/],
    ['a manifest that another key signed', () => send({ kind: 'publish', manifest: second.manifest, signature: signText(canonicalJson(second.manifest), stranger.privateKey) }, partner, second.files), /signature is not that of the key/],
    ['getPublicPath', () => publish(release('x', { getPublicPath: 'return "https://elsewhere"' } as object)), /unknown key "getPublicPath"/],
    ['a foreign address', () => publish(release('x', { files: { 'entry.js': hashOf('x'), 'https://elsewhere.example/a.js': hashOf('x') } })), /"https:\/\/elsewhere\.example\/a\.js" is not a plain relative path/],
    ['a path out of its folder', () => publish(release('x', { files: { 'entry.js': hashOf('x'), '../../a.js': hashOf('x') } })), /"\.\.\/\.\.\/a\.js" is not a plain relative path/],
    ['a file that is not what its hash says', () => publish({ ...release('x'), files: { 'entry.js': Buffer.from('y').toString('base64') } }), /"entry\.js" is not what its hash says/],
    ['a file that did not come', () => publish({ ...release('x'), files: {} }), /"entry\.js" did not come/],
    ['a file nobody named', () => publish({ ...release('x'), files: { ...release('x').files, 'more.js': 'eA==' } }), /"more\.js" came but is not in the manifest/],
    ['a version that is not its content’s', () => publish(release('x', { version: '0123456789abcdef' })), /that of this content is/],
    ['a mutation that does not say so', () => publish(release('x', { documents: [{ id: createHash('sha256').update('mutation { a }').digest('hex'), text: 'mutation { a }' }] })), /capabilities has no "mutate"/],
    ['a query that the audience cannot ask', () => publish(release('x', { documents: [{ id: createHash('sha256').update('{ secrets }').digest('hex'), text: '{ secrets }' }] })), /does not fit the schema of portal: Cannot query field "secrets"/],
    ['too much', () => publish(release('x'.repeat(4_100_000))), /4100000 bytes; 4000000 is the most/],
    ['a place in another’s portal', () => send({ kind: 'activate', ...place, organisation: 'lysekil', version: first.manifest.version, share: 100 }, partner), /for that organisation to choose/],
    ['a portal that is not', () => send({ kind: 'activate', ...place, organisation: 'nowhere', version: first.manifest.version, share: 100 }, partner), /There is no portal "nowhere". Known: .*uddevalla/],
    ['every portal', () => send({ kind: 'activate', ...place, organisation: '*', version: first.manifest.version, share: 100 }, partner), /for the association’s office/],
    ['a version nobody published', () => send({ kind: 'activate', ...place, version: 'f'.repeat(16), share: 100 }, partner), /There is no version/],
    ['a place the view does not take', () => send({ kind: 'activate', ...place, slot: 'municipality.overview@1', version: first.manifest.version, share: 100 }, partner), /would be seen by nobody at uddevalla, municipality\.overview@1: it stands in municipality\.home@1/],
    ['a portal of another kind', () => send({ kind: 'activate', ...place, organisation: 'fyrbodal', version: first.manifest.version, share: 100 }, office), /would be seen by nobody at fyrbodal/],
    ['hiding what there is not', () => send({ kind: 'hide', ...place, name: 'rung' }, partner), /There is no uddevalla\/rung/],
    ['a slot that is not', () => send({ kind: 'activate', ...place, slot: 'municipality.cellar@1', version: first.manifest.version, share: 100 }, partner), /There is no slot/],
    ['half a person', () => send({ kind: 'activate', ...place, version: first.manifest.version, share: 0.5 }, partner), /"share" is 0\.5/],
    ['a key of another owner by a partner', () => send({ kind: 'add-key', owner: 'uddevalla', publicKey: stranger.publicKey, office: true }, partner), /for the association’s office/],
  ])('%s', async (_what, act, reason) => {
    const { status, answer } = await act();
    expect(status).toBeGreaterThanOrEqual(400);
    expect(answer.message).toMatch(reason);
  });

  test('the same envelope twice: it works once', async () => {
    const command: RegistryCommand = { kind: 'activate', ...place, version: second.manifest.version, share: 100 };
    await publish(second);
    const envelope = seal(command, origin(), partner.privateKey);
    const again = seal(command, origin(), partner.privateKey);
    expect((await send(command, partner, {}, envelope)).answer.done).toContain(second.manifest.version);
    expect((await send(command, partner, {}, again)).answer.done).toContain('It stood so already');
    await send({ kind: 'rollback', ...place }, partner);
    for (const each of [envelope, again]) expect((await send(command, partner, {}, each)).answer.done).toContain('done already');
    expect((await shownAt('uddevalla')).map(({ version }) => version)).not.toEqual([second.manifest.version]);
  });

  test('a key that was revoked signs nothing more', async () => {
    const spare = newKeyPair();
    const { answer } = await send({ kind: 'add-key', owner: 'uddevalla', publicKey: spare.publicKey, office: false }, office);
    expect(answer.done).toContain('signs for uddevalla');
    expect((await send({ kind: 'list' }, spare)).status).toBe(200);
    await send({ kind: 'revoke-key', key: /[0-9a-f]{16}/.exec(answer.done)![0] }, office);
    expect((await send({ kind: 'list' }, spare)).answer).toMatchObject({ refused: 'UNKNOWN_KEY' });
  });
});

test('what is published and what was done is for ever', async () => {
  await expect(door.admin.query(`update door.view_version set manifest = '{}'`)).rejects.toThrow(/for ever/);
  await expect(door.admin.query('delete from door.view_change')).rejects.toThrow(/for ever/);
});

test('what was done is told in full, a piece at a time, to those it concerns', async () => {
  const many = release('console.log(3)', { name: 'many' });
  await publish(many);
  const { name, version } = many.manifest;
  for (let share = 1; share <= 60; share++) await send({ kind: 'activate', owner: 'uddevalla', name, organisation: 'uddevalla', version, share }, partner);
  const shares = async (key: KeyPair): Promise<unknown[]> => {
    const told: any[] = [];
    for (let before: string | undefined; ;) {
      const { answer } = await send({ kind: 'history', owner: 'uddevalla', name, ...(before && { before }) }, key);
      told.push(...answer.history);
      if (answer.older === null) return told.map(({ what, detail }) => (what === 'publish' ? what : detail.after.share));
      before = answer.older;
    }
  };
  const all = [...Array.from({ length: 60 }, (_, at) => 60 - at), 'publish'];
  expect(await shares(partner)).toEqual(all);
  expect(await shares(office)).toEqual(all);
  expect(await shares(unvetted)).toEqual(['publish']);
  await send({ kind: 'hide', owner: 'uddevalla', name, organisation: 'uddevalla' }, partner);
});

test('a contact person chooses for her own portal, by her session; an employee does not', async () => {
  const person = new Browser();
  const lysekil = `http://lysekil.localhost:${door.port}`;
  await person.signIn(lysekil, 'p2');
  expect((await person.go(`${lysekil}/registry/choices`)).status).toBe(403);
  expect((await new Browser().go(`${lysekil}/registry/choices`)).status).toBe(401);
});

test('while the database is away the last good registry is served, and the door opens no others', async () => {
  const before = await shownAt('uddevalla');
  const name = new URL(door.env.databaseUrl).pathname.slice(1);
  await door.server.query(`alter database ${name} allow_connections false`);
  await door.server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  try {
    expect(await shownAt('uddevalla')).toEqual(before);
    expect(before).toHaveLength(2);
    const view = before[0]!;
    expect((await new Browser().go(`http://uddevalla.localhost:${door.port}${view.base}${view.entry}`)).status).toBe(200);
  } finally {
    await door.server.query(`alter database ${name} allow_connections true`);
  }
});

test('while the database is away since before the start, what was last so is served from disk', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'samlar-last-')), 'last-good.json');
  const pool = new Pool({ connectionString: door.env.databaseUrl });
  const away = new Pool({ host: '127.0.0.1', port: 9, connectionTimeoutMillis: 500 });
  const log = pino({ level: 'silent' });
  expect((await lastGood(away, file, log)()).activations).toEqual([]);
  const before = await lastGood(pool, file, log)();
  expect(before.activations.length).toBeGreaterThan(0);
  expect(await lastGood(away, file, log)()).toEqual(before);
  writeFileSync(file, '{ "revision": "7"');
  expect((await lastGood(away, file, log)()).activations).toEqual([]);
  await Promise.all([pool.end(), away.end()]);
});

test('an unvetted owner’s view has a page for its frame: its own files, nothing else, within this portal only', async () => {
  const built = release('frame()', { owner: 'aalborg-ppr' });
  expect((await publish(built, unvetted)).status).toBe(200);
  const at = `/frame/aalborg-ppr/ring/${built.manifest.version}`;
  const page = await new Browser().go(`http://uddevalla.localhost:${door.port}${at}`);
  const origin = `http://uddevalla.localhost:${door.port}`;
  expect(page.status).toBe(200);
  expect(page.headers['x-frame-options']).toBeUndefined();
  expect(page.headers['content-security-policy']).toBe([
    "default-src 'none'", 'sandbox allow-scripts allow-forms',
    `script-src ${origin}/frame/static/ ${origin}/views/aalborg-ppr/ring/${built.manifest.version}/`,
    `style-src ${origin}/frame/static/ ${origin}/views/aalborg-ppr/ring/${built.manifest.version}/ ${origin}/theme.css`,
    `img-src ${origin}/views/aalborg-ppr/ring/${built.manifest.version}/ data:`,
    `font-src ${origin}/frame/static/ ${origin}/views/aalborg-ppr/ring/${built.manifest.version}/ data:`,
    "connect-src 'none'", `frame-ancestors ${origin}`, "form-action 'none'", "base-uri 'none'", "object-src 'none'",
  ].join('; '));
  expect(page.headers['connection-allowlist']).toBe('(response-origin)');
  expect((await new Browser().go(`${origin}/frame/aalborg-ppr/ring/${'0'.repeat(16)}`)).status).toBe(404);
  expect((await new Browser().go(`${origin}/`)).headers['x-frame-options']).toBe('DENY');
});

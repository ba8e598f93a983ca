import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { registryOf, type ViewManifest } from '@samlar/view-contract/registry';
import { versionOf } from '@samlar/view-registry/canonical';
import { Browser, type Page } from './browser';
import { startDoor, type RunningDoor } from './running-door';

const SCRIPT = 'console.log("built")';
const INLINE = 'window.started = Date.now()';
const PAGE = `<!doctype html><html lang="sv"><head><script>${INLINE}</script><script defer src="/static/js/index.js"></script></head><body><div id="root"></div></body></html>`;
const DOCUMENT = '{ municipality(code: "1484") { name } }';
const sha = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('base64');

const described: Omit<ViewManifest, 'version'> = {
  contract: { from: 1, to: 1 }, owner: 'core', name: 'overview', capabilities: ['query'], container: 'core_overview', entry: 'remote.js',
  files: { 'remote.js': `sha384-${sha('sha384', SCRIPT)}` },
  slots: [{ slot: 'municipality.page@1', module: './page', title: { sv: 'Översikt', en: 'Overview' }, order: 1, right: null, path: '/overview', group: 'start' }],
  documents: [{ id: createHash('sha256').update(DOCUMENT).digest('hex'), text: DOCUMENT }],
};
const manifest: ViewManifest = { ...described, version: versionOf(described) };

/** A repository as far as the door reads it: shells and one view, built. */
function builtRoot(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'samlar-door-'));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  for (const shell of ['municipality', 'research']) {
    put(`shells/${shell}/dist/index.html`, PAGE.replace('lang="sv"', `lang="sv" data-shell="${shell}"`));
    put(`shells/${shell}/dist/static/js/index.js`, SCRIPT.repeat(100));
  }
  put('shells/secret.txt', 'outside');
  put('shells/views/core/overview/dist/view.json', JSON.stringify(manifest));
  put('shells/views/core/overview/dist/remote.js', SCRIPT);
  put('shells/views/core/overview/dist/notes.txt', 'not listed');
  put('shells/views/core/broken/dist/view.json', JSON.stringify({ ...manifest, name: 'broken', version: 'x' }));
  return root;
}

let door: RunningDoor;
let root: string;
const browser = new Browser();
const at = (host: string, address: string, headers: Record<string, string> = {}): Promise<Page> =>
  browser.go(`http://${host}:${door.port}${address}`, { headers, follow: false });
beforeAll(async () => {
  root = builtRoot();
  door = await startDoor({ root, researchRate: 1_000 });
}, 60_000);
afterAll(async () => {
  await door?.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('hosts', () => {
  test('localhost lists every portal with an address that works', async () => {
    const page = await at('localhost', '/');
    expect(page.status).toBe(200);
    const addresses = [...page.text.matchAll(/href="(http[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses).toHaveLength(20);
    expect(addresses).toContain(`http://dals-ed.localhost:${door.port}/`);
    const own = await at('dals-ed.localhost', '/');
    expect(own.text).toContain('data-shell="municipality"');
  });

  test.each([['lysekil.localhost', 'municipality'], ['LYSEKIL.localhost', 'municipality'], ['research.localhost', 'research']])('%s is the %s shell', async (host, shell) => {
    expect((await at(host, '/')).text).toContain(`data-shell="${shell}"`);
  });

  test('a shell that is not built says so', async () => {
    const page = await at('fyrbodal.localhost', '/');
    expect(page.status).toBe(503);
    expect(page.text).toContain('shells/association/dist');
  });

  test.each(['stockholm.localhost', 'evil.example', 'lysekil.evil.example'])('%s is no portal', async (host) => {
    const page = await at(host, '/');
    expect(page.status).toBe(404);
    expect((await at(host, '/session')).status).toBe(404);
    expect((await at(host, '/sign-in')).status).toBe(404);
  });
});

describe('files', () => {
  test('an address of the application gets its page, a missing file does not', async () => {
    expect((await at('lysekil.localhost', '/programmes/17?x=1')).text).toContain('data-shell="municipality"');
    expect((await at('lysekil.localhost', '/static/js/gone.js')).status).toBe(404);
    expect((await at('lysekil.localhost', '/favicon.ico')).status).toBe(204);
  });

  test.each(['/..%2f..%2fsecret.txt', '/%2e%2e/%2e%2e/secret.txt', '/static/..%2f..%2f..%2fsecret.txt', `/views/core/overview/${manifest.version}/..%2f..%2f..%2f..%2f..%2fsecret.txt`, '/%00', '/%'])('%s does not leave the folder', async (address) => {
    const text = await new Promise<string>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port: door.port, path: address, headers: { host: `lysekil.localhost:${door.port}` } }, (response) => {
        let all = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (all += chunk)).on('end', () => resolve(all));
      });
      request.on('error', reject).end();
    });
    expect(text).not.toContain('outside');
  });

  test('hashed files are kept for ever, pages are asked for again, and both can be not modified', async () => {
    const script = await at('lysekil.localhost', '/static/js/index.js', { 'accept-encoding': 'gzip' });
    expect(script.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8', 'content-encoding': 'gzip' });
    const page = await at('lysekil.localhost', '/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await at('lysekil.localhost', '/', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
  });

  test('only files that a registered version lists are served under /views', async () => {
    const file = await at('lysekil.localhost', `/views/core/overview/${manifest.version}/remote.js`);
    expect(file.text).toBe(SCRIPT);
    expect(file.headers['cache-control']).toContain('immutable');
    for (const address of [`/views/core/overview/${manifest.version}/notes.txt`, '/views/core/overview/fedcba9876543210/remote.js', '/views/core/broken/x/remote.js']) {
      expect((await at('lysekil.localhost', address)).status).toBe(404);
    }
  });
});

describe('the registry', () => {
  test('has the views of this kind of portal, without documents, and an ETag', async () => {
    const page = await at('lysekil.localhost', '/registry.json');
    expect(JSON.parse(page.text)).toEqual(JSON.parse(JSON.stringify(registryOf([manifest], 'municipality'))));
    expect(JSON.parse(page.text).views).toHaveLength(1);
    expect((await at('lysekil.localhost', '/registry.json', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
    expect(JSON.parse((await at('research.localhost', '/registry.json')).text).views).toEqual([]);
  });

  test('leaves out a view that cannot be served and says why in the log', () => {
    expect(door.logged.some((line) => line.includes('broken') && line.includes('version must be 16 hex digits'))).toBe(true);
  });
});

describe('headers', () => {
  test('a page may run its own scripts and nothing else', async () => {
    const policy = String((await at('lysekil.localhost', '/')).headers['content-security-policy']);
    expect(policy).toContain(`script-src http://lysekil.localhost:${door.port}/static/ http://lysekil.localhost:${door.port}/views/${manifest.owner}/${manifest.name}/ 'sha256-${sha('sha256', INLINE)}'`);
    expect((await at('lysekil.localhost', '/')).text).toContain(`<meta name="samlar-view-folders" content="/views/${manifest.owner}/${manifest.name}/">`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`form-action 'self' http://localhost:${door.port}`);
    expect(policy).not.toMatch(/unsafe-eval/);
    expect(/script-src[^;]*/.exec(policy)![0]).not.toContain('unsafe-inline');
    expect(/style-src[^;]*/.exec(policy)![0]).not.toContain('unsafe-inline');
  });

  test.each(['/', '/session', '/registry.json', '/health/live', '/static/js/gone.js'])('%s bears what every answer bears', async (address) => {
    expect((await at('lysekil.localhost', address)).headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'), 'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('the theme is the organisation’s own', async () => {
    const lysekil = await at('lysekil.localhost', '/theme.css');
    expect(lysekil.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(lysekil.text).toContain('--ds-color-accent-base-default');
    expect((await at('lysekil.localhost', '/theme.css', { 'if-none-match': String(lysekil.headers.etag) })).status).toBe(304);
  });

  test('a page names the theme by what is in it, which is kept for ever; by any other name it is asked for again', async () => {
    const addresses = [...new Set([...(await at('lysekil.localhost', '/')).text.matchAll(/href="(\/theme[^"]+)"/g)].map((found) => found[1]!))];
    const kept = async (host: string, address: string): Promise<unknown> => (await at(`${host}.localhost`, address)).headers['cache-control'];
    const asked = [...addresses.map((each) => kept('lysekil', each)), kept('lysekil', '/theme.css'), kept('lysekil', '/theme.css?v=0'), kept('munkedal', addresses[0]!)];
    expect(await Promise.all(asked)).toEqual(['public, max-age=31536000, immutable', 'no-cache', 'no-cache', 'no-cache']);
  });
});

describe('the open API', () => {
  const ask = (address: string, headers: Record<string, string> = {}): Promise<Page> => at('research.localhost', address, headers);

  test('answers a GET, and a browser gets the page at the same address', async () => {
    expect(JSON.parse((await ask(`/research/graphql?query=${encodeURIComponent(DOCUMENT)}`)).text)).toEqual({ data: { municipality: { name: 'Lysekil' } } });
    expect((await ask('/research/graphql', { accept: 'text/html,*/*' })).text).toContain('data-shell="research"');
    expect((await at('localhost', '/research/graphql', { accept: 'text/html,*/*' })).text).toContain('data-shell="research"');
    expect((await ask(`/research/graphql?query=${encodeURIComponent(DOCUMENT)}`, { accept: 'text/html,*/*;q=0.8' })).text).toContain('data-shell="research"');
  });

  test('gives nobody’s rights, whatever cookie comes along', async () => {
    const lysekil = `http://lysekil.localhost:${door.port}`;
    await browser.signIn(lysekil, 'p2');
    const answer = await browser.go(`${lysekil}/research/graphql`, { json: { query: DOCUMENT } });
    expect(JSON.parse(answer.text).data.municipality.name).toBe('Lysekil');
    expect(door.organisation.asked.at(-1)!.viewer).toMatchObject({ audience: 'research', person: null });
  });
});

describe('health', () => {
  test('live says alive, ready names each part', async () => {
    expect(JSON.parse((await at('localhost', '/health/live')).text)).toEqual({ live: true });
    expect(JSON.parse((await at('localhost', '/health/ready')).text)).toEqual({ ready: true, parts: { database: 'up', organisation: 'up', activities: 'up' } });
  });

  test('a subgraph that is away is named, and the door stays open', async () => {
    await door.activities.stop();
    const page = await at('localhost', '/health/ready');
    expect(page.status).toBe(200);
    expect(JSON.parse(page.text).parts).toEqual({ database: 'up', organisation: 'up', activities: 'away' });
    await door.activities.restart();
  });
});

test('behind a proxy the address is what the proxy saw, not what the caller claims', async () => {
  const proxied = await startDoor({ root, researchRate: 1, trustProxy: true });
  try {
    const from = async (addresses: string): Promise<number> =>
      (await new Browser().go(`http://localhost:${proxied.port}/research/graphql`, { json: { query: DOCUMENT }, headers: { 'x-forwarded-for': addresses } })).status;
    expect([await from('1.1.1.1, 9.9.9.9'), await from('2.2.2.2, 9.9.9.9'), await from('9.9.9.9, 8.8.8.8')]).toEqual([200, 429, 200]);
  } finally {
    await proxied.stop();
  }
});

test('one address cannot ask without end', async () => {
  const small = await startDoor({ root, researchRate: 3 });
  try {
    const statuses: number[] = [];
    for (let at = 0; at < 5; at++) statuses.push((await new Browser().go(`http://localhost:${small.port}/research/graphql`, { json: { query: DOCUMENT } })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  } finally {
    await small.stop();
  }
});

test('where documents are enforced only registered ones run, by text or by id', async () => {
  const strict = await startDoor({ root, enforceTrustedDocuments: true });
  try {
    const person = new Browser();
    const lysekil = `http://lysekil.localhost:${strict.port}`;
    await person.signIn(lysekil, 'p2');
    const { csrf } = JSON.parse((await person.go(`${lysekil}/session`)).text);
    const send = async (json: object): Promise<any> => JSON.parse((await person.go(`${lysekil}/graphql`, { json, headers: { 'samlar-csrf': csrf } })).text);
    const known = { data: { municipality: { name: 'Lysekil' } } };
    expect(await send({ query: DOCUMENT })).toEqual(known);
    expect(await send({ documentId: manifest.documents[0]!.id })).toEqual(known);
    expect(await send({ extensions: { persistedQuery: { version: 1, sha256Hash: manifest.documents[0]!.id } } })).toEqual(known);
    expect((await send({ query: `${DOCUMENT} ` })).errors[0].extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
    expect((await send({ documentId: 'f'.repeat(64) })).errors[0].extensions.code).toBe('UNKNOWN_DOCUMENT');
    const open = await person.go(`${lysekil}/research/graphql`, { json: { query: `${DOCUMENT} ` } });
    expect(JSON.parse(open.text)).toEqual(known);
  } finally {
    await strict.stop();
  }
});

test('behind a proxy with https the cookie is bound to its host and the way back is https', async () => {
  const portalsFile = path.join(root, 'portals.json');
  const brand = { main: '#17456b', accent: '#b3541e' };
  writeFileSync(portalsFile, JSON.stringify([{ kind: 'municipality', slug: 'lysekil', name: 'Lysekil', hosts: ['larande.example.se'], brand }]));
  const proxied = await startDoor({ root, portalsFile, trustProxy: true });
  const go = (headers: Record<string, string>): Promise<Page> =>
    new Browser().go(`http://larande.example.se:${proxied.port}/sign-in`, { headers: { host: 'larande.example.se', ...headers }, follow: false });
  try {
    const page = await go({ 'x-forwarded-proto': 'https' });
    expect(page.headers['set-cookie']).toMatch(/^__Host-samlar-signing-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900; Secure$/);
    expect(page.headers['strict-transport-security']).toContain('max-age');
    expect(new URL(String(page.headers.location)).searchParams.get('redirect_uri')).toBe('https://larande.example.se/sign-in/callback');
    expect((await go({})).headers['set-cookie']).not.toContain('Secure');
  } finally {
    await proxied.stop();
  }
  const unbelieving = await at('lysekil.localhost', '/sign-in', { 'x-forwarded-proto': 'https' });
  expect(unbelieving.headers['set-cookie']).not.toContain('Secure');
});

test('a stop lets what is under way finish, says not ready, and closes', async () => {
  const closing = await startDoor({ root, stopDelay: 1_500 });
  closing.organisation.mode = 'slow';
  const address = `http://localhost:${closing.port}`;
  const under = new Browser().go(`${address}/research/graphql`, { json: { query: DOCUMENT } });
  while (closing.organisation.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const stopped = closing.stop();
  const during = await new Browser().go(`${address}/health/ready`);
  expect(during.status).toBe(503);
  expect(during.headers.connection).toBe('close');
  expect(JSON.parse((await under).text)).toEqual({ data: { municipality: { name: 'Lysekil' } } });
  await stopped;
  await expect(new Browser().go(`${address}/health/live`)).rejects.toThrow(/ECONNREFUSED/);
});

test('the database gone and back needs no restart', async () => {
  const person = new Browser();
  const lysekil = `http://lysekil.localhost:${door.port}`;
  await person.signIn(lysekil, 'p1');
  const name = (await door.admin.query('select current_database() as name')).rows[0].name;
  await door.server.query(`alter database ${name} allow_connections false`);
  await door.server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  const away = await person.go(`${lysekil}/session`);
  expect(away.status).toBe(503);
  expect(away.text).not.toMatch(/test_door|postgres|database/i);
  const health = await at('localhost', '/health/ready');
  expect([health.status, JSON.parse(health.text).parts.database]).toEqual([200, 'away']);
  expect(JSON.parse((await at('research.localhost', `/research/graphql?query=${encodeURIComponent(DOCUMENT)}`)).text).data).toBeTruthy();
  await door.server.query(`alter database ${name} allow_connections true`);
  expect(JSON.parse((await person.go(`${lysekil}/session`)).text).access).toBe('allowed');
});

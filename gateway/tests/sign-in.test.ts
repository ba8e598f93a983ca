import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';
import { SIGN_INS } from './small-graph';

let door: RunningDoor;
let lysekil: string;
let munkedal: string;
beforeAll(async () => {
  door = await startDoor();
  lysekil = `http://lysekil.localhost:${door.port}`;
  munkedal = `http://munkedal.localhost:${door.port}`;
}, 60_000);
afterAll(() => door?.stop());

const session = async (browser: Browser, portal: string): Promise<any> => JSON.parse((await browser.go(`${portal}/session`)).text);
const cookieHost = (portal: string): string => new URL(portal).host;

test('a person signs in at their portal and is known there, with the rights of their roles', async () => {
  const browser = new Browser();
  expect(await session(browser, lysekil)).toMatchObject({ access: 'signed-out', person: null, ownPortals: [], csrf: '' });
  const landed = await browser.signIn(lysekil, 'p2', '/overview?tab=1');
  expect(landed.url.href).toBe(`${lysekil}/overview?tab=1`);
  const known = await session(browser, lysekil);
  expect(known).toMatchObject({
    access: 'allowed',
    portal: { kind: 'municipality', organisation: { id: '00000000-0000-4000-8000-0000000000a1', code: '1484', name: 'Lysekil' } },
    person: { name: 'Bo', role: { sv: 'Enhetschef', nb: 'Enhetsleder', da: 'Afdelingsleder', en: 'Unit manager' } },
    ownPortals: [{ name: 'Lysekil', address: `${lysekil}/` }],
  });
  expect(known.person.rights).toContain('people:read');
  const answer = await browser.ask(lysekil, '{ me { displayName } }');
  expect(answer).toEqual({ status: 200, data: { me: { displayName: '00000000-0000-4000-8000-000000000002' } } });
});

describe('the session’s secret', () => {
  test('is in an HttpOnly, SameSite cookie for one host, and only its hash is stored', async () => {
    const browser = new Browser();
    const chosen = await browser.go(`${lysekil}/sign-in`);
    const back = await browser.go(chosen.url, { form: { subject: 'p1' }, follow: false });
    let page = await browser.go(String(back.headers.location), { follow: false });
    expect(page.headers.location).toMatch(/\/sign-in\/callback\?code=/);
    page = await browser.go(String(page.headers.location), { follow: false });
    const [cookie] = [page.headers['set-cookie'] ?? []].flat();
    expect(cookie).toMatch(/^samlar=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    const secret = browser.cookies(cookieHost(lysekil)).get('samlar')!;
    const { rows } = await door.admin.query('select encode(id_hash, \'escape\') as id, * from door.session');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('is new at each sign-in; the one before is worth nothing', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    const before = browser.cookies(cookieHost(lysekil)).get('samlar')!;
    await browser.signIn(lysekil, 'p2');
    expect(browser.cookies(cookieHost(lysekil)).get('samlar')).not.toBe(before);
    const thief = new Browser();
    thief.cookies(cookieHost(lysekil)).set('samlar', before);
    expect((await session(thief, lysekil)).access).toBe('signed-out');
  });

  test('opens no other host', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    browser.cookies(cookieHost(munkedal)).set('samlar', browser.cookies(cookieHost(lysekil)).get('samlar')!);
    expect((await session(browser, munkedal)).access).toBe('signed-out');
  });

  test('never reaches the log', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    await browser.ask(lysekil, '{ me { id } }');
    const secret = browser.cookies(cookieHost(lysekil)).get('samlar')!;
    expect(door.logged.length).toBeGreaterThan(0);
    expect(door.logged.join('\n')).not.toContain(secret);
  });
});

describe('another organisation’s portal', () => {
  test('says plainly that one has no access there, and names one’s own', async () => {
    const browser = new Browser();
    const page = await browser.go(`${munkedal}/sign-in`);
    expect(page.text).toContain('Du är på väg till Munkedal');
    expect(page.text).toContain('svarar Munkedal att personen saknar behörighet där');
    await browser.go(page.url, { form: { subject: 'p1' } });
    expect(await session(browser, munkedal)).toMatchObject({
      access: 'foreign', person: { name: 'Ada', role: null, rights: [] }, ownPortals: [{ name: 'Lysekil', address: `${lysekil}/` }],
    });
    const before = door.organisation.asked.length;
    const answer = await browser.ask(munkedal, '{ municipality(code: "1484") { name } }');
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'NO_ACCESS_HERE' } }] });
    expect(door.organisation.asked).toHaveLength(before);
  });

  test('a subject nobody here has is foreign everywhere', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p13');
    expect(await session(browser, lysekil)).toMatchObject({ access: 'foreign', person: null, ownPortals: [] });
    expect((await browser.ask(lysekil, '{ me { id } }')).status).toBe(403);
  });
});

describe('the sign-in page', () => {
  test('offers the thirteen personas and seven guests, those of the portal first, without script', async () => {
    const page = await new Browser().go(`${lysekil}/sign-in`);
    expect(page.text.match(/<button class="card/g)).toHaveLength(20);
    expect(page.text.indexOf('value="p1"')).toBeLessThan(page.text.indexOf('Andra personer'));
    expect(page.text.indexOf('value="p9"')).toBeGreaterThan(page.text.indexOf('Andra personer'));
    expect(page.text).not.toMatch(/<script/i);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('refuses a subject that is not offered', async () => {
    const browser = new Browser();
    const page = await browser.go(`${lysekil}/sign-in`);
    expect((await browser.go(page.url, { form: { subject: 'admin' } })).status).toBe(400);
  });
});

describe('nobody can finish another’s sign-in', () => {
  async function callbackOf(browser: Browser): Promise<string> {
    const chosen = await browser.go(`${lysekil}/sign-in`);
    const back = await browser.go(chosen.url, { form: { subject: 'p2' }, follow: false });
    return String((await browser.go(String(back.headers.location), { follow: false })).headers.location);
  }

  test('a callback in a browser that did not begin it is refused', async () => {
    const victim = new Browser();
    const page = await victim.go(await callbackOf(new Browser()));
    expect(page.status).toBe(400);
    expect(victim.cookies(cookieHost(lysekil)).has('samlar')).toBe(false);
  });

  test('a callback of another attempt is refused by its state', async () => {
    const victim = new Browser();
    await victim.go(`${lysekil}/sign-in`);
    const page = await victim.go(await callbackOf(new Browser()));
    expect(page.status).toBe(400);
    expect(victim.cookies(cookieHost(lysekil)).has('samlar')).toBe(false);
  });

  test('a callback works once', async () => {
    const browser = new Browser();
    const callback = await callbackOf(browser);
    const kept = browser.cookies(cookieHost(lysekil)).get('samlar-signing-in')!;
    expect((await browser.go(callback, { follow: false })).status).toBe(303);
    browser.cookies(cookieHost(lysekil)).set('samlar-signing-in', kept);
    const again = await browser.go(callback, { follow: false });
    expect(again.status).toBe(400);
    expect(again.text).toContain('tog för lång tid'); // refused by us, before the issuer would refuse its code
  });

  test('the way back leads nowhere but into the portal', async () => {
    for (const evil of ['//evil.example/', 'https://evil.example/', '/\\evil.example', '/%0d%0aset-cookie:x=1']) {
      const landed = await new Browser().signIn(lysekil, 'p1', evil);
      expect(landed.url.host).toBe(cookieHost(lysekil));
    }
  });
});

describe('requests from elsewhere', () => {
  test.each([
    ['without the csrf token', {}],
    ['with another token', { 'samlar-csrf': 'x'.repeat(43) }],
  ])('%s are refused though the cookie is there', async (_, headers) => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    const page = await browser.go(`${lysekil}/graphql`, { json: { query: '{ me { id } }' }, headers });
    expect(page.status).toBe(403);
    expect(JSON.parse(page.text).errors[0].extensions.code).toBe('CSRF');
  });

  test('a form cannot ask, nor a GET', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    const { csrf } = await session(browser, lysekil);
    expect((await browser.go(`${lysekil}/graphql`, { form: { query: '{ me { id } }' }, headers: { 'samlar-csrf': csrf } })).status).toBe(415);
    expect((await browser.go(`${lysekil}/graphql?query={me{id}}`, { headers: { 'samlar-csrf': csrf } })).status).toBe(405);
  });

  test('nobody is told to sign in', async () => {
    const page = await new Browser().go(`${lysekil}/graphql`, { json: { query: '{ me { id } }' } });
    expect(page.status).toBe(401);
    expect(JSON.parse(page.text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the end of a session', () => {
  test('signing out ends it here and at the issuer', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    const secret = browser.cookies(cookieHost(lysekil)).get('samlar')!;
    const { csrf } = await session(browser, lysekil);
    const asked = await browser.go(`${lysekil}/sign-out`, { form: { 'samlar-csrf': csrf } });
    expect(asked.url.pathname).toBe('/issuer/session/end');
    const [, action] = /action="([^"]+)"/.exec(asked.text)!;
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(asked.text)!;
    expect(browser.cookies(`localhost:${door.port}`).has('samlar-issuer')).toBe(true);
    const home = await browser.go(new URL(action!, asked.url), { form: { xsrf: xsrf!, logout: 'yes' } });
    expect(home.url.href).toBe(`${lysekil}/`);
    expect(browser.cookies(`localhost:${door.port}`).has('samlar-issuer')).toBe(false);
    browser.cookies(cookieHost(lysekil)).set('samlar', secret);
    expect((await session(browser, lysekil)).access).toBe('signed-out');
  });

  test('a sign-out from elsewhere is refused', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    expect((await browser.go(`${lysekil}/sign-out`, { form: {} })).status).toBe(403);
    expect((await session(browser, lysekil)).access).toBe('allowed');
  });

  test.each([['an hour still', 'seen_at', 60], ['twelve hours old', 'created_at', 720]])('one that is %s is over', async (_, column, minutes) => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p1');
    const age = (by: number): Promise<unknown> => door.admin.query(`update door.session set ${column} = now() - make_interval(mins => $1)`, [by]);
    await age(minutes - 1);
    expect((await session(browser, lysekil)).access).toBe('allowed');
    await age(minutes + 1);
    expect((await session(browser, lysekil)).access).toBe('signed-out');
    expect((await browser.ask(lysekil, '{ me { id } }')).status).toBe(401);
  });

  test('a right that is taken away is gone within minutes, without a new sign-in', async () => {
    const browser = new Browser();
    await browser.signIn(lysekil, 'p2');
    const before = SIGN_INS.p2 as any;
    SIGN_INS.p2 = { ...before, organisations: [{ ...before.organisations[0], roles: [{ role: 'EMPLOYEE', scope: null }] }] };
    try {
      expect((await session(browser, lysekil)).person.rights).toContain('people:read');
      await door.admin.query(`update door.session set asked_at = now() - interval '4 minutes'`);
      expect((await session(browser, lysekil)).person.rights).not.toContain('people:read');
    } finally {
      SIGN_INS.p2 = before;
    }
  });
});

test('while organisation is away who one is holds; a new sign-in waits for it', async () => {
  const known = new Browser();
  await known.signIn(lysekil, 'p2');
  await door.admin.query(`update door.session set asked_at = now() - interval '4 minutes'`);
  await door.organisation.stop();
  expect((await session(known, lysekil)).access).toBe('allowed');
  const fresh = new Browser();
  await fresh.signIn(lysekil, 'p1');
  expect((await fresh.go(`${lysekil}/session`)).status).toBe(503);
  await door.organisation.restart();
  expect((await session(fresh, lysekil)).access).toBe('allowed');
});

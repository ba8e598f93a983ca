import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dialog, FrameLocator, Locator, Page } from 'playwright-core';
import { buildView, choose, contactPerson, leave, publish, rebuilt, registerOwner, registryOf, resume, stop, trust, type Built } from './fault-view';

jest.setTimeout(120_000);

type Where = 'page' | 'frame';
const BOTH: Where[] = ['frame', 'page'];
/** A view has eight seconds; then the person is told. */
const TOLD = 15_000;
/** As the door sends a view's files. */
const SENT = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

let built: Built;
let page: Page;
let elsewhere: Server;
const reached: string[] = [];

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    reached.push(request.url!);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('window.reached = true');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve));
  built = buildView('fault-view');
  await registerOwner();
  await publish(built);
  page = await contactPerson('/views');
  await choose(page, { kind: 'activate', version: built.manifest.version });
});
afterAll(async () => {
  elsewhere.close();
  await leave();
});
afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => localStorage.setItem('samlar-language', 'sv')).catch(() => undefined);
});

const inView = (where: Where): FrameLocator | Locator => (where === 'frame' ? page.frameLocator('iframe.portal-framed') : page.locator('main'));
const alert = (): Locator => page.locator('main').getByRole('alert');

/** The rest of the portal answers: its navigation leads to another page, which is drawn by the same page and not by one that was loaded anew. */
async function standing(): Promise<boolean> {
  await page.evaluate(() => Object.assign(window, { stood: true }));
  await page.getByRole('navigation', { name: 'Portalens sidor' }).getByRole('link', { name: 'Kommunens överblick' }).click({ timeout: 5_000 });
  await page.getByRole('heading', { name: 'Kommunens överblick', level: 1 }).waitFor({ timeout: 15_000 });
  return page.evaluate(() => 'stood' in window);
}

/** Told plainly, in Swedish and in English, and nothing else is hurt. */
async function toldOf(way: string, words: string, english: string): Promise<boolean> {
  await alert().getByText(`”Vy ${way}” ${words}`).waitFor({ timeout: TOLD });
  await page.getByRole('button', { name: /^Språk:/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await alert().getByText(`“Vy ${way}” ${english}`).waitFor({ timeout: TOLD });
  await page.getByRole('button', { name: /^Language:/ }).click();
  await page.getByRole('button', { name: 'Svenska' }).click();
  return standing();
}

/** Two cards of two views on one page, each in its place. */
async function besideAnother(where: Where): Promise<(title: string) => FrameLocator | Locator> {
  const second = buildView('second-contract-view');
  await publish(second);
  await resume('second');
  await choose(page, { kind: 'activate', name: 'second', version: second.manifest.version });
  await page.goto('/overview');
  const within = (title: string): FrameLocator | Locator => {
    const section = page.getByRole('region', { name: title });
    return where === 'frame' ? section.frameLocator('iframe') : section;
  };
  await within('Andra').getByTestId('second').waitFor({ timeout: TOLD });
  await page.evaluate(() => Object.assign(window, { sameLoad: true }));
  return within;
}

/** As somebody who looks away and comes back, so that the page asks what has been stopped. */
async function heard(so: () => Promise<boolean>): Promise<void> {
  while (!(await so().catch(() => false))) {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))).catch(() => undefined);
    await page.waitForTimeout(200);
  }
}

describe.each(BOTH)('in a %s', (where) => {
  beforeAll(() => trust(where));

  test.each([
    ['throws-at-load', 'kunde inte visas', 'could not be shown'],
    ['throws-in-render', 'kunde inte visas', 'could not be shown'],
    ['endless-loop', 'kunde inte visas', 'could not be shown'],
    ['endless-promise', 'svarar inte', 'does not answer'],
  ])('a view that is %s costs its own place only', async (way, words, english) => {
    await page.goto(`/faults/${way}`);
    expect(await toldOf(way, words, english)).toBe(true);
  });

  const code = (name: RegExp) => (url: URL): boolean => url.pathname.startsWith('/views/faults/faults/') && name.test(url.pathname);
  const entry = code(/\/entry\.js$/);
  const chunk = code(/\/(?!entry)[^/]+\.js$/);
  const style = code(/\.css$/);

  test.each([
    ['an entry that is refused', entry, 'refuse'],
    ['an entry that hangs', entry, 'hang'],
    ['an entry that is not there', entry, 404],
    ['a chunk that is refused', chunk, 'refuse'],
    ['a chunk that hangs', chunk, 'hang'],
    ['a chunk that is not there', chunk, 404],
    ['an entry that was tampered with', entry, 'window.tampered = 1;'],
    ['a chunk that was tampered with', chunk, 'window.tampered = 1;'],
    ['a style that was tampered with', style, 'body, .mark { outline: 5px solid rgb(9, 9, 9) !important }'],
  ] as const)('%s: told, never run or applied, and well again when tried again', async (_what, which, fault) => {
    let met = 0;
    await page.route((url) => which(url), async (route) => {
      met += 1;
      if (fault === 'refuse') return route.abort('connectionrefused');
      if (fault === 'hang') return undefined;
      if (fault === 404) return route.fulfill({ status: 404, body: 'No such file of a registered view.' });
      const file = new URL(route.request().url()).pathname.split('/').at(-1)!;
      return route.fulfill({ headers: SENT, contentType: file.endsWith('.css') ? 'text/css' : 'text/javascript', body: `${built.files[file]!.toString()}\n${fault}` });
    });
    await page.goto('/faults/sound');
    await alert().getByText('”Vy sound”').waitFor({ timeout: TOLD });
    expect(met).toBeGreaterThan(0);
    const marks = await Promise.all(page.frames().map((each) => each.evaluate(() => [('tampered' in window), getComputedStyle(document.body).outlineWidth])));
    for (const mark of marks) expect(mark).toEqual([false, expect.not.stringMatching('5px')]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await inView(where).getByTestId('said').getByText('Vänersborg: 3115 (sv)').waitFor({ timeout: TOLD });
    expect(await inView(where).getByTestId('said').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
    expect(await standing()).toBe(true);
  });

  test('an entry that is slow comes when it comes', async () => {
    await page.route((url) => entry(url), async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return route.continue();
    });
    await page.goto('/faults/sound');
    await inView(where).getByTestId('said').getByText('Vänersborg: 3115 (sv)').waitFor({ timeout: TOLD });
    expect(await alert().count()).toBe(0);
  });

  test('a registry that was tampered with on its way shows no view of its own making', async () => {
    await page.route('**/registry.json', async (route) => {
      const registry = await registryOf();
      for (const view of registry.views) if (view.owner === 'faults') view.files[view.entry] = `sha384-${'A'.repeat(64)}`;
      return route.fulfill({ json: registry });
    });
    await page.goto('/faults/sound');
    expect(await toldOf('sound', 'kunde inte visas', 'could not be shown')).toBe(true);
  });

  test('a view made for a later contract is not begun', async () => {
    await page.route('**/registry.json', async (route) => {
      const registry = await registryOf();
      for (const view of registry.views) if (view.owner === 'faults') view.contract = { from: 99, to: 99 };
      return route.fulfill({ json: registry });
    });
    await page.goto('/faults/sound');
    expect(await toldOf('sound', 'kan inte visas här', 'cannot be shown here')).toBe(true);
  });

  test('a build against React 18 is refused when it is loaded', async () => {
    const old = rebuilt(built, 'entry.js', (text) => text.replaceAll('requiredVersion:"^19.3.0"', 'requiredVersion:"^18.3.0"'));
    await publish(old);
    await choose(page, { kind: 'activate', version: old.manifest.version });
    try {
      await page.goto('/faults/sound');
      expect(await toldOf('sound', 'kunde inte visas', 'could not be shown')).toBe(true);
    } finally {
      await choose(page, { kind: 'activate', version: built.manifest.version });
    }
  });

  test.each(['throws-when-left', 'listener-flood', 'empties-page', 'address-flood', 'huge', 'questions', 'odd-notices', 'changes-given'])('a view that is %s leaves the page as it was', async (way) => {
    const asked: string[] = [];
    const hear = (dialog: Dialog): void => {
      asked.push(dialog.message());
      void dialog.dismiss().catch(() => undefined);
    };
    page.on('dialog', hear);
    await page.goto(`/faults/${way}`);
    await inView(where).getByText('Klar', { exact: true }).waitFor({ timeout: TOLD });
    expect(await standing()).toBe(true);
    page.off('dialog', hear);
    expect(asked).toEqual([]);
  });

  test('one that is stopped goes from the page that is open, and what is written beside it stays', async () => {
    const beside = await besideAnother(where);
    await beside('Kort').getByLabel('Kortets anteckning').fill('Kvar');
    await stop('second');
    await heard(() => page.locator('main').getByText('”Andra” har stoppats').isVisible());
    expect(await page.getByRole('region', { name: 'Andra' }).locator('iframe, [data-testid="second"]').count()).toBe(0);
    expect(await beside('Kort').getByLabel('Kortets anteckning').inputValue()).toBe('Kvar');
    // Its code is gone with its frame; code that has run in the page, with the page only.
    expect(await page.getByRole('button', { name: 'Läs in sidan nu' }).count()).toBe(where === 'frame' ? 0 : 1);
    await page.locator('main').getByRole('heading', { name: 'Kommunens överblick', level: 1 }).waitFor();
    await page.locator('nav a[href="/views"]').click();
    await page.locator('h1').getByText('Vyer').waitFor({ timeout: TOLD });
    expect(await page.evaluate(() => 'sameLoad' in window)).toBe(where === 'frame');
    expect(await page.getByRole('button', { name: 'Läs in sidan nu' }).count()).toBe(0);
    await choose(page, { kind: 'hide', name: 'second' });
  });

  test('what lies over everything lies over its own place only', async () => {
    await page.goto('/faults/overlay');
    await inView(where).getByText('Klick 0').waitFor({ timeout: TOLD });
    expect(await standing()).toBe(true);
  });
});

test('a page with nothing written in it is loaded anew at once when a view of it is stopped', async () => {
  await trust('page');
  await besideAnother('page');
  await stop('second');
  await heard(async () => !(await page.evaluate(() => 'sameLoad' in window)));
  await page.getByRole('heading', { name: 'Kommunens överblick', level: 1 }).waitFor({ timeout: TOLD });
  expect(await page.getByRole('region', { name: 'Andra' }).count()).toBe(0);
  await choose(page, { kind: 'hide', name: 'second' });
});

describe('in a frame', () => {
  beforeAll(() => trust('frame'));

  test('what computes without end freezes itself alone, and is taken away', async () => {
    await page.goto('/faults/endless-match');
    await inView('frame').getByText('Snurrar snart').waitFor({ timeout: TOLD });
    await page.waitForTimeout(1_500);
    // It never ends by itself: were the page held by it, nothing on the page would ever happen.
    await page.getByRole('button', { name: /^Språk:/ }).click();
    await page.getByRole('button', { name: 'English' }).click({ timeout: TOLD });
    await page.getByRole('navigation', { name: 'Pages of the portal' }).waitFor({ timeout: TOLD });
    await alert().getByText('“Vy endless-match” does not answer').waitFor({ timeout: TOLD });
    await page.getByRole('button', { name: /^Language:/ }).click();
    await page.getByRole('button', { name: 'Svenska' }).click();
    expect(await standing()).toBe(true);
  });

  test('a burglar gets nothing: no origin, no cookie, no storage, no way around its frame', async () => {
    const at = `http://elsewhere.localhost:${(elsewhere.address() as AddressInfo).port}`;
    await fetch(`${at.replace('elsewhere.localhost', 'localhost')}/is-there`);
    await page.goto(`/faults/burglar?elsewhere=${encodeURIComponent(at)}`);
    await inView('frame').getByText('klar').waitFor({ timeout: 40_000 });
    const said = await inView('frame').locator('li').allTextContents();
    expect(said).toHaveLength(21);
    expect(said.filter((each) => each.includes('FICK'))).toEqual([]);
    expect(reached).toEqual(['/is-there']);
    expect(new URL(page.url()).pathname).toBe('/faults/burglar');
    expect(await standing()).toBe(true);
  });

  test('a document that nobody registered is not asked', async () => {
    await page.goto('/faults/liar');
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postData() ?? ''));
    await inView('frame').getByRole('button', { name: 'Fråga' }).click();
    expect(await toldOf('liar', 'kunde inte visas', 'could not be shown')).toBe(true);
    expect(asked.filter((each) => each.includes('FaultsLiar') || each.includes('1485'))).toEqual([]);
  });
});

describe('in the registry', () => {
  test.each([
    ['a contract to come', () => rebuilt(built, 'entry.js', (text) => `${text}\n`, { contract: { from: 99, to: 99 } }), /contract is 99 to 99; this portal gives/],
    ['a file that is not what its hash says', () => ({ ...built, files: { ...built.files, 'entry.js': Buffer.from('tampered') } }), /"entry.js" is not what its hash says/],
    ['a manifest changed after it was signed', () => ({ ...built, manifest: { ...built.manifest, version: '0'.repeat(16) } }), /version is 0000000000000000; that of this content is/],
    ['a key nobody knows', () => ({ ...built, manifest: { ...built.manifest, getPublicPath: 'x' } as Built['manifest'] }), /unknown key "getPublicPath"/],
  ])('%s is not taken', async (_what, made, reason) => {
    await expect(publish(made())).rejects.toThrow(reason);
  });
});

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Session } from '@samlar/view-contract/session';
import { themeCss } from '@samlar/theme/theme-css';
import type { Browser, Page } from 'playwright-core';
import { buildFolderFor, launchBrowser } from './browser';
import { LYSEKIL, LYSEKIL_OVERVIEW } from './lysekil';
import { servePortal, type PortalServer } from './portal-server';

jest.setTimeout(60_000);
const ROOT = path.join(__dirname, '../../..');
const built = { shell: buildFolderFor('shell'), view: buildFolderFor('view') };
const portal: PortalServer = {
  shell: built.shell, views: [built.view], themeCss: themeCss({ name: 'lysekil', main: '#005aa0', accent: '#e4b04a' }),
  session: LYSEKIL, answer: () => LYSEKIL_OVERVIEW,
};
let server: Server;
let address: string;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  for (const [folder, dist] of [['shells/municipality', built.shell], ['shells/views/core/overview', built.view]] as const) {
    execFileSync(process.execPath, [path.join(ROOT, 'packages/view-build/bin/samlar-view.cjs'), 'build', '--dist', dist], { cwd: path.join(ROOT, folder) });
  }
  browser = await launchBrowser();
  server = await servePortal(portal, 0);
  address = `http://lysekil.localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  for (const folder of Object.values(built)) rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  portal.session = LYSEKIL;
  portal.answer = () => LYSEKIL_OVERVIEW;
  portal.spoil = undefined;
  complaints = [];
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(() => page?.context().close());

const isEntry = (file: string): boolean => file.endsWith('/entry.js');
const isChunk = (file: string): boolean => file.startsWith('/views/') && !isEntry(file);
const open = (at: string) => page.goto(`${address}${at}`);
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

/** What views take, by name of the module, with each version of it there is. */
const given = () => page.evaluate(() => Object.entries(globalThis.samlarShared!).map(([name, versions]) => [name, ...Object.keys(versions)].join(' ')));

test('a page of a view is drawn from its address, with no complaint and one React', async () => {
  await open('/overview');
  await page.getByText('1 205 kvinnor, 233 män').waitFor();
  expect(await page.title()).toBe('Kommunens överblick – Lysekils kommun');
  expect(await page.getByRole('link', { name: 'Kommunens överblick' }).getAttribute('aria-current')).toBe('page');
  const shares = await given();
  expect(shares).toEqual(expect.arrayContaining([expect.stringMatching(/^react 19\.\S+$/), expect.stringMatching(/^urql 5\.\S+$/), '@samlar/view-contract/view 0.1.0']));
  expect(shares.filter((share) => share.split(' ').length !== 2)).toEqual([]);
  expect(await page.evaluate(() => [Object.isFrozen(globalThis.samlarShared), Object.isFrozen(globalThis.samlarShared!.react)])).toEqual([true, true]);
  expect(complaints).toEqual([]);
});

test.each<[string, NonNullable<PortalServer['spoil']>]>([
  ['an entry that is not there', (file, response) => isEntry(file) && end(response, 404)],
  ['a chunk that is not there', (file, response) => isChunk(file) && end(response, 404)],
  ['an entry that was tampered with', (file, response) => isEntry(file) && end(response, 200, 'window.tampered = true')],
  ['a chunk that was tampered with', (file, response) => isChunk(file) && end(response, 200, 'window.tampered = true')],
  ['an entry that never comes', (file) => isEntry(file)],
])('%s costs only its own place, never runs, and comes back when tried again', async (_what, spoil) => {
  portal.spoil = spoil;
  await open('/overview');
  const alert = page.locator('main').getByRole('alert');
  await alert.getByText('kunde inte visas').waitFor({ timeout: 12_000 });
  expect(await page.getByRole('navigation', { name: 'Portalens sidor' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => 'tampered' in window)).toBe(false);
  portal.spoil = undefined;
  await alert.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByText('1 205 kvinnor, 233 män').waitFor();
});

test('a view that throws while drawing leaves the portal standing', async () => {
  portal.answer = () => ({ data: { municipality: { ...LYSEKIL_OVERVIEW.data.municipality, programmes: 5 } } });
  await open('/overview');
  await page.getByRole('alert').getByText('kunde inte visas').waitFor();
  await page.getByRole('link', { name: 'Min sida' }).click();
  await heading('Hej Maja').waitFor();
  expect(await page.locator('main').getByRole('alert').count()).toBe(0);
});

test('a part that is away is named, and filled in by itself when it answers', async () => {
  const { municipality } = LYSEKIL_OVERVIEW.data;
  portal.answer = () => ({
    data: { municipality: { ...municipality, ku8: null } },
    errors: [{ message: 'masked', path: ['municipality', 'ku8'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'ku8' } }],
  });
  await open('/overview');
  await page.getByText('Kollegabesöksdelen svarar inte').waitFor();
  portal.answer = () => LYSEKIL_OVERVIEW;
  await page.getByText('Besök som kommunen gjort').waitFor({ timeout: 15_000 });
  expect(await page.getByText('Kollegabesöksdelen svarar inte').count()).toBe(0);
});

test('the language chosen is kept, and said to the browser', async () => {
  await open('/overview');
  await page.getByRole('button', { name: /^Språk:/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await heading('Municipality overview').waitFor();
  await page.reload();
  await heading('Municipality overview').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('by keyboard: the skip link leads past the navigation, and a new page is read from its top', async () => {
  await open('/');
  await heading('Hej Maja').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByRole('navigation', { name: 'Portalens sidor' }).getByRole('link', { name: 'Kommunens överblick' }).press('Enter');
  await heading('Kommunens överblick').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.goBack();
  await heading('Hej Maja').waitFor();
});

const SCREENS: [string, string, Session, string][] = [
  ['a page', '/overview', LYSEKIL, 'Kommunens överblick'],
  ['the first page', '/', LYSEKIL, 'Hej Maja'],
  ['the sign-in screen', '/overview', { ...LYSEKIL, access: 'signed-out', person: null }, 'Lysekils kommun'],
  ['another organisation’s portal', '/', { ...LYSEKIL, access: 'foreign', ownPortals: [{ name: 'Munkedals kommun', address: 'http://munkedal.localhost/' }] }, 'Det här är portalen för Lysekils kommun'],
  ['an address that is not', '/nowhere', LYSEKIL, 'Sidan finns inte'],
  ['the accessibility statement', '/accessibility', LYSEKIL, 'Tillgänglighet'],
  ['the privacy notice', '/privacy', { ...LYSEKIL, access: 'signed-out', person: null }, 'Personuppgifter'],
  ['help', '/help', LYSEKIL, 'Hjälp'],
];

test.each(SCREENS)('%s passes axe in both schemes and fits 320 px', async (_what, at, session, title) => {
  portal.session = session;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(at);
    await heading(title).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('where the portal itself can be drawn no more it is said, what stands there stays, and the page can be loaded anew', async () => {
  await open('/');
  await heading('Hej Maja').waitFor();
  await page.evaluate(() => {
    Object.defineProperty(Array.prototype, 'map', { value: () => { throw new Error('broken by a view'); } });
    dispatchEvent(new Event('offline'));
  });
  const told = page.getByRole('alert').filter({ hasText: 'Ett fel har stannat portalen' });
  await told.waitFor();
  expect(await page.locator('main').count()).toBe(1);
  expect(await page.locator('.portal-died').count()).toBe(1);
  await told.getByRole('button', { name: 'Läs in sidan nu' }).click();
  await heading('Hej Maja').waitFor();
  await page.locator('.portal-died').waitFor({ state: 'detached' });
});

test('who supervises accessibility is told by the portal’s country, whatever language is read', async () => {
  const report = async (): Promise<string> => (await page.locator('main section').last().textContent())!;
  portal.session = { ...LYSEKIL, portal: { ...LYSEKIL.portal, language: 'da' } };
  await open('/accessibility');
  await heading('Tilgængelighed').waitFor();
  expect(await report()).toContain('melde mangler til Digitaliseringsstyrelsen');
  await page.evaluate(() => localStorage.setItem('samlar-language', 'sv'));
  await page.reload();
  await heading('Tillgänglighet').waitFor();
  expect(await report()).toContain('till danska Digitaliseringsstyrelsen');
  portal.session = LYSEKIL;
  await page.reload();
  await heading('Tillgänglighet').waitFor();
  expect(await report()).toContain('till Myndigheten för digital förvaltning');
});

test('the way to sign in comes back to the page asked for, and a foreigner is shown their own portal', async () => {
  portal.session = { ...LYSEKIL, access: 'signed-out', person: null };
  await open('/overview?wave=2013');
  expect(await page.getByRole('link', { name: 'Logga in' }).getAttribute('href')).toBe('/sign-in?return=%2Foverview%3Fwave%3D2013&language=sv');
  portal.session = { ...LYSEKIL, access: 'foreign', ownPortals: [{ name: 'Munkedals kommun', address: 'http://munkedal.localhost/' }] };
  await open('/overview');
  expect(await page.getByRole('link', { name: 'Gå till Munkedals kommun' }).getAttribute('href')).toBe('http://munkedal.localhost/');
});

function end(response: ServerResponse, status: number, body = ''): boolean {
  response.writeHead(status, { 'content-type': 'text/javascript' }).end(body);
  return true;
}

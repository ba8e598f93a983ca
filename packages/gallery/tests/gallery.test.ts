import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { buildFolderFor, launchBrowser } from '../../portal/tests/browser';
import { addressOf, GROUPS, type Shown } from '../src/shown';

jest.setTimeout(120_000);
const dist = buildFolderFor('gallery');
let browser: Browser;
let page: Page;
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer(({ url }, response) => {
  const file = path.join(dist, new URL(url!, 'http://gallery').pathname.replace(/\/$/, '/index.html'));
  if (!existsSync(file)) return void response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
  createReadStream(file).pipe(response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }));
});
const complaints: string[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, [path.join(__dirname, '../bin/gallery.cjs'), 'build', dist]);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
  rmSync(dist, { recursive: true, force: true });
});

/** Each language once, and each organisation in each scheme. */
const WAYS: readonly Omit<Shown, 'group'>[] = [
  { language: 'sv', scheme: 'light', brand: 'lysekil' }, { language: 'nb', scheme: 'dark', brand: 'smedjebacken' },
  { language: 'da', scheme: 'light', brand: 'smedjebacken' }, { language: 'en', scheme: 'dark', brand: 'lysekil' },
];

test.each(GROUPS.flatMap((group) => WAYS.map((way) => ({ group, ...way }))))('$group in $language, $scheme, $brand: no complaint, nothing for axe, fits 320 px', async (shown) => {
  complaints.length = 0;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${addressOf(shown)}`);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  if (shown.group === 'contract') {
    expect(await reached()).toBe(false);
    await page.locator('#CommandForm button').click();
    await page.waitForFunction(() => document.activeElement === document.querySelector('#CommandForm form [name]'));
    await page.locator('#CommandForm form button').last().click();
    await page.waitForFunction(() => document.activeElement === document.querySelector('#CommandForm button'));
    await page.locator('#CommandForm button').click();
    await page.locator('#CommandForm form button').first().click();
  }
  // The charts are many and large, and drawn by the same code in each language: looked at with axe in the first two ways.
  if (shown.group !== 'charts' || WAYS.slice(0, 2).some(({ language }) => language === shown.language)) await expectNothingForAxe();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  if (shown.group === 'contract') expect(await reached()).toBe(true);
  expect(complaints).toEqual([]);
});

/** Whether the keyboard stops at a table, which it does where the table scrolls. */
const reached = (): Promise<boolean> => page.locator('.samlar-table-frame').first().evaluate((frame) => (frame as HTMLElement).tabIndex === 0 && frame.role === 'group');

async function expectNothingForAxe(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ preload: false, resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

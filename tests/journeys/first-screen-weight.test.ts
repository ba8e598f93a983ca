import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { open } from './people';

jest.setTimeout(120_000);

/**
 * Bytes as sent, packed. `shell`: what every page of a portal begins with; something new has landed there when it is more, and
 * `docs/decisions/17-containers-without-a-runtime.md` says where it belongs. `npm run bench -- views` tells the weight of each file.
 */
const MOST = { all: 160_000, scripts: 14, shell: 119_500, entry: 20_000 };
const CARDS = 4;

test('a first screen with three views weighs what it may, and fetches no script a second time', async () => {
  const page = await open('lysekil', 'p2');
  const first = await scriptsOf(page);
  const entries = first.filter(({ path }) => path.endsWith('/entry.js'));
  expect(entries).toHaveLength(3);
  expect(Math.max(...entries.map(({ bytes }) => bytes))).toBeLessThanOrEqual(MOST.entry);
  expect(weight(first.filter(({ inPage }) => inPage))).toBeLessThanOrEqual(MOST.shell);
  expect(weight(first)).toBeLessThanOrEqual(MOST.all);
  expect(first.length).toBeLessThanOrEqual(MOST.scripts);
  await page.reload();
  expect((await scriptsOf(page)).filter(({ fetched }) => fetched)).toEqual([]);
});

test('the portal’s name stands before any script has come, as and where the portal draws it', async () => {
  const page = await open('lysekil', 'p2');
  const name = page.locator('.portal-name');
  const look = async (): Promise<unknown> => ({ words: await name.innerHTML(), at: await name.evaluate((element) => [element.getBoundingClientRect().x, element.getBoundingClientRect().width].map(Math.round)) });
  await scriptsOf(page);
  const drawn = await look();
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  expect(await page.locator('main').count()).toBe(0);
  expect(await look()).toEqual(drawn);
});

test('it stands there once, and all the time, while the words of another language are on their way', async () => {
  const page = await open('lysekil', 'p2');
  await scriptsOf(page);
  await page.evaluate(() => localStorage.setItem('samlar-language', 'da'));
  await page.addInitScript(() => {
    const seen = new Set<number>();
    Object.assign(window, { seen });
    const look = (): void => {
      const names = document.querySelectorAll('.portal-name').length;
      if (names > 0 || seen.size > 0) seen.add(names);
      requestAnimationFrame(look);
    };
    look();
  });
  let late = 0;
  await page.route(/\/static\/da\.[^/]+\.js$/, async (route) => {
    late += 1;
    await setTimeout(500);
    await route.continue();
  });
  await page.reload();
  await page.locator('main h1').waitFor();
  await scriptsOf(page);
  expect(late).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe('da');
  expect(await page.evaluate(() => [...(window as never as { seen: Set<number> }).seen])).toEqual([1]);
});

interface Script {
  path: string;
  bytes: number;
  fetched: boolean;
  /** Named in the page itself. */
  inPage: boolean;
}

/** The scripts of the page that is open, when all its cards stand. */
async function scriptsOf(page: Page): Promise<Script[]> {
  await page.waitForFunction((cards) => document.querySelectorAll('.portal-view').length === cards && !document.querySelector('[aria-busy="true"]'), CARDS);
  await page.waitForLoadState('load');
  return page.evaluate(() => (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
    .map(({ name, encodedBodySize, transferSize }) => ({
      path: new URL(name).pathname, bytes: encodedBodySize, fetched: transferSize > 0, inPage: document.querySelector(`script[defer][src="${new URL(name).pathname}"]`) !== null,
    })));
}

function weight(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}

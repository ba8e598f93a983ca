import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../packages/portal/tests/browser';

/** One thing measured in one run of the bench. */
export interface Measurement {
  name: string;
  /** Milliseconds of each run, in order. */
  milliseconds: number[];
  /** What the middle of the runs must stay below; null for what others are compared with. */
  limit: number | null;
  /** Of one run: answers that came over the network, and their bytes with headers. */
  requests: number;
  bytes: number;
}

interface Screen {
  portal: string;
  subject: string | null;
  path: string;
  /** Is in the page's main part once the first figures stand there. */
  figures: string;
}

const RUNS = 10;
const LIMIT = 1_500;
const SCREENS: readonly Screen[] = [
  { portal: 'lysekil', subject: 'p2', path: '/overview', figures: '1.205 kvinnor, 233 män' },
  { portal: 'fyrbodal', subject: 'p9', path: '/comparison', figures: '6.719' },
  { portal: 'research', subject: null, path: '/tables', figures: 'JSON-stat' },
];

/**
 * From asking for a page's address, signed in, to its first figures: with nothing in the browser's cache, and with everything in it.
 * The first measurement is the floor: the smallest page the same gateway gives to the same browser.
 */
export async function measure(url: string): Promise<Measurement[]> {
  const browser = await launchBrowser();
  try {
    const measured = [await floor(browser, url)];
    for (const screen of SCREENS) measured.push(...(await firstScreen(browser, url, screen)));
    return measured;
  } finally {
    await browser.close();
  }
}

async function floor(browser: Browser, url: string): Promise<Measurement> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext();
    runs.push(await visit(context, `${url}/health/live`, ''));
    await context.close();
  }
  return summed('floor: a page with nothing in it', runs, null);
}

async function firstScreen(browser: Browser, url: string, { portal, subject, path, figures }: Screen): Promise<Measurement[]> {
  const address = url.replace('//localhost', `//${portal}.localhost`);
  const storageState = subject ? await signedIn(browser, address, subject) : undefined;
  const cold: Run[] = [];
  const warm: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ storageState });
    cold.push(await visit(context, address + path, figures));
    warm.push(await visit(context, address + path, figures));
    await context.close();
  }
  return [summed(`${portal}${path}, cold`, cold, LIMIT), summed(`${portal}${path}, warm`, warm, LIMIT)];
}

interface Run {
  milliseconds: number;
  requests: number;
  bytes: number;
}

async function visit(context: BrowserContext, address: string, figures: string): Promise<Run> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const there = await page.waitForFunction(shownAt, figures, { polling: 'raf', timeout: 30_000 });
  const milliseconds = Number(await there.jsonValue());
  const { requests, bytes } = await page.evaluate(() => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[];
    const fetched = entries.filter(({ transferSize }) => transferSize > 0);
    return { requests: fetched.length, bytes: fetched.reduce((sum, { transferSize }) => sum + transferSize, 0) };
  });
  await page.close();
  return { milliseconds, requests, bytes };
}

/** In the page: milliseconds since its address was asked for, at the first frame that shows the figures; 0 while none does. */
function shownAt(figures: string): number {
  const place = figures ? document.querySelector('main') : document.body;
  const shown = place && new RegExp(figures, 'u').test(place.textContent ?? '') && !(figures && !place.querySelector('h1'));
  return shown ? performance.now() : 0;
}

function summed(name: string, runs: readonly Run[], limit: number | null): Measurement {
  const last = runs.at(-1)!;
  return { name, milliseconds: runs.map(({ milliseconds }) => Math.round(milliseconds)), limit, requests: last.requests, bytes: last.bytes };
}

async function signedIn(browser: Browser, address: string, subject: string): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator(`button[name="subject"][value="${subject}"]`).click();
  await page.waitForURL((now) => now.href.startsWith(address) && !now.pathname.startsWith('/sign-in'));
  const state = await context.storageState();
  await context.close();
  return state;
}

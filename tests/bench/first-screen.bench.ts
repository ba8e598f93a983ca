import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

export interface Measurement {
  name: string;
  /** Milliseconds, the middle of `runs`. */
  milliseconds: number;
  runs: number;
  /** What it must stay below. */
  limit: number;
}

const runs = 5;
const limit = 1_500;
const portals = [['lysekil', 'p2'], ['fyrbodal', 'p9'], ['research', 'p11']] as const;
const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** From asking for a portal's address, signed in and with nothing in the browser's cache, to a first screen without anything still loading. */
export async function measure(url: string): Promise<Measurement[]> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('Measuring needs Chromium: apt-get install chromium, or set CHROMIUM_PATH to one.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const measured: Measurement[] = [];
    for (const [portal, subject] of portals) measured.push(await firstScreen(browser, url.replace('localhost', `${portal}.localhost`), portal, subject));
    return measured;
  } finally {
    await browser.close();
  }
}

async function firstScreen(browser: Browser, address: string, portal: string, subject: string): Promise<Measurement> {
  const signedIn = await browser.newContext();
  const state = await signIn(signedIn, address, subject);
  await signedIn.close();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ storageState: state });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    const done = await page.waitForFunction(useful, undefined, { polling: 'raf', timeout: 30_000 });
    times.push(Number(await done.jsonValue()));
    await context.close();
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { name: `first screen, ${portal}`, milliseconds: Math.round(sorted[Math.floor(runs / 2)]!), runs, limit };
}

/** In the page: the moment it became useful, in milliseconds since its address was asked for; 0 while it is not. */
function useful(): number {
  const main = document.querySelector('main');
  const ready = main?.querySelector('h1') && !main.querySelector('[aria-busy="true"], [role="progressbar"]');
  return ready ? performance.now() : 0;
}

async function signIn(context: BrowserContext, address: string, subject: string) {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  const person = page.locator(`button[name="subject"][value="${subject}"]`);
  if (await person.count()) await person.click();
  await page.waitForURL((now) => now.href.startsWith(address) && !now.pathname.startsWith('/sign-in'));
  return context.storageState();
}

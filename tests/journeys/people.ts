import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { launchBrowser } from '../../packages/portal/tests/browser';
import { portal } from '../samlar';

export interface Opening {
  /** Swedish unless told otherwise. */
  language?: 'sv' | 'en';
  /** Of the window, in CSS pixels: 1280 unless told otherwise. */
  width?: number;
  /** Path, with its query. The portal's first page unless told otherwise. */
  at?: string;
}

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

const SHOTS = path.join(__dirname, '../../.samlar/screenshots');
const pages = new Set<Page>();
const complaints = new WeakMap<Page, string[]>();
const signedIn = new Map<string, Promise<Kept>>();
let launched: Promise<Browser> | undefined;

/** The test file's one browser, closed when the file is done. */
export function browser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}

/**
 * A page of its own (cookies apart from every other page's) at a portal, signed in as a persona of the demonstration the way a
 * person does it, once a test file; `null` is nobody. `page.goto('/overview')` stays at that portal. The page is open, not awaited
 * further: wait for what you look for. It is closed with the test file, or by `page.context().close()`.
 */
export async function open(host: string, subject: string | null, { language = 'sv', width = 1280, at = '/' }: Opening = {}): Promise<Page> {
  const page = await blank(host, { language, width, storageState: subject ? await keptFor(host, subject) : undefined });
  await page.goto(at);
  return page;
}

/** What the page's console, its scripts, its requests and the graph have had to say against it since it was opened. */
export function complaintsOf(page: Page): string[] {
  return complaints.get(page) ?? [];
}

/** At a portal's threshold: chooses the persona on the issuer's page, and is let in wherever the portal lets them. */
export async function signIn(page: Page, host: string, subject: string, at = '/'): Promise<void> {
  await page.goto(`${portal(host)}/sign-in?return=${encodeURIComponent(at)}`);
  await page.locator(`button[name="subject"][value="${subject}"]`).click();
  await page.waitForURL(portal(host) + at);
}

async function blank(host: string, { language = 'sv', width = 1280, storageState }: Opening & { storageState?: Kept }): Promise<Page> {
  const context = await (await browser()).newContext({ baseURL: portal(host), viewport: { width, height: width < 600 ? 720 : 900 }, storageState });
  // A framed view has no storage, and would say so.
  await context.addInitScript((chosen) => window === window.top && (localStorage.getItem('samlar-language') ?? localStorage.setItem('samlar-language', chosen)), language);
  const page = await context.newPage();
  const said: string[] = [];
  complaints.set(page, said);
  pages.add(page);
  page.on('close', () => pages.delete(page));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('response', (response) => void refusals(response).then((each) => said.push(...each)));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What a page was asking for when it was left is nobody's failure.
    if (why !== 'net::ERR_ABORTED') said.push(`${why} ${request.url()}`);
  });
  return page;
}

async function refusals(response: Response): Promise<string[]> {
  if (response.status() >= 400) return [`${response.status()} ${response.url()}`];
  if (!response.url().endsWith('/graphql') || response.request().method() !== 'POST') return [];
  // The page may have been left before its answer was read.
  const { errors = [] } = (await response.json().catch(() => ({}))) as { errors?: unknown[] };
  return errors.map((error) => `the graph: ${JSON.stringify(error)}`);
}

function keptFor(host: string, subject: string): Promise<Kept> {
  const key = `${host} ${subject}`;
  const known = signedIn.get(key) ?? signInOnce(host, subject);
  signedIn.set(key, known);
  return known;
}

async function signInOnce(host: string, subject: string): Promise<Kept> {
  const page = await blank(host, {});
  await signIn(page, host, subject);
  const { cookies } = await page.context().storageState();
  await page.context().close();
  return { cookies, origins: [] };
}

/** Called by the environment when a test or a hook fails: what every open page looked like then, under `.samlar/screenshots`. */
async function keepPictures(test: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  await Promise.all([...pages].map(async (page, at) => {
    const file = path.join(SHOTS, `${name}-${at + 1}.png`);
    await page.screenshot({ path: file, fullPage: true, timeout: 5_000 }).catch(() => undefined);
    process.stderr.write(`${test}: ${page.url()} looked like ${path.relative(process.cwd(), file)}\n${complaintsOf(page).map((each) => `  ${each}\n`).join('')}`);
  }));
}

(globalThis as { onFailure?: typeof keepPictures }).onFailure = keepPictures;
afterAll(async () => (await launched)?.close());

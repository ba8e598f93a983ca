import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { DIALOGS, NOT_IN_THE_DEMONSTRATION, wordsOf, type Opening } from './dialogs';
import { complaintsOf, open } from './people';
import { axe, NARROW, overflow, sentInVain, settled } from './screen-check';

jest.setTimeout(300_000);

const CORE = path.join(__dirname, '../../shells/views/core');
/** As many as the machine has processors. */
const AT_ONCE = 2;
/** Pages of a list that are looked through for a button. */
const MOST_PAGES = 14;

test('every source that draws a dialog is among those tried', () => {
  const drawing = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/src\/.*\.tsx$/.test(file) && /<Dialog\b/.test(readFileSync(path.join(CORE, file), 'utf8')));
  const known = new Set([...DIALOGS.map(({ file }) => file), ...NOT_IN_THE_DEMONSTRATION]);
  expect(drawing.length).toBeGreaterThan(20);
  expect(drawing.filter((file) => !known.has(file))).toEqual([]);
});

// The one wide and light, the other narrow and dark: a dialog that is whole in both is whole in their crossings.
test.each([['sv', 'wide'], ['en', 'narrow']] as const)('every dialog is whole, in %s, %s', async (language, width) => {
  expect(await inAll((openings) => faultsOfAll(openings, language, width, (page, button, opening) => faultsOf(page, button, opening, width)))).toEqual([]);
});

test('every form says what is missing at its field and leads there, or else that nothing could be sent', async () => {
  expect(await inAll((openings) => faultsOfAll(openings, 'sv', 'wide', faultsWhenSent))).toEqual([]);
});

async function inAll(look: (openings: readonly Opening[]) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  const waiting = [...byPlace().values()];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let here = waiting.shift(); here; here = waiting.shift()) faults.push(...(await look(here)));
  }));
  return faults.toSorted();
}

type Look = (page: Page, button: Locator, opening: Opening) => Promise<string[]>;

async function faultsOfAll(openings: readonly Opening[], language: 'sv' | 'en', width: 'wide' | 'narrow', look: Look): Promise<string[]> {
  const [{ host, subject, at, under, link }] = openings as [Opening];
  const page = await open(host, subject, { language, at, width: width === 'wide' ? 1280 : NARROW });
  if (width === 'narrow') await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  if (link) {
    await page.getByRole('link', { name: link }).first().click();
    await page.waitForURL((url) => url.pathname + url.search !== at);
    await page.waitForLoadState('networkidle');
  }
  const pages = under ? await linksBelow(page, under) : [];
  const faults: string[] = [];
  for (const opening of openings) {
    const name = wordsOf(opening.button, language);
    try {
      const button = await offered(page, pages, name);
      if (button) faults.push(...(await look(page, button, opening)).map((fault) => `${opening.file}, ${name}: ${fault}`));
      else faults.push(`${opening.file}: nobody offers ${name}`);
    } catch (error) {
      faults.push(`${opening.file}, ${name}: ${String(error).split('\n')[0]}`);
    }
  }
  if (look !== faultsWhenSent) faults.push(...complaintsOf(page));
  await page.context().close();
  return faults;
}

/** The button of these words on the page that is open, else on the first of the others that has one. */
async function offered(page: Page, pages: readonly string[], name: string): Promise<Locator | null> {
  const button = page.getByRole('button', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }).first();
  await settled(page);
  if (await button.isVisible()) return button;
  for (const each of pages) {
    if (new URL(page.url()).pathname === each) continue;
    await page.goto(each);
    await settled(page);
    if (await button.isVisible()) return button;
  }
  return null;
}

async function faultsOf(page: Page, button: Locator, { inline }: Opening, width: 'wide' | 'narrow'): Promise<string[]> {
  await button.click();
  const place = inline ? 'main' : 'dialog[open]';
  await page.locator(`${place} ${inline ? 'form' : 'button'}`).first().waitFor({ timeout: 5_000 });
  const opened = await page.locator(inline ? 'main form:focus-within' : 'dialog[open]:focus-within').elementHandle({ timeout: 2_000 }).catch(() => null);
  const faults = await axe(page, width, place);
  if (width === 'narrow') faults.push(...(await overflow(page)));
  if (!opened) return [...faults, 'the keyboard is not led into it'];
  // Wide by the key, narrow by the button: the one is the browser's closing, the other the view's.
  const cancel = (await opened.$('button:text-matches("^(Avbryt|Cancel)")')) ?? (await opened.$('button'));
  if (inline || width === 'narrow') await cancel!.press('Enter');
  else await page.keyboard.press('Escape');
  await opened.waitForElementState('hidden', { timeout: 2_000 }).catch(() => faults.push('it does not close'));
  await page.locator(':focus').waitFor({ timeout: 2_000 }).catch(() => undefined);
  if (!(await button.evaluate((element) => element === document.activeElement))) faults.push('the keyboard does not come back to the button that opened it');
  return faults;
}

async function faultsWhenSent(page: Page, button: Locator, { inline, later }: Opening): Promise<string[]> {
  if (later) return [];
  await button.click();
  const place = page.locator(inline ? 'main form:focus-within' : 'dialog[open]').last();
  await place.locator('button').first().waitFor({ timeout: 5_000 });
  await settled(page);
  const faults = await sentInVain(page, place);
  const cancel = place.locator('button:text-matches("^(Avbryt|Cancel)")').first();
  if (await cancel.count()) await cancel.press('Enter');
  else await page.keyboard.press('Escape');
  return faults;
}

const linksBelow = async (page: Page, under: string): Promise<string[]> => {
  const links = await page.locator(`a[href^="${under}"]`).evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set(links)].filter((link) => link !== `${under}new`).slice(0, MOST_PAGES);
};

function byPlace(): Map<string, Opening[]> {
  const places = new Map<string, Opening[]>();
  for (const each of DIALOGS) {
    const key = [each.host, each.subject, each.at].join(' ');
    places.set(key, [...(places.get(key) ?? []), each]);
  }
  return places;
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { complaintsOf } from './people';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What axe counts among good habits only: a dialog without a name breaks WCAG 4.1.2, and a page with two heads has been drawn twice. */
const MUST = Object.fromEntries(['aria-dialog-name', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-one-main'].map((rule) => [rule, { enabled: true }]));
export const NARROW = 320;
const WIDE = 1280;

/** Resolves when the page has its heading and nothing in it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1');
    return heading?.textContent && !document.querySelector('[aria-busy="true"], [role="progressbar"]');
  }, undefined, { timeout: 20_000 });
}

/**
 * Everything wrong with the screen that is open, each as a sentence. Looked at wide in the light scheme and with the keyboard, or narrow in the dark
 * one; that nothing is wider than the narrowest window holds for its words in any language, and is looked at in both.
 */
export async function faultsOf(page: Page, look: 'wide' | 'narrow'): Promise<string[]> {
  await settled(page);
  const faults = await structure(page);
  if (look === 'wide') faults.push(...(await axe(page, 'wide')), ...(await keyboard(page)));
  else await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: NARROW, height: 720 });
  faults.push(...(await overflow(page)));
  if (look === 'narrow') faults.push(...(await axe(page, 'narrow, dark')));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: WIDE, height: 900 });
  return [...faults, ...complaintsOf(page)];
}

/**
 * Sends a form or dialog as it stands, by its own button and without anything arriving: a command that goes is taken away. It must say at a field what
 * is missing and lead there, or that nothing was sent. Nothing is said of one that only looks something up.
 */
export async function sentInVain(page: Page, place: Locator): Promise<string[]> {
  const sends = place.locator('button[type="submit"], button:has(+ button:text-matches("^(Avbryt|Cancel)"))').first();
  const words = (await sends.textContent({ timeout: 5_000 }))!.trim();
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('idempotencyKey') ? route.abort() : route.fallback()));
  await page.route('**/registry/choices', (route) => (route.request().postData()?.includes('history') === false ? route.abort() : route.fallback()));
  const gone = page.waitForEvent('requestfailed', { timeout: 1_500 }).then(() => true, () => false);
  await page.evaluate(() => document.querySelectorAll('[role="alert"]').forEach((each) => each.textContent?.trim() && each.setAttribute('data-earlier', '')));
  await sends.press('Enter');
  const sent = await gone;
  for (const address of ['**/graphql', '**/registry/choices']) await page.unroute(address);
  if (sent) {
    const said = await page.locator('[role="alert"]:not([data-earlier])').first().textContent({ timeout: 2_000 }).catch(() => null);
    return said?.trim() ? [] : [`${words}: it does not say that nothing was sent`];
  }
  const wrong = await place.evaluate((form) => {
    const first = form.querySelector('[aria-invalid="true"]');
    if (!first) return 'no field says that it is wrong';
    if (document.activeElement !== first) return `it leads to ${document.activeElement?.outerHTML.slice(0, 80)}`;
    const told = (first.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
    return told.some((each) => each?.matches('[data-field="validation"], .ds-validation-message')) || first.closest('fieldset')?.querySelector('.ds-validation-message') ? null : 'what is wrong is not told with the field';
  });
  return wrong ? [`${words}: ${wrong}`] : [];
}

async function structure(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent?.trim()),
    title: document.title,
    // An alert with nothing in it says nothing yet, such as the editor's own.
    failures: [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent).filter((text) => text?.trim()),
    untranslated: document.body.innerText.match(/\b(undefined|NaN|\[object Object\])/)?.[0],
  }));
  return [
    ...(found.headings.length === 1 && found.headings[0] ? [] : [`has ${found.headings.length} h1: ${found.headings.join(' | ')}`]),
    ...(found.title.trim() ? [] : ['has no title']),
    ...found.failures.map((failure) => `says that it failed: ${failure}`),
    ...(found.untranslated ? [`shows "${found.untranslated}"`] : []),
  ];
}

/** What axe has against the page, or against one place in it: a violation a sentence. It looks when nothing moves or fades in any more. */
export async function axe(page: Page, where: string, place = 'html'): Promise<string[]> {
  await still(page);
  const options = { resultTypes: ['violations' as const], runOnly: { type: 'tag' as const, values: TAGS }, rules: MUST };
  const { violations } = await new AxeBuilder({ page }).include(place).options(options).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `axe, ${where}: ${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.split('\n')[1] ?? ''}`);
}

/** Resolves when everything that moves, but for what moves for ever, has come to rest: half faded in, a text has too little contrast. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity));
}

/** A sentence when the page is wider than the narrowest window, which it must stand in. */
export async function overflow(page: Page): Promise<string[]> {
  // Charts and tables measure themselves anew in the frame after.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const wide = await page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return null;
    const within = (element: Element): boolean => {
      for (let at: Element | null = element.parentElement; at; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible') return true;
      return false;
    };
    const over = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1 && !within(element));
    return `${document.documentElement.scrollWidth} px wide: ${over.slice(-1).map((element) => element.outerHTML.slice(0, 160)).join()}`;
  }, NARROW);
  return wide ? [`at ${NARROW} px it is ${wide}`] : [];
}

/** Tab leads on from stop to stop, each shows that it is where one is, and none keeps one there. */
async function keyboard(page: Page, most = 25): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    (window as unknown as { stop?: Element }).stop = undefined;
    const focusable = 'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';
    const stops = [...document.querySelectorAll<HTMLElement>(focusable)];
    return stops.filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })).length;
  });
  const faults: string[] = [];
  let led = false;
  for (let stop = 0; stop < Math.min(wanted, most); stop += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const shown = (each: Element | null): boolean => {
        if (!each) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      };
      // By itself and not by its place: what is focused may fetch scripts, which come and go in the head.
      const seen = window as unknown as { stop?: Element };
      const stays = seen.stop === element;
      seen.stop = element;
      // Within a field for a date Tab goes from part to part.
      const parts = element.matches('input[type=date], input[type=time], input[type=datetime-local], input[type=month]');
      return { stays, parts, html: element.outerHTML.slice(0, 120), visible: shown(element) || shown(element.querySelector('*')) || shown(element.parentElement) || shown(element.nextElementSibling) };
    });
    if (!now) break;
    led = true;
    if (now.stays && !now.parts) return [...faults, `keyboard: Tab stays at ${now.html}`];
    // Its further parts, down to the button that opens the calendar, show themselves inside the browser's own drawing.
    if (!now.visible && !(now.parts && now.stays)) faults.push(`keyboard: nothing shows that one is at ${now.html}`);
  }
  if (!led) faults.push('keyboard: Tab leads to nothing');
  return faults;
}

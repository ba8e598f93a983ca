import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator, Page, Request } from 'playwright-core';
import { buildView, choose, contactPerson, leave, publish, registerOwner, trust, type Built } from './fault-view';
import { complaintsOf, open } from './people';
import { sentInVain } from './screen-check';

jest.setTimeout(120_000);

const PATIENCE = 15_000;
let built: Built;
let page: Page;

beforeAll(async () => {
  built = buildView('fault-view');
  await registerOwner();
  await publish(built);
  page = await contactPerson('/views');
  await choose(page, { kind: 'activate', version: built.manifest.version });
});
afterAll(leave);

const frame = (): FrameLocator => page.frameLocator('iframe.portal-framed');
const inView = (where: 'page' | 'frame'): FrameLocator | Locator => (where === 'frame' ? frame() : page.locator('main'));
const height = async (): Promise<number> => (await page.locator('iframe.portal-framed').boundingBox())!.height;

async function until(so: () => Promise<boolean>): Promise<void> {
  const late = Date.now() + PATIENCE;
  while (!(await so())) {
    if (Date.now() > late) throw new Error('it did not become so');
    await page.waitForTimeout(100);
  }
}

async function sound(where: 'page' | 'frame', at = '/faults/sound'): Promise<void> {
  await page.goto(at);
  await inView(where).getByTestId('said').getByText('(sv)').waitFor({ timeout: PATIENCE });
}

test('on paper a frame is as tall as what it shows there, and leaves no sheet empty', async () => {
  await trust('frame');
  await sound('frame');
  const element = page.locator('iframe.portal-framed');
  const onPaper = (): Promise<string> => element.evaluate((frame) => (frame as HTMLElement).style.getPropertyValue('--paper-height'));
  const onScreen = await height();
  await until(async () => (await onPaper()) !== `${onScreen}px`);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1000 });
  const shown = await frame().locator('body').evaluate((body) => body.getBoundingClientRect().height);
  expect(parseFloat(await onPaper())).toBeGreaterThanOrEqual(shown);
  expect(parseFloat(await onPaper())).toBeLessThan(shown * 1.1 + 10);
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });
});

describe.each(['frame', 'page'] as const)('in a %s', (where) => {
  beforeAll(() => trust(where));

  test('one built view asks, follows the address and the language, keeps what is typed, and leads on', async () => {
    const before = complaintsOf(page).length;
    await sound(where);
    expect(await page.locator('iframe').count()).toBe(where === 'frame' ? 1 : 0);
    expect(await page.title()).toContain('Frisk');
    await inView(where).getByLabel('Anteckning').fill('Kvar');
    await inView(where).getByRole('button', { name: 'Del 2' }).click();
    await inView(where).getByRole('heading', { name: 'Frisk 2' }).waitFor();
    expect(new URL(page.url()).search).toBe('?part=2');
    await page.getByRole('button', { name: /^Språk:/ }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await inView(where).getByTestId('said').getByText('(en)').waitFor();
    expect(await inView(where).getByLabel('Anteckning').inputValue()).toBe('Kvar');
    await page.getByRole('button', { name: /^Language:/ }).click();
    await page.getByRole('button', { name: 'Svenska' }).click();
    await inView(where).getByRole('button', { name: 'Gör' }).click();
    await page.getByRole('status').getByText(where === 'frame' ? 'Vy sound: Det är gjort' : 'Det är gjort').waitFor();
    await inView(where).getByRole('link', { name: 'Till överblicken' }).click();
    await page.getByRole('heading', { name: 'Kommunens överblick', level: 1 }).waitFor({ timeout: PATIENCE });
    expect(complaintsOf(page).slice(before)).toEqual([]);
  });

  test('the keyboard goes into it and out again, in the order of the page', async () => {
    await sound(where);
    await page.locator('main').focus();
    const seen: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      await page.keyboard.press('Tab');
      const within = where === 'frame' && (await page.evaluate(() => document.activeElement?.tagName)) === 'IFRAME' ? page.frames().at(-1)! : page.mainFrame();
      seen.push(await within.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? document.activeElement!.textContent!));
    }
    expect(seen).toEqual(['Anteckning', 'Gör', 'Del 2', 'Till överblicken', 'Mer', 'Hjälp']);
  });

  test('it has the portal’s colours in both schemes, passes axe, and fits 320 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await sound(where);
      const colours = await Promise.all([page.locator('main'), inView(where).getByRole('heading', { level: 1 })].map((each) => each.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).getPropertyValue('--ds-color-accent-base-default')])));
      expect(colours[1]).toEqual(colours[0]);
      const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
      // A frame lets the portal's dark ground through, which axe takes for white; and this view's mark has one colour in both schemes.
      const { violations } = await (colorScheme === 'dark' ? axe.disableRules(['color-contrast']) : axe).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 320, height: 720 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('a form that is sent empty says at its field what is missing, leads there, and is sent by Enter when it is written', async () => {
    await page.goto('/faults/form');
    const form = inView(where).locator('form');
    await form.getByRole('textbox', { name: 'Ort' }).waitFor({ timeout: PATIENCE });
    expect(await sentInVain(page, form)).toEqual([]);
    expect(await form.getByRole('textbox', { name: 'Ort', description: 'Skriv en ort' }).count()).toBe(1);
    await form.getByLabel('Ort').fill('Brålanda');
    await form.getByLabel('Ort').press('Enter');
    await page.getByRole('status').getByText('Skickat: Brålanda').waitFor();
    expect(new URL(page.url()).pathname).toBe('/faults/form');
  });

  test('a card of contract 2 stands beside one of contract 1, each with its own props', async () => {
    const second = buildView('second-contract-view');
    await publish(second);
    await choose(page, { kind: 'activate', name: 'second', version: second.manifest.version });
    await page.goto('/overview?part=3');
    const within = (title: string): FrameLocator | Locator => {
      const section = page.getByRole('region', { name: title });
      return where === 'frame' ? section.frameLocator('iframe') : section;
    };
    await within('Kort').getByText('Kort för Vänersborg').waitFor({ timeout: PATIENCE });
    await within('Andra').getByTestId('second').waitFor({ timeout: PATIENCE });
    expect(await within('Andra').getByTestId('second').textContent()).toBe('Del 3, light, true, true');
    // Not only the style sheet: what a canvas is drawn with follows the person's system while the card is open, and the page's own choice over it.
    await page.emulateMedia({ colorScheme: 'dark' });
    await within('Andra').getByText('Del 3, dark, true, true').waitFor({ timeout: PATIENCE });
    await page.evaluate(() => void (document.documentElement.dataset.colorScheme = 'light'));
    await within('Andra').getByText('Del 3, light, true, true').waitFor({ timeout: PATIENCE });
    await page.emulateMedia({ colorScheme: null });
    await choose(page, { kind: 'hide', name: 'second' });
  });

  test('two versions of one view run in one page, each its own code', async () => {
    const next = buildView('fault-view', { file: 'src/card.tsx', from: 'Kort för', to: 'Nytt kort för' });
    expect(next.manifest.container).not.toBe(built.manifest.container);
    await publish(next);
    await choose(page, { kind: 'activate', version: next.manifest.version, slot: 'municipality.overview@1' });
    await sound(where);
    await inView(where).getByRole('link', { name: 'Till överblicken' }).click();
    const card = page.getByRole('region', { name: 'Kort' });
    await (where === 'frame' ? card.frameLocator('iframe') : card).getByText('Nytt kort för Vänersborg').waitFor({ timeout: PATIENCE });
    await page.goBack();
    await inView(where).getByTestId('said').waitFor({ timeout: PATIENCE });
    expect(await inView(where).getByTestId('said').textContent()).toBe('Vänersborg: 3115 (sv)');
    await choose(page, { kind: 'activate', version: built.manifest.version, slot: 'municipality.overview@1' });
  });
});

test.each([
  ['goteborg', 'p18', '/thirteen-questions'],
  ['aalborg', 'p19', '/hold'],
])('in the frame at %s a command’s form that is sent empty says what is missing, and leads there', async (host, subject, at) => {
  const own = await open(host, subject, { at });
  const within = own.frameLocator('iframe.portal-framed');
  await within.locator('h1').waitFor({ timeout: PATIENCE });
  // It may save nothing.
  await within.getByText('Visa som tabell').first().waitFor();
  expect(await within.getByRole('button', { name: 'CSV' }).count()).toBe(0);
  const form = within.locator('form.samlar-form');
  await within.locator('div[data-print="none"] > button:only-child').first().click({ timeout: PATIENCE });
  await form.waitFor();
  expect(await sentInVain(own, form)).toEqual([]);
  await form.getByRole('button', { name: 'Avbryt' }).click();
  await form.waitFor({ state: 'hidden' });
  await own.context().close();
});

test('a frame is as tall as what is in it', async () => {
  await trust('frame');
  await sound('frame');
  const closed = await height();
  await frame().getByText('Mer', { exact: true }).click();
  await until(async () => (await height()) > closed + 650);
  await frame().getByText('Mer', { exact: true }).click();
  await until(async () => (await height()) === closed);
  expect(closed).toBeLessThan(900);
});

test('a frame that grows with each picture, as when somebody drags the window’s edge, is followed for as long as it does', async () => {
  await trust('frame');
  await sound('frame');
  const before = await height();
  await frame().locator('#portal').evaluate((place) => {
    const grown = place.appendChild(document.createElement('div'));
    const grow = (): void => {
      grown.style.height = `${grown.offsetHeight + 1}px`;
      requestAnimationFrame(grow);
    };
    grow();
  });
  await page.waitForTimeout(9_000);
  expect(await page.locator('main').getByRole('alert').count()).toBe(0);
  expect(await height()).toBeGreaterThan(before + 100);
});

test('a frame takes its shell from the page, which has it from its cache the next time', async () => {
  await trust('frame');
  await sound('frame');
  const inFrames: string[] = [];
  const note = (request: Request): void => {
    if (request.frame() !== page.mainFrame()) inFrames.push(new URL(request.url()).pathname);
  };
  page.on('request', note);
  await sound('frame');
  page.off('request', note);
  const handed = await page.evaluate(() => (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .flatMap(({ name, transferSize }) => (new URL(name).pathname.startsWith('/frame/static/') ? [{ path: new URL(name).pathname, fetched: transferSize > 0 }] : [])));
  expect(handed.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(1);
  expect(handed.filter(({ path, fetched }) => fetched || inFrames.includes(path))).toEqual([]);
  expect(inFrames.some((path) => path.endsWith('/entry.js'))).toBe(true);
});

test('no script runs that comes without its hash, though it comes from the portal itself', async () => {
  await page.goto('/overview');
  await page.getByRole('heading', { name: 'Kommunens överblick', level: 1 }).waitFor({ timeout: PATIENCE });
  const loads = (integrity: boolean): Promise<boolean> => page.evaluate((withHash) => new Promise<boolean>((resolve) => {
    const known = document.querySelector<HTMLScriptElement>('script[src][integrity]')!;
    const made = Object.assign(document.createElement('script'), { src: `${known.src}?again`, crossOrigin: 'anonymous', ...(withHash && { integrity: known.integrity }) });
    made.addEventListener('load', () => resolve(true));
    made.addEventListener('error', () => resolve(false));
    document.head.append(made);
  }), integrity);
  expect([await loads(false), await loads(true)]).toEqual([false, true]);
});

test('the head of a page asks for its view, and on the next visit no script is fetched again', async () => {
  const visit = async (): Promise<{ path: string; fetched: boolean }[]> => {
    await page.goto('/overview');
    await page.getByRole('heading', { name: 'Kommunens överblick', level: 1 }).waitFor({ timeout: PATIENCE });
    await until(async () => (await page.locator('main [aria-busy="true"]').count()) === 0);
    return page.evaluate(() => (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.split('?')[0]!.endsWith('.js'))
      .map(({ name, transferSize }) => ({ path: new URL(name).pathname, fetched: transferSize > 0 })));
  };
  const ofView = (await visit()).map(({ path }) => path).filter((each) => each.startsWith('/views/core/overview/'));
  expect(ofView.length).toBeGreaterThan(1);
  const asked = await page.locator('head link[rel="preload"][integrity]').evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  expect(asked).toContain(ofView.find((each) => each.endsWith('/entry.js')));
  const again = await visit();
  expect(again.length).toBeGreaterThan(3);
  expect(again.filter(({ fetched }) => fetched)).toEqual([]);
});

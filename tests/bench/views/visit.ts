import type { BrowserContext, Page } from 'playwright-core';

/** What one visit of the first screen took. */
export interface Visit {
  /** Milliseconds from asking for the page: first and largest contentful paint, and the frame in which every card stands. */
  fcp: number;
  lcp: number;
  whole: number;
  /** Milliseconds of the slowest interaction, to the paint after it; 16 stands for what the browser did not find worth telling. */
  inp: number;
  /** Cumulative layout shift, of the whole visit without what the person asked for. */
  cls: number;
  scripts: { path: string; /** As sent, packed. */ bytes: number; fetched: boolean }[];
  /** React's renderers that announced themselves, and the versions in the share scope of each thing there must be one of. */
  renderers: number;
  shared: Record<string, string[]>;
}

const ONCE = ['react', 'react-dom', 'urql', '@urql/core'];
const PATIENCE = 60_000;

/** Opens the portal's first page, waits for all its cards, opens and closes the menu of the person twice, and tells what it took. */
export async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'commit' });
  const there = await page.waitForFunction(wholeAt, undefined, { polling: 'raf', timeout: PATIENCE });
  const whole = Number(await there.jsonValue());
  await page.waitForLoadState('load');
  await interact(page);
  const told = await page.evaluate(tell, ONCE);
  await page.close();
  return { ...told, whole };
}

async function interact(page: Page): Promise<void> {
  const button = page.locator('button[popovertarget]:visible').last();
  for (let time = 0; time < 4; time += 1) {
    await button.click();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  }
}

/** In the page, before its scripts. */
function watch(): void {
  const seen = { lcp: 0, inp: 16, cls: 0, renderers: 0 };
  Object.assign(window, { seen });
  const told = (type: string, each: (entry: never) => void, further = {}): void => {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => each(entry as never))).observe({ type, buffered: true, ...further });
  };
  told('largest-contentful-paint', ({ startTime }: PerformanceEntry) => { seen.lcp = startTime; });
  told('layout-shift', (shift: { hadRecentInput: boolean; value: number }) => { if (!shift.hadRecentInput) seen.cls += shift.value; });
  told('event', ({ duration }: PerformanceEntry) => { seen.inp = Math.max(seen.inp, duration); }, { durationThreshold: 16 });
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true, renderers: new Map(), inject: () => (seen.renderers += 1), onCommitFiberRoot() {}, onCommitFiberUnmount() {}, onScheduleFiberRoot() {},
  } });
}

/** In the page: milliseconds since its address was asked for, at the first frame in which every card stands; 0 while one is on its way. */
function wholeAt(): number {
  const cards = document.querySelectorAll('.portal-view');
  return cards.length > 2 && !document.querySelector('[aria-busy="true"], [role="progressbar"]') ? performance.now() : 0;
}

/** In the page. */
function tell(once: string[]): Omit<Visit, 'whole'> {
  const { lcp, inp, cls, renderers } = (window as never as { seen: { lcp: number; inp: number; cls: number; renderers: number } }).seen;
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const scripts = resources.filter(({ name }) => name.split('?')[0]!.endsWith('.js'))
    .map(({ name, encodedBodySize, transferSize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize, fetched: transferSize > 0 }));
  const given = (window as never as { samlarShared?: Record<string, Record<string, object>> }).samlarShared ?? {};
  const shared = Object.fromEntries(once.map((name) => [name, Object.keys(given[name] ?? {})]));
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  return { fcp, lcp, inp, cls, renderers, shared, scripts };
}

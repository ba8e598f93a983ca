import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startInstallation } from '../../../infra/local/src/test-installation';
import { launchBrowser } from '../../../packages/portal/tests/browser';
import { buildPlainApp, type Part } from './plain-app';
import { standInFor } from './stand-in';
import { figuresOf, reportOf, type Taken } from './report';
import { visit } from './visit';
import { chartOf } from './views-chart';

const REPOSITORY = path.join(__dirname, '../../..');
const RECORDS = path.join(REPOSITORY, 'docs/bench');
const BUILT = path.join(REPOSITORY, '.samlar/bench-views');
const RUNS = 20;
const PORTAL = 'lysekil';
const SUBJECT = 'p2';
/** The unit manager's first page: four cards of three views. */
const PARTS: readonly Part[] = [
  { view: 'core/activities', module: './next-up', source: 'shells/views/core/activities/src/next-up/next-up.tsx' },
  { view: 'core/ku8', module: './next-step', source: 'shells/views/core/ku8/src/next-step/next-step.tsx' },
  { view: 'core/evaluation', module: './culture-card', source: 'shells/views/core/evaluation/src/home/culture-card.tsx' },
  { view: 'core/evaluation', module: './risks-card', source: 'shells/views/core/evaluation/src/home/risks-card.tsx' },
];

/**
 * What federation costs a municipality's first page: the portal as it is, and the same sources built as one application, visited in
 * turns by the same browser behind the same server. Writes `docs/bench/views.json`, `.md` and `.svg`; answers whether every goal is met.
 * `--runs=<n>`: visits of each.
 */
export async function run(options: string[]): Promise<boolean> {
  const runs = Number(options.find((each) => each.startsWith('--runs='))?.slice('--runs='.length) ?? RUNS);
  const load = Math.round(loadavg()[0]! * 10) / 10;
  rmSync(BUILT, { recursive: true, force: true });
  const dist = await buildPlainApp(PARTS, BUILT);
  const installation = process.env.SAMLAR_URL ? null : await startInstallation('bench');
  const browser = await launchBrowser();
  const portal = (installation?.url ?? process.env.SAMLAR_URL!).replace('//localhost', `//${PORTAL}.localhost`);
  const [federated, plain] = [await standInFor(portal, null), await standInFor(portal, dist)];
  try {
    const storageState = await signedIn(browser, portal);
    const taken: Taken = { federated: { cold: [], warm: [] }, plain: { cold: [], warm: [] } };
    for (let turn = 0; turn <= runs; turn += 1) {
      // In turns, so that what slows the machine slows both; the first of each is thrown away.
      for (const [name, { url }] of [['federated', federated], ['plain', plain]] as const) {
        const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 900 } });
        const cold = await visit(context, `${url}/`);
        const warm = await visit(context, `${url}/`);
        await context.close();
        if (turn > 0) taken[name].cold.push(cold);
        if (turn > 0) taken[name].warm.push(warm);
      }
    }
    const figures = figuresOf(taken);
    const record = { bench: 'views', at: new Date().toISOString(), node: process.version, browser: browser.version(), processors: availableParallelism(), load, runs, figures, taken };
    mkdirSync(RECORDS, { recursive: true });
    writeFileSync(path.join(RECORDS, 'views.json'), `${JSON.stringify(record)}\n`);
    writeFileSync(path.join(RECORDS, 'views.svg'), chartOf(taken.federated.cold.at(-1)!.scripts));
    writeFileSync(path.join(RECORDS, 'views.md'), reportOf(record));
    console.log(reportOf(record));
    return figures.every(({ met }) => met !== false);
  } finally {
    await browser.close();
    for (const { server } of [federated, plain]) server.close().closeAllConnections();
    await installation?.stop();
  }
}

async function signedIn(browser: Browser, portal: string): Promise<Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${portal}/sign-in?return=/help`);
  await page.locator(`button[name="subject"][value="${SUBJECT}"]`).click();
  await page.waitForURL(`${portal}/help`);
  const { cookies } = await context.storageState();
  await context.close();
  return { cookies, origins: [] };
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { startInstallation, type Installation } from '../../infra/local/src/test-installation';
import { complaintsOf, open } from './people';

jest.setTimeout(900_000);

const run = promisify(execFile);
const MINUTE = 60_000;
const SAMLAR = path.resolve(__dirname, '../../infra/local/bin/samlar.cjs');

let installation: Installation;
let folder: string;
let page: Page;
let before: string | undefined;

/** `samlar view …` as a partner types it: from any folder, then from the view's own project. */
async function view(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [SAMLAR, 'view', ...args], { cwd: path.dirname(folder) });
  return stdout;
}
async function inProject(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [path.join(folder, 'node_modules/@samlar/view-build/bin/samlar.cjs'), 'view', ...args], { cwd: folder });
  return stdout;
}

const card = (): ReturnType<Page['getByText']> => page.locator('main').getByText('Personer i programmet', { exact: true });

async function shown(look: () => ReturnType<Page['getByText']>, patience: number): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    await page.reload();
    const there = await look().waitFor({ timeout: 4_000 }).then(() => true, () => false);
    if (there) return;
    if (Date.now() > until) throw new Error(`It was not shown within ${patience} ms.`);
  }
}

beforeAll(async () => {
  before = process.env.SAMLAR_URL;
  installation = await startInstallation('partner', 300_000, { TRUSTED_DOCUMENTS: 'enforce' });
  process.env.SAMLAR_URL = installation.url;
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'samlar-partner-')), 'jamtegrering');
  page = await open('vanersborg', 'p8', { at: '/overview' });
});
afterAll(async () => {
  await installation?.stop();
  if (folder) rmSync(path.dirname(folder), { recursive: true, force: true });
  if (before !== undefined) process.env.SAMLAR_URL = before;
});

test('from an empty folder to the portal in under ten minutes, a change in under one, and back in under five seconds', async () => {
  const key = path.join(installation.home, 'keys/vanersborg.pem');
  const began = Date.now();
  await view('new', 'jamtegrering', '--owner', 'vanersborg', '--slot', 'municipality.overview', '--in', folder, '--portal', installation.url, '--key', key);
  expect(await inProject('check')).toContain('All is well.');
  await inProject('publish');
  await inProject('activate', '--for', 'vanersborg');
  await shown(card, MINUTE);
  const fromNothing = Date.now() - began;

  const texts = path.join(folder, 'src/texts.sv.json');
  const changed = Date.now();
  writeFileSync(texts, readFileSync(texts, 'utf8').replace('Personer i programmet', 'Alla som är med'));
  await inProject('publish');
  await inProject('activate', '--for', 'vanersborg');
  await shown(() => page.locator('main').getByText('Alla som är med', { exact: true }), MINUTE);
  const aChange = Date.now() - changed;

  const regretted = Date.now();
  await inProject('rollback', '--for', 'vanersborg');
  await shown(card, 10_000);
  const back = Date.now() - regretted;

  process.stdout.write(`from nothing ${Math.round(fromNothing / 1000)} s, a change ${Math.round(aChange / 1000)} s, back ${(back / 1000).toFixed(1)} s\n`);
  expect(fromNothing).toBeLessThan(10 * MINUTE);
  expect(aChange).toBeLessThan(MINUTE);
  expect(back).toBeLessThan(5_000);
  expect(complaintsOf(page)).toEqual([]);
  expect(await inProject('history')).toMatch(/rollback[\s\S]*activate[\s\S]*publish[\s\S]*activate[\s\S]*publish/);
});

async function asked(body: object): Promise<{ data?: any; errors?: { extensions: { code: string } }[] }> {
  return page.evaluate(async (text) => {
    const { csrf } = await (await fetch('/session')).json();
    return (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'samlar-csrf': csrf }, body: text })).json();
  }, JSON.stringify(body));
}

test('what neither a published view nor a standing document asks is not answered', async () => {
  const { errors } = await asked({ query: '{ municipality(code: "1487") { name } }' });
  expect(errors![0]!.extensions.code).toBe('DOCUMENT_NOT_TRUSTED');

  const text = readFileSync(path.resolve(__dirname, '../../gateway/documents/municipality-overview.graphql'), 'utf8');
  const variables = { code: '1487', wave: '2012' };
  for (const body of [{ query: text }, { documentId: createHash('sha256').update(text).digest('hex') }]) {
    const { data, errors: none } = await asked({ ...body, variables });
    expect(none).toBeUndefined();
    expect(data.municipality).toMatchObject({ name: 'Vänersborg', headcount: { total: 3115, women: 2534, men: 581 } });
  }
});

test('the contact person hides the view at her own portal, and takes that back', async () => {
  await page.goto('/views');
  const card_ = page.getByRole('listitem').filter({ hasText: 'Jamtegrering' });
  await card_.getByText('Ändra').click();
  await card_.getByRole('button', { name: 'Visa inte' }).click();
  await card_.getByText('Visas inte', { exact: true }).waitFor();
  await page.waitForFunction(async () => !(await (await fetch('/registry.json')).text()).includes('jamtegrering'), null, { polling: 200 });
  await page.goto('/overview');
  await page.getByRole('heading', { name: 'Ekonomi' }).waitFor();
  expect(await card().count()).toBe(0);
  await page.goto('/views');
  await card_.getByText('Ändra').click();
  await card_.getByRole('button', { name: 'Ta tillbaka det senaste' }).click();
  await card_.getByText(/^Visas för alla/).waitFor();
  await page.goto('/overview');
  await shown(card, 10_000);
});

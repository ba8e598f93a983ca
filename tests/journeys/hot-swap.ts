import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../packages/portal/tests/browser';

// A script, not a test: it needs a Samlär in development beside the one under test. Start `npm run dev`, then
// node --require @samlar/typescript-runtime/register tests/journeys/hot-swap.ts

const URL_ = process.env.SAMLAR_URL ?? 'http://localhost:4000';
const SAMLAR = path.resolve(__dirname, '../../infra/local/bin/samlar.cjs');
const HOST = URL_.replace('//localhost', '//vanersborg.localhost');
const FIELD = '<input aria-label="Anteckning" />';

function samlar(args: string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [SAMLAR, 'view', ...args], { cwd, stdio: 'inherit' });
}

const done = (child: ChildProcess): Promise<void> => new Promise((resolve, reject) => {
  child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`samlar view ended with ${code}`))));
});

/** A new view with a field, in a Samlär in development: what is typed stays while its text and its code change. */
async function hotSwap(): Promise<void> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'samlar-hot-')), 'anteckning');
  await done(samlar(['new', 'anteckning', '--owner', 'vanersborg', '--slot', 'municipality.home', '--in', folder, '--portal', URL_], path.resolve(__dirname, '../..')));
  const component = path.join(folder, 'src/anteckning.tsx');
  writeFileSync(component, readFileSync(component, 'utf8').replace('<KeyFigures>', `<>${FIELD}<KeyFigures>`).replace('</KeyFigures>', '</KeyFigures></>'));
  const developing = samlar(['dev'], folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${HOST}/sign-in?return=/`);
    await page.locator('button[name="subject"][value="p8"]').click();
    const field = page.getByRole('textbox', { name: 'Anteckning' });
    while (!(await field.waitFor({ timeout: 3_000 }).then(() => true, () => false))) await page.reload();
    await field.fill('står kvar');
    await page.evaluate(() => Object.assign(window, { sameWindow: true }));
    await swapped(page, path.join(folder, 'src/texts.sv.json'), 'Personer i programmet', 'Alla som är med');
    await swapped(page, component, '<KeyFigures>', '<p>Ny rad</p><KeyFigures>', 'Ny rad');
    await heldBack(page, folder);
  } finally {
    await browser.close();
    developing.kill('SIGTERM');
    rmSync(path.dirname(folder), { recursive: true, force: true });
  }
}

/** A question the graph refuses, or that is none, waits in the terminal; what is mended is taken up. */
async function heldBack(page: Page, folder: string): Promise<void> {
  const query = path.join(folder, 'src/anteckning.query.ts');
  const right = readFileSync(query, 'utf8');
  for (const [wrong, seen] of [['{ name nobody', 'Alla'], ['{ name {', 'Alla som var med']] as const) {
    writeFileSync(query, right.replace('{ name headcount', `${wrong} headcount`));
    await page.waitForTimeout(3_000);
    const texts = path.join(folder, 'src/texts.sv.json');
    writeFileSync(texts, readFileSync(texts, 'utf8').replace(/("people": )"[^"]*"/, `$1"${seen}"`));
    await swapped(page, query, wrong, '{ name', seen);
  }
}

async function swapped(page: Page, file: string, from: string, to: string, seen = to): Promise<void> {
  const began = Date.now();
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  await page.locator('main').getByText(seen, { exact: true }).waitFor({ timeout: 15_000 });
  const took = Date.now() - began;
  const kept = (await page.getByRole('textbox', { name: 'Anteckning' }).inputValue()) === 'står kvar' && (await page.evaluate(() => 'sameWindow' in window));
  if (!kept) throw new Error(`${path.basename(file)} was shown, but what was typed is gone.`);
  process.stdout.write(`${path.basename(file)}: seen after ${took} ms, what was typed stayed\n`);
}

hotSwap().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

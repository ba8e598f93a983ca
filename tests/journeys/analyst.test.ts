import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import { complaintsOf, open } from './people';

jest.setTimeout(90_000);

const FIGURES = path.join(__dirname, '../../packages/lia/figures');
const table = (file: string): string[][] => readFileSync(path.join(FIGURES, file), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
const WHOLE = new Map(table('whole-municipalities.csv').map(([name, ...figures]) => [name!, figures.map(Number)]));
const EDUCATION = new Map(table('v8-administrations.csv').map(([name, , employees]) => [name!, Number(employees)]));
const NOT_APPLICABLE = '.';
const NAMES = table('municipalities.csv').map(([, , name]) => name!);

let page: Page;
beforeAll(async () => {
  page = await open('fyrbodal', 'p9', { at: '/comparison' });
  await page.getByRole('heading', { level: 1, name: 'Fjorton kommuner' }).waitFor();
});

test('the fourteen stand side by side with the figures of the plan', async () => {
  const rows = page.getByRole('table', { name: 'Jämförelse' }).getByRole('row');
  await rows.first().waitFor();
  const shown = new Map((await rows.allInnerTexts()).slice(1).map((text) => {
    const [name, scope, employees, managers] = text.split('\t').map((cell) => cell.trim());
    return [name!, [scope, figure(employees!), figure(managers!)]];
  }));
  expect([...shown.keys()].toSorted()).toEqual(NAMES.toSorted());
  expect(shown.get('Bengtsfors')).toEqual(['deltar inte', NOT_APPLICABLE, NOT_APPLICABLE]);
  for (const [name, [employees, , , managers]] of WHOLE) if (name !== 'Summa') expect([name, shown.get(name)]).toEqual([name, ['hela kommunen', employees, managers]]);
});

test('what is downloaded as CSV holds the numbers of the plan', async () => {
  const map = page.getByRole('figure', { name: 'Anställda som programmet når' });
  const [file] = await Promise.all([page.waitForEvent('download'), map.getByRole('button', { name: 'Ladda ner tabellen som CSV' }).click()]);
  const [header, ...rows] = (await textOf(file)).replace(/^\ufeff/, '').trim().split('\r\n').map((line) => line.split(';'));
  expect(header).toEqual(['Kommun', 'Anställda']);
  const expected = NAMES.map((name) => [name, String(WHOLE.get(name)?.[0] ?? EDUCATION.get(name) ?? (name === 'Uddevalla' ? 1805 : '.'))]);
  expect(rows.toSorted()).toEqual(expected.toSorted());
});

test('a tile opens the municipality, and the way back is there', async () => {
  await page.getByRole('figure', { name: 'Anställda som programmet når' }).getByRole('button', { name: /^Lysekil/ }).press('Enter');
  await page.waitForURL(/\/municipalities\/1484$/);
  await page.getByText(/1\s205 kvinnor, 233 män/).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Fjorton kommuner' }).waitFor();
  expect(complaintsOf(page)).toEqual([]);
});

/** The mark of a figure that is absent stays the mark, which is read out in words behind it. */
const figure = (text: string): number | string => (/^\d/.test(text) ? Number(text.replace(/\s/g, '')) : text.charAt(0));

async function textOf(file: Download): Promise<string> {
  return readFileSync(await file.path(), 'utf8');
}

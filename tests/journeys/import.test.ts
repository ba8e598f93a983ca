import type { Page } from 'playwright-core';
import { complaintsOf, open } from './people';

jest.setTimeout(90_000);

const HEADER = 'Kommun,Anställda,Kvinnor,Män,Chefer,Kvinnliga chefer,Manliga chefer';
/** Of the plan's table of whole municipalities (§2.1). */
const RIGHT = 'Vänersborg,3115,2534,581,122,81,41';
const TEN_MEN_TOO_MANY = 'Vänersborg,3115,2534,591,122,81,41';

let page: Page;
beforeAll(async () => {
  page = await open('vanersborg', 'p8', { at: '/import' });
});

const choose = (name: string, text: string) => page.getByLabel('Välj fil').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const row = (table: string, holding: string) => page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: holding });
const plain = (text: string): string => text.replace(/\s/g, ' ');

test('a table with a wrong sum is refused, and shows where by row and column', async () => {
  await page.getByLabel('Filen innehåller').selectOption('WHOLE_MUNICIPALITIES');
  await choose('fel.csv', [HEADER, TEN_MEN_TOO_MANY, RIGHT.replace('Vänersborg', 'Summa')].join('\n'));
  await page.getByText(/stoppar inläsningen\. Inget har ändrats/).waitFor();
  const problem = row('anmärkning', 'Kvinnor + Män');
  const cells = (await problem.getByRole('cell').or(problem.getByRole('rowheader')).allTextContents()).map(plain);
  expect(cells).toEqual(['2', 'Kvinnor + Män är 3 125, men det står 3 115.', 'Anställda', 'Fel']);
  const declared = row('Summor', 'Män').first();
  expect(plain(await declared.innerText())).toMatch(/^Män 581 591 [−-]10$/);
  expect(await page.getByRole('button', { name: 'Läs in', exact: true }).count()).toBe(0);
});

test('the right table is looked at first, and then read in', async () => {
  await choose('ratt.csv', [HEADER, RIGHT].join('\n'));
  await page.getByText('Inget är skrivet än').waitFor();
  expect(plain(await row('Summor', 'Anställda i registret').innerText())).toMatch(/^Anställda i registret 3 115 3 115 [–0]/);
  await page.getByRole('button', { name: 'Läs in', exact: true }).click();
  await page.getByText('Filen är inläst.').waitFor();
  expect(complaintsOf(page)).toEqual([]);
});

test('a unit that was read in stands in the organisation', async () => {
  const id = `kulturskolan-${Date.now()}`;
  const name = `Kulturskolan ${id.slice(-6)}`;
  const file = `Enhets-id;Namn;Slag;Överordnad enhet\n${id};${name};ADMINISTRATION;\n`;
  await page.getByLabel('Filen innehåller').selectOption('UNITS');
  await choose('enheter.csv', file);
  await page.getByText('Inget är skrivet än').waitFor();
  await page.goto('/organisation');
  await page.getByRole('heading', { level: 1, name: 'Organisation' }).waitFor();
  const before = await page.getByText(name).count();
  await page.goto('/import');
  await page.getByLabel('Filen innehåller').selectOption('UNITS');
  await choose('enheter.csv', file);
  await page.getByRole('button', { name: 'Läs in', exact: true }).click();
  await page.getByText('Filen är inläst.').waitFor();
  await page.goto('/organisation');
  await page.getByText(name).first().waitFor();
  expect(before).toBe(0);
});

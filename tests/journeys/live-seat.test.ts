import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { complaintsOf, open } from './people';

jest.setTimeout(240_000);

const OCCASION = 'Aktionsforskning: erfarenhetsdag';
const PROGRAMME = '/programmes/aktionsforskning';

const cardOf = (page: Page): Locator => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: OCCASION }) });
/** Gone when the page is loaded anew. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { stood: true }));
const stood = (page: Page): Promise<boolean> => page.evaluate(() => 'stood' in window);

test('a manager approves, and the employee’s open page says so by itself', async () => {
  const [employee, manager] = [await open('lysekil', 'p1', { at: PROGRAMME }), await open('lysekil', 'p2')];
  await cardOf(employee).getByRole('button', { name: /^A(nmäl|vanmäl)$/ }).first().waitFor();
  // Left by an earlier run against the same installation.
  if (await cardOf(employee).getByRole('button', { name: 'Avanmäl' }).isVisible()) await withdraw(employee);
  await cardOf(employee).getByRole('button', { name: 'Anmäl', exact: true }).click();
  const dialog = employee.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Anmäl', exact: true }).click();
  await dialog.getByRole('button', { name: 'Klart' }).click();
  await cardOf(employee).getByText('Din anmälan: väntar på beslut').waitFor();
  await mark(employee);

  const name = (await employee.getByRole('banner').getByRole('button').last().textContent())!.trim();
  await manager.goto('/seats');
  await manager.getByRole('listitem').filter({ has: manager.getByRole('heading', { name }) }).getByRole('button', { name: 'Godkänn' }).first().click();
  await manager.getByText('är godkänd').waitFor();
  // The button is gone with what it settled, the keyboard is not.
  await manager.locator('main :focus').waitFor();

  await employee.getByRole('status').filter({ hasText: `du har fått plats på ${OCCASION}` }).waitFor();
  await cardOf(employee).getByText('Din anmälan: har plats').waitFor();
  assert.equal(await stood(employee), true);

  // The same person's other page hears of what this one does.
  const home = await open('lysekil', 'p1');
  await home.getByText(OCCASION).first().waitFor();
  await mark(home);
  await withdraw(employee);
  await home.getByRole('status').filter({ hasText: `du är avanmäld från ${OCCASION}` }).waitFor();
  assert.equal(await stood(home), true);
  assert.deepEqual([...complaintsOf(employee), ...complaintsOf(manager), ...complaintsOf(home)], []);
});

async function withdraw(page: Page): Promise<void> {
  await cardOf(page).getByRole('button', { name: 'Avanmäl' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avanmäl' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { complaintsOf, open } from './people';

jest.setTimeout(240_000);

const TITLE = `Chefsutveckling ${Date.now()}`;

test('a process leader makes a programme from a template, plans an occasion and publishes it for a manager to see', async () => {
  const page = await open('fyrbodal', 'p7', { at: '/programmes' });
  await page.getByRole('link', { name: 'Nytt program' }).click();
  await page.getByLabel('Mall').selectOption('manager-development-1');
  await page.getByText('8 ledare × 6 i gruppen × 2 omgångar = 96 platser').waitFor();
  await page.getByLabel('Planerade deltagare').fill('90');
  await page.getByRole('button', { name: 'Skapa programmet' }).click();
  await page.getByLabel('Vad programmet heter').and(page.locator(':focus')).waitFor();
  await page.getByLabel('Vad programmet heter').fill(TITLE);
  await page.getByLabel('Börjar').fill('2013-08-01');
  await page.getByLabel('Lysekil', { exact: true }).check();
  assert.equal(await page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Ta bort del/ }) }).count(), 3, '1 + 2 + 1');
  await page.getByRole('button', { name: 'Skapa programmet' }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await plan(page);
  assert.deepEqual(complaintsOf(page), []);

  const manager = await open('lysekil', 'p2', { at: new URL(page.url()).pathname });
  await manager.getByRole('listitem').filter({ hasText: `${TITLE}, omgång 1` }).getByRole('button', { name: 'Anmäl' }).waitFor();
  await manager.getByText('Del 2', { exact: false }).or(manager.getByText('Block 2', { exact: false })).first().waitFor();
});

/** Four days, the third with a night before it, as the template lays down. */
async function plan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Planera ett tillfälle' }).click();
  await page.getByLabel('Namn på tillfället').fill(`${TITLE}, omgång 1`);
  const days = ['2013-09-03', '2013-10-08', '2013-10-09', '2013-11-12'];
  assert.equal(await page.getByLabel('Dag', { exact: true }).count(), days.length);
  for (const [index, day] of days.entries()) await page.getByLabel('Dag', { exact: true }).nth(index).fill(day);
  await page.getByRole('button', { name: 'Spara tillfället' }).click();
  const card = page.getByRole('listitem').filter({ hasText: `${TITLE}, omgång 1` });
  await card.getByRole('button', { name: 'Publicera' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publicera' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await card.getByText('Inte publicerat').waitFor({ state: 'detached' });
}

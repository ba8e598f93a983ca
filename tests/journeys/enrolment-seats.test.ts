import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { complaintsOf, open } from './people';
import { axe } from './screen-check';

jest.setTimeout(240_000);

const OCCASION = 'Aktionsforskning: erfarenhetsdag';

test('a manager holds seats, is told when there are too few, gives one to an employee and gives the rest back', async () => {
  const page = await open('lysekil', 'p2', { at: '/seats' });
  await reserve(page, '45', '2013-06-20');
  await page.getByRole('alert').filter({ hasText: /lediga platser/ }).waitFor();
  await reserve(page, '3', '2013-06-20');
  const held = page.getByRole('listitem').filter({ hasText: OCCASION }).filter({ hasText: '3 platser' });
  await held.getByRole('button', { name: 'Fördela till en medarbetare' }).click();
  const dialog = page.getByRole('dialog');
  const choice = dialog.getByLabel('Välj medarbetare');
  assert.deepEqual(await axe(page, 'allocate', 'dialog[open]'), []);
  const person = (await choice.locator('option').nth(3).textContent())!;
  await choice.selectOption({ index: 3 });
  await dialog.getByRole('button', { name: 'Ge platsen' }).click();
  await dialog.getByRole('status').filter({ hasText: 'Platsen är klar' }).waitFor();
  await dialog.getByRole('button', { name: 'Klart' }).click();
  await rowOf(page, person, 'Har plats').waitFor();

  await page.getByRole('listitem').filter({ hasText: OCCASION }).getByRole('button', { name: 'Lämna tillbaka' }).click();
  await page.getByRole('heading', { name: 'Du håller inga platser' }).waitFor();
  await withdraw(page, person);
  assert.deepEqual(complaintsOf(page), []);
});

test('an employee asks, is told no with a reason, asks again and is let in', async () => {
  const [employee, manager] = [await open('lysekil', 'p1'), await open('lysekil', 'p2')];
  await ask(employee);
  await manager.goto('/seats');
  const no = await requestOf(manager, employee);
  await no.getByRole('button', { name: 'Säg nej' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Säg nej' }).click();
  await dialog.getByText('Skriv ett skäl som medarbetaren får läsa.').waitFor();
  assert.deepEqual(await axe(manager, 'refuse', 'dialog[open]'), []);
  await dialog.getByLabel('Skäl som medarbetaren får läsa').fill('Vi är för få den dagen');
  await dialog.getByRole('button', { name: 'Säg nej' }).click();
  await dialog.waitFor({ state: 'detached' });

  await ask(employee);
  await manager.reload();
  await (await requestOf(manager, employee)).getByRole('button', { name: 'Godkänn' }).click();
  await manager.getByText('är godkänd').waitFor();
  await employee.goto('/programmes/aktionsforskning');
  const card = employee.getByRole('listitem').filter({ has: employee.getByRole('heading', { name: OCCASION }) });
  await card.getByText('Din anmälan: har plats').waitFor();
  await card.getByRole('button', { name: 'Avanmäl' }).click();
  await employee.getByRole('dialog').getByRole('button', { name: 'Avanmäl' }).click();
  await employee.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual([...complaintsOf(employee), ...complaintsOf(manager)], []);
});

async function reserve(page: Page, seats: string, until: string): Promise<void> {
  const form = page.locator('form').filter({ hasText: 'Håll till och med' });
  const choice = form.getByLabel('Tillfälle');
  const option = choice.locator('option', { hasText: OCCASION });
  await choice.selectOption((await option.getAttribute('value'))!);
  await form.getByLabel('Antal platser').fill(seats);
  await form.getByLabel('Håll till och med').fill(until);
  await form.getByRole('button', { name: 'Reservera' }).click();
}

function rowOf(page: Page, person: string, state: string): Locator {
  return page.getByRole('row').filter({ hasText: person }).filter({ hasText: OCCASION }).filter({ hasText: state }).first();
}

async function withdraw(page: Page, person: string): Promise<void> {
  await rowOf(page, person, 'Har plats').getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avanmäl' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function ask(employee: Page): Promise<void> {
  await employee.goto('/programmes/aktionsforskning');
  const card = employee.getByRole('listitem').filter({ has: employee.getByRole('heading', { name: OCCASION }) });
  await card.getByRole('button', { name: 'Anmäl', exact: true }).click();
  const dialog = employee.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Anmäl', exact: true }).click();
  await dialog.getByText('Chefens godkännande').waitFor();
  await dialog.getByRole('button', { name: 'Klart' }).click();
}

/** The employee's request among those the manager decides on. */
async function requestOf(manager: Page, employee: Page): Promise<Locator> {
  const name = (await employee.getByRole('banner').getByRole('button').last().textContent())!.trim();
  const request = manager.getByRole('listitem').filter({ has: manager.getByRole('heading', { name }) }).filter({ has: manager.getByRole('button', { name: 'Godkänn' }) });
  await request.waitFor();
  return request;
}

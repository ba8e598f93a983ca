import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { open } from './people';

jest.setTimeout(240_000);

const PROGRAMME = '/programmes/aktionsforskning';
const OCCASION = 'Aktionsforskning: öppet slutseminarium';

test('a manager enrols staff past the last seat, and the waiting list moves when one withdraws', async () => {
  const page = await open('lysekil', 'p2');
  const free = await enrolUntilWaiting(page);
  const [seated, waiting] = [free.seated.at(-1), free.waiting];
  assert.ok(seated, `${OCCASION} has no free seat to begin with`);
  assert.match(await stateOf(page, waiting), /I kö/);

  await withdraw(page, seated);
  assert.match(await stateOf(page, waiting), /Har plats/, 'who waited has the seat that fell free');
  assert.match(await stateOf(page, seated), /Avanmäld/);
  for (const person of [...free.seated.slice(0, -1), waiting]) await withdraw(page, person);
});

/** Enrols one employee after the other until one is put in line; the first in line is told their place. */
async function enrolUntilWaiting(page: Page): Promise<{ seated: string[]; waiting: string }> {
  await page.goto(PROGRAMME);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: OCCASION }) });
  const seated: string[] = [];
  for (let place = 0; place < 6; place++) {
    await card.getByRole('button', { name: /^Anmäl( medarbetare)?$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('En medarbetare', { exact: true }).click();
    const choice = dialog.getByLabel('Välj medarbetare');
    const person = (await choice.locator('option').nth(place + 1).textContent())!;
    await choice.selectOption({ index: place + 1 });
    await dialog.getByRole('button', { name: 'Anmäl', exact: true }).click();
    const told = (await dialog.getByRole('status').textContent())!;
    await dialog.getByRole('button', { name: 'Klart' }).click();
    if (/Platsen är klar/.test(told)) seated.push(person);
    else {
      assert.match(told, /nummer 1 i kön/);
      return { seated, waiting: person };
    }
  }
  throw new assert.AssertionError({ message: `${OCCASION} took six people without filling up` });
}

function rowOf(page: Page, person: string) {
  return page.getByRole('row').filter({ hasText: person }).filter({ hasText: OCCASION }).first();
}

async function stateOf(page: Page, person: string): Promise<string> {
  await page.goto('/seats');
  return (await rowOf(page, person).textContent())!;
}

async function withdraw(page: Page, person: string): Promise<void> {
  await page.goto('/seats');
  await rowOf(page, person).getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avanmäl' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { open } from './people';
import { axe } from './screen-check';

jest.setTimeout(240_000);

test('a process leader composes Vänersborg’s managers, moves one by keyboard, meets a conflict, and undoes', async () => {
  const page = await open('fyrbodal', 'p7');
  await page.goto('/base-groups');
  await page.getByRole('link', { name: 'Vänersborg' }).click();
  await page.getByRole('button', { name: 'Föreslå grupper' }).click();
  await page.getByText('Förslaget är klart.').waitFor();
  await page.locator('[data-group]').first().waitFor();
  assert.equal(await page.locator('[data-person]').count(), 130, '122 managers and 8 aspirants');
  assert.equal(await page.locator('[data-holds="true"]').count(), 6, 'every rule holds');

  const moved = await moveByKeyboard(page);
  await page.reload();
  assert.equal(await groupOf(page, moved.person), moved.to, 'the move is stored');
  await page.getByRole('button', { name: 'Lås grupperna' }).click();
  await page.getByRole('dialog').waitFor();
  assert.deepEqual(await axe(page, 'lock', 'dialog[open]'), []);
  await page.keyboard.press('Escape');
  await swapIsOfferedWhenFull(page, moved.person);
});

/** Lifts the first person who fits somewhere else, walks to that group with the arrows, drops, and undoes and redoes it. */
async function moveByKeyboard(page: Page): Promise<{ person: string; to: string }> {
  const ordinary = page.locator('[data-group]').filter({ has: page.getByRole('heading', { name: /^Grupp \d+$/ }) });
  for (let at = 0; at < (await ordinary.count()); at++) {
    const card = ordinary.nth(at).locator('[data-person]').first();
    const person = (await card.getAttribute('data-person'))!;
    const from = (await ordinary.nth(at).getAttribute('data-group'))!;
    await card.focus();
    await page.keyboard.press(' ');
    for (let step = 0; step < 16; step++) {
      await page.keyboard.press('ArrowRight');
      const over = page.locator('[data-over="fits"]');
      if ((await over.count()) === 0) continue;
      const to = (await over.getAttribute('data-group'))!;
      await page.keyboard.press(' ');
      await page.locator(`[data-group="${to}"] [data-person="${person}"]:focus`).waitFor();
      await page.getByRole('button', { name: 'Ångra senaste ändringen' }).click();
      await page.locator(`[data-group="${from}"] [data-person="${person}"]`).waitFor();
      await page.getByRole('button', { name: 'Ångra senaste ändringen' }).click();
      await page.locator(`[data-group="${to}"] [data-person="${person}"]`).waitFor();
      return { person, to };
    }
    await page.keyboard.press('Escape');
  }
  throw new assert.AssertionError({ message: 'nobody fits in another group' });
}

async function groupOf(page: Page, person: string): Promise<string | null> {
  const group = page.locator('[data-group]').filter({ has: page.locator(`[data-person="${person}"]`) });
  await group.waitFor();
  return group.getAttribute('data-group');
}

/** A head of administration dropped among ordinary managers is stopped at once, with who and why. */
async function swapIsOfferedWhenFull(page: Page, ordinary: string): Promise<void> {
  const head = page.locator('[data-group]').first().locator('[data-person]').first();
  const name = (await head.locator('span').first().textContent())!;
  await head.dragTo(page.locator(`[data-person="${ordinary}"]`));
  await page.getByRole('alert').filter({ hasText: `${name} ska sitta med de andra förvaltningscheferna` }).waitFor();
}

test('a dependency that came with a reorganisation is shown, and the two are parted with a reason', async () => {
  const page = await open('fyrbodal', 'p7');
  await page.goto('/base-groups');
  await page.getByRole('link', { name: 'Sotenäs' }).click();
  const conflict = page.locator('[data-conflict]');
  await conflict.waitFor();
  await conflict.getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button').nth(1).waitFor();
  assert.deepEqual(await axe(page, 'move', 'dialog[open]'), []);
  await dialog.getByRole('button', { name: /^(Flytta hit|Byt)/ }).first().click();
  if (await dialog.getByRole('button', { name: /^Byt/ }).first().isVisible().catch(() => false)) await dialog.getByRole('button', { name: /^Byt/ }).first().click();
  await page.getByRole('dialog').getByLabel('Skäl till ändringen').fill('Ny organisation');
  assert.deepEqual(await axe(page, 'reason', 'dialog[open]'), []);
  await page.getByRole('dialog').getByRole('button', { name: 'Spara ändringen' }).click();
  await conflict.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('row').filter({ hasText: 'Ny organisation' }).first().waitFor();
  assert.equal(await page.locator('[data-holds="true"]').count(), 6, 'every rule holds again');
});

test('a manager renews the ground rules of the own group, and the earlier version stays', async () => {
  const page = await open('lysekil', 'p2', { at: '/my-group' });
  const rule = `Vi provar något nytt (${Date.now()})`;
  await page.getByRole('button', { name: 'Skriv en ny version' }).click();
  const written = page.getByLabel('Grundregler, en på varje rad');
  const before = await written.inputValue();
  await page.getByRole('button', { name: 'Anta reglerna' }).click();
  await page.getByRole('alert').filter({ hasText: 'Reglerna är desamma' }).waitFor();
  await written.fill(`${before}\n${rule}`);
  await page.getByRole('button', { name: 'Anta reglerna' }).click();
  await page.getByRole('listitem').filter({ hasText: rule }).first().waitFor();
  await page.getByText('Tidigare versioner').click();
  assert.ok((await page.getByText(/^Version \d+/).count()) >= 3, 'the earlier versions stay');
});

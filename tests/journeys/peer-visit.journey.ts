import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

interface Tools {
  /** A fresh page of a portal (`tanum`), signed in as a persona (`p3`); `page.goto('/visits')` stays in that portal. */
  open(host: string, subject: string): Promise<Page>;
}

const VALUE_BASE = 'Hur syns läroplanens värdegrund i förhållningssätt och samspel?';

/** A team in Tanum asks for a visit, and the chain runs through coordinator and observers to a published learning plan. */
export default async function peerVisit({ open }: Tools): Promise<void> {
  const question = `Hur möts vi vid frukosten? (${Date.now()})`;
  const [principal, coordinator, observer] = [await open('tanum', 'p3'), await open('fyrbodal', 'p6'), await open('stromstad', 'p5')];
  const team = await askForVisit(principal, question);
  await appointObservers(coordinator, question, team);
  await agreePlan(principal, question);
  await visitAndGiveFeedback(observer, principal, question);
  await holdMeeting(principal, question);
  await observerSeesNoMore(observer, question);
  await writeAndPublish(principal, question);
}

async function askForVisit(page: Page, question: string): Promise<string> {
  await page.goto('/visits');
  await page.getByRole('button', { name: 'Be om ett besök' }).click();
  await page.getByRole('button', { name: 'Skicka ansökan' }).click();
  assert.equal(await page.getByText('Fyll i det här fältet.').count(), 2, 'question and team are asked for');
  await page.getByLabel('Vad vill ni få belyst?').fill(question);
  const choice = page.getByLabel('Arbetslag', { exact: true });
  const team = (await choice.locator('option').nth(1).textContent())!;
  await choice.selectOption({ label: team });
  assert.ok(await page.getByRole('checkbox', { name: /\(du\)/ }).isChecked(), 'the principal takes part, so as to write the plan');
  await page.getByRole('button', { name: 'Skicka ansökan' }).click();
  await cardOf(page, question).getByText('Samordnarnas tur').waitFor();
  return team;
}

/** The first seat goes to the persona of Strömstad, whose year it fills: the coordinator gives a reason. The other to the first of Munkedal. */
async function appointObservers(page: Page, question: string, team: string): Promise<void> {
  await page.goto('/visits/board');
  const card = page.getByRole('listitem').filter({ hasText: question });
  await card.getByRole('button', { name: `Fördela ${team}` }).click();
  await card.getByRole('button', { name: `Utse observatörer ${team}` }).click();
  const dialog = page.getByRole('dialog');
  const first = dialog.getByLabel('Observatör 1');
  await first.locator('option').nth(2).waitFor({ state: 'attached' });
  assert.equal(await first.locator('optgroup[label="Tanum"]').count(), 0, 'nobody of the visited municipality is offered');
  await first.selectOption({ index: await indexOf(page, 'Hanna Larsson') });
  await dialog.getByLabel('Observatör 2').selectOption({ index: await indexOf(page, 'Munkedal') });
  await dialog.getByLabel('Dagar').first().fill('7');
  await dialog.getByRole('button', { name: 'Utse teamet' }).click();
  await dialog.getByRole('alert').filter({ hasText: 'fler än 15' }).waitFor();
  await dialog.getByLabel('Skäl för fler än 15 dagar').first().fill('Känner frågan sedan tidigare.');
  await dialog.getByRole('button', { name: 'Utse teamet' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card.getByText('Hanna Larsson (Strömstad)').waitFor();
}

/** Where in the list of observers a person, or the first of a municipality, stands. */
function indexOf(page: Page, what: string): Promise<number> {
  return page.getByRole('dialog').locator('select').first().evaluate((select: HTMLSelectElement, name) =>
    [...select.options].findIndex((option) => option.text.includes(name) || (option.parentElement as HTMLOptGroupElement).label === name), what);
}

async function agreePlan(page: Page, question: string): Promise<void> {
  await openVisit(page, question);
  await page.getByLabel('Första dagen').fill('2013-05-28');
  await page.getByLabel('Hur', { exact: true }).fill('Observera frukosten och samtala efteråt.');
  await page.getByRole('button', { name: 'Spara planen' }).click();
  await page.getByText('Gör besöket och anteckna').waitFor();
}

async function visitAndGiveFeedback(page: Page, principal: Page, question: string): Promise<void> {
  await openVisit(page, question);
  const save = page.getByRole('button', { name: 'Spara anteckningen' });
  await page.getByLabel('Vad såg, hörde eller läste du?').fill('Alla hälsas vid namn när de kommer.');
  await save.click();
  await page.getByText('Läs igenom texten och bekräfta innan du sparar.').waitFor();
  await page.getByLabel('Anteckningen belyser värdegrunden').check();
  await page.getByLabel('Jag har inte namngett något barn eller någon elev').check();
  await save.click();
  await page.getByRole('listitem').filter({ hasText: 'Alla hälsas vid namn när de kommer.' }).waitFor();

  const receiver = page.getByLabel('Till vem?');
  const name = (await principal.evaluate(() => fetch('/session').then((answer) => answer.json()))).person.name as string;
  await receiver.selectOption({ label: name });
  await page.getByRole('textbox', { name: 'Återkoppling', exact: true }).fill('Du väntar in svaret.');
  await page.getByRole('button', { name: 'Ge individuell återkoppling' }).click();
  await page.getByText(`Till ${name}`).waitFor();
  await page.getByLabel('Återkoppling till arbetslaget').fill('Ni delar på ansvaret.');
  await page.getByLabel(VALUE_BASE).last().fill('Respekten syns i hälsningen.');
  await page.getByRole('button', { name: 'Ge återkoppling i grupp' }).click();
  await page.getByText('Håll det lärande mötet').waitFor();
}

async function holdMeeting(page: Page, question: string): Promise<void> {
  await openVisit(page, question);
  await page.getByText('Du väntar in svaret.').waitFor();
  const day = page.getByLabel('Hölls den');
  await day.fill('2013-12-24');
  await page.getByRole('button', { name: 'Anteckna mötet' }).click();
  await page.getByRole('alert').filter({ hasText: 'Anteckna mötet när det är hållet.' }).waitFor();
  await day.fill('2013-05-30');
  await page.getByRole('button', { name: 'Anteckna mötet' }).click();
  await page.getByText('Arbetslaget skriver sin egen lärplan.').waitFor();
}

async function observerSeesNoMore(page: Page, question: string): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByText('De som möts').waitFor();
  assert.equal(await page.getByText('Alla hälsas vid namn när de kommer.').count(), 0, 'the notes are the team’s now');
  await page.goto('/visits');
  await cardOf(page, question).getByText('Ditt uppdrag är avslutat.').waitFor();
}

async function writeAndPublish(page: Page, question: string): Promise<void> {
  await page.getByLabel('Mål 1', { exact: true }).fill('Lugnare frukost');
  const step = page.getByRole('group', { name: 'Steg 1' });
  await step.getByLabel('Vad').fill('Två bord i stället för ett');
  await step.getByLabel('Vem').fill('morgonlaget');
  await step.getByLabel('När').fill('vecka 35');
  await page.getByLabel('Uppföljning den').fill('2013-10-01');
  await page.getByRole('button', { name: 'Spara lärplanen' }).click();
  await page.getByRole('button', { name: 'Publicera lärplanen' }).click();
  await page.getByRole('link', { name: 'Läs och skriv ut lärplanen' }).click();
  await page.getByText('Två bord i stället för ett').waitFor();
  assert.ok(await page.getByText(question).isVisible(), 'the printed plan bears the team’s question');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Skriv ut' }).isVisible(), false, 'paper has no buttons');
}

function cardOf(page: Page, question: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: question }) });
}

async function openVisit(page: Page, question: string): Promise<void> {
  await page.goto('/visits');
  await cardOf(page, question).getByRole('link', { name: /^Öppna/ }).click();
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
}

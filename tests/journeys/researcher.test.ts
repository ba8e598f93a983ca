import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { open } from './people';

jest.setTimeout(120_000);

/** A researcher (domain.md P11), not signed in. */
let page: Page;

beforeAll(async () => {
  page = await open('research', null);
});

test('reads a table and downloads the very version it cites', async () => {
  await page.goto('/tables');
  await page.getByRole('link', { name: 'Chefer efter kommun och kön', exact: true }).click();
  const version = await page.locator('dt:has-text("Version") + dd code').innerText();
  expect(await page.getByText(`Version ${version}.`).innerText()).toContain('/tables/managers-by-municipality');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV för program' }).click()]);
  expect(download.suggestedFilename()).toBe(`managers-by-municipality-${version}.csv`);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('1484,Lysekil,T,Totalt,73,');
  expect(file).toContain('1439,Färgelanda,K,Kvinnor,,SUPPRESSED');
});

test('runs the overview query in the explorer, which loads nothing from elsewhere', async () => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto('/research/graphql');
  await page.locator('.graphiql-query-editor .view-lines').getByText('MunicipalityOverview').waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  const answer = page.locator('.graphiql-response .view-lines');
  await answer.getByText('1438', { exact: true }).waitFor();
  expect([...hosts].filter((host) => host !== '' && host !== new URL(page.url()).host)).toEqual([]);
});

test('asks for a group of seven, and is not told how few of them are men', async () => {
  const answer = await page.evaluate(async (query) => {
    const response = await fetch('/research/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    return response.json();
  }, '{ municipality(code: "1439") { managers { total women men absence } } }');
  expect(answer.data.municipality.managers).toEqual({ total: 7, women: null, men: null, absence: 'SUPPRESSED' });
});

test('a partner’s developer sees how the query is divided, and how long each part took; others do not', async () => {
  const developer = await open('research', 'p13', { at: '/research/graphql' });
  await developer.getByRole('button', { name: 'Kör och mät' }).click();
  await developer.getByText(/6 hämtningar i planen\. Körningen tog .* med 6 anrop/).waitFor();
  const plan = developer.locator('.samlar-plan');
  expect(await plan.getByText('organisation', { exact: true }).count()).toBe(1);
  expect(await plan.getByText(/ ms, började efter /).count()).toBe(6);
  await plan.getByText('Frågan till ku8').click();
  expect(await plan.locator('details[open] pre').innerText()).toContain('_entities(representations: $representations)');
  await page.goto('/research/graphql');
  await page.locator('.graphiql-query-editor .view-lines').getByText('MunicipalityOverview').waitFor();
  expect(await page.getByRole('button', { name: 'Kör och mät' }).count()).toBe(0);
});

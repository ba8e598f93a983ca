import { complaintsOf, open, signIn } from './people';

jest.setTimeout(90_000);

test('a manager of Lysekil who tries Munkedal’s portal is told plainly, and led to her own', async () => {
  const page = await open('munkedal', null, { at: '/organisation' });
  await page.getByRole('link', { name: 'Logga in' }).waitFor();
  await signIn(page, 'munkedal', 'p2', '/organisation');
  await page.getByRole('heading', { level: 1, name: /^Det här är portalen för Munkedal/ }).waitFor();
  await page.getByText(/ditt konto hör till en annan organisation/).waitFor();
  expect(await page.getByRole('navigation', { name: 'Portalens sidor' }).count()).toBe(0);
  expect(complaintsOf(page)).toEqual([]);

  await page.getByRole('link', { name: /^Gå till Lysekil/ }).click();
  await page.waitForURL(/^http:\/\/lysekil\./);
  await page.getByRole('link', { name: 'Logga in' }).or(page.getByRole('heading', { level: 1, name: /^Hej / })).waitFor();
});

test('whatever she asks of the graph at Munkedal’s portal is refused', async () => {
  const page = await open('munkedal', null);
  await signIn(page, 'munkedal', 'p2');
  await page.getByRole('heading', { level: 1, name: /^Det här är portalen för/ }).waitFor();
  const answer = await page.evaluate(async () => {
    const { csrf } = await (await fetch('/session')).json();
    const query = '{ municipality(code: "1430") { name mandate { givenOn } people(first: 1) { edges { node { name } } } } }';
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'samlar-csrf': csrf }, body: JSON.stringify({ query }) });
    return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
  });
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors).toHaveLength(1);
});

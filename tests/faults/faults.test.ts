import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startInstallation, type Installation } from '../../infra/local/src/test-installation';
import { open } from '../journeys/people';
import { signedIn, type Answer } from '../samlar';
import { postmaster, subgraphProcess } from './programs';

jest.setTimeout(240_000);

const ACROSS = `{ municipality(code: "1484") {
  name headcount { total } budget(project: "lia") { planned { amountMinor } }
  ku8(round: "2012") { visitsGiven visitsReceived }
} }`;

let installation: Installation;
let ask: (query: string) => Promise<Answer>;
let page: Page;

beforeAll(async () => {
  // Processes, as in a cluster: one may be killed, or stopped and let go on, from outside.
  installation = await startInstallation('faults', 300_000, { TRUSTED_DOCUMENTS: 'off', SUBGRAPHS: 'processes' });
  process.env.SAMLAR_URL = installation.url;
  ask = await signedIn('p2', 'lysekil');
  page = await open('lysekil', 'p2', { at: '/overview' });
  await page.getByText('Besök som kommunen gjort').waitFor();
});
afterAll(() => installation?.stop());

const away = () => page.getByText('Kollegabesöksdelen svarar inte');

/** Asks until the answer fits, and gives it; fails with the last answer. */
async function until(fits: (answer: Answer) => boolean, patience: number): Promise<Answer> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask(ACROSS);
    if (fits(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Still after ${patience} ms: ${JSON.stringify(answer)}`);
    await wait(250);
  }
}

/** All of it, with its figures. */
const whole = ({ data, errors }: Answer): boolean => !errors && data.municipality.ku8 !== null && data.municipality.headcount.total === 1438;

/** What one asks and sees while ku8 is away, and that the page fills in by itself once `back` has let it return. */
async function withoutKu8(back: () => void): Promise<void> {
  const { data, errors } = await until((answer) => Boolean(answer.errors), 10_000);
  expect(data.municipality).toMatchObject({ name: 'Lysekil', headcount: { total: 1438 }, budget: { planned: { amountMinor: expect.anything() } }, ku8: null });
  expect(errors).toEqual([{ message: expect.stringMatching(/^[A-Z].{10,}\.$/), path: expect.arrayContaining(['municipality']), extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'ku8', ...idOf(errors) } }]);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|https?:|stack/i);

  await page.reload();
  await away().waitFor();
  await page.getByText(/1\s205 kvinnor, 233 män/).waitFor();
  back();
  await away().waitFor({ state: 'detached', timeout: 30_000 });
  await page.getByText('Besök som kommunen gjort').waitFor();
  await until(whole, 10_000);
}

const idOf = (errors: Answer['errors']): object => {
  const { requestId } = errors?.[0]?.extensions ?? {};
  return requestId ? { requestId } : {};
};

test('a subgraph that hangs costs its own fields, and nothing once it goes on', async () => {
  const hanging = subgraphProcess(installation, 'ku8');
  process.kill(hanging, 'SIGSTOP');
  try {
    await withoutKu8(() => process.kill(hanging, 'SIGCONT'));
  } finally {
    process.kill(hanging, 'SIGCONT');
  }
  expect(subgraphProcess(installation, 'ku8')).toBe(hanging);
});

test('a subgraph that was killed is started again, and no page has to be loaded anew', async () => {
  const killed = subgraphProcess(installation, 'ku8');
  // Every try to start it again dies as well, until it is let be.
  let spared = false;
  const killer = (async () => {
    while (!spared) {
      try {
        process.kill(subgraphProcess(installation, 'ku8'), 'SIGKILL');
      } catch {
        // Between two tries there is none.
      }
      await wait(50);
    }
  })();
  try {
    await withoutKu8(() => { spared = true; });
  } finally {
    spared = true;
    await killer;
  }
  expect(subgraphProcess(installation, 'ku8')).not.toBe(killed);
});

test('a database that is gone is answered with errors, and used again when it is back', async () => {
  await until(whole, 20_000);
  const programs = ['organisation', 'activities', 'ku8', 'evaluation', 'budget'].map((name) => subgraphProcess(installation, name));
  const gone = postmaster(installation);
  process.kill(gone, 'SIGKILL');
  const answer = await until(({ errors }) => Boolean(errors), 5_000);
  expect(JSON.stringify(answer.errors)).not.toMatch(/ECONN|127\.0\.0\.1|postgres|terminat/i);
  await until(whole, 60_000);
  expect(postmaster(installation)).not.toBe(gone);
  expect(['organisation', 'activities', 'ku8', 'evaluation', 'budget'].map((name) => subgraphProcess(installation, name))).toEqual(programs);
  await page.reload();
  await page.getByText('Besök som kommunen gjort').waitFor();
});

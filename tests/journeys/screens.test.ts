import type { Registry } from '@samlar/view-contract/registry';
import type { Session } from '@samlar/view-contract/session';
import type { Locator, Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { Browser } from '../../gateway/tests/browser';
import { as, PERSONAS as PEOPLE, portal } from '../samlar';
import { open } from './people';
import { faultsOf, sentInVain, settled } from './screen-check';

jest.setTimeout(300_000);

type Kind = 'municipality' | 'association' | 'research';
type Persona = readonly [host: string, subject: string | null];

/** In the order they are asked to show a page: the first who may. */
const PERSONAS: Record<Kind, readonly Persona[]> = {
  municipality: [['lysekil', 'p2'], ['tanum', 'p3'], ['vanersborg', 'p8'], ['stromstad', 'p5'], ['dals-ed', 'p4']],
  association: [['fyrbodal', 'p7'], ['fyrbodal', 'p9'], ['fyrbodal', 'p6'], ['fyrbodal', 'p12']],
  research: [['research', null]],
};
/** Pages for roles that no persona holds there: the demonstration's process leader and coordinator are the association's. */
const OF_NO_PERSONA: Record<Kind, string[]> = {
  municipality: ['/programmes/new (activities:plan)', '/visits/board (ku8:coordinate)', '/visits/observers (ku8:coordinate)', '/waves (culture:run)', '/waves/:id (culture:run)'],
  association: [],
  research: [],
};
const OF_EVERY_PORTAL = ['/', '/help', '/accessibility', '/privacy', '/nowhere'];
/** As many as the machine has processors. */
const AT_ONCE = 2;

const LANGUAGES = ['sv', 'en'] as const;
/** The one wide, the other narrow: a screen that is whole in both is whole in their crossings. */
const LOOK = { sv: 'wide', en: 'narrow' } as const;
const SWEEPS = (Object.keys(PERSONAS) as Kind[]).flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

/** Where the demonstration has nothing to link to: made here, and who may see it in each kind of portal. */
const made = new Map<string, Partial<Record<Kind, readonly [Persona, string]>>>();
beforeAll(async () => {
  const [subject, host] = PEOPLE.learningLeader;
  const ask = await as('learningLeader');
  const { data: { me } } = await ask('{ me { enrolments { occasion { id } } } }');
  const { data } = await ask('mutation ($input: StartConceptionMapInput!, $key: ID!) { startConceptionMap(input: $input, idempotencyKey: $key) { ... on ConceptionMap { id } } }', {
    key: randomUUID(), input: { occasion: me.enrolments[0].occasion.id, question: 'Vad gör ett möte lärande?', concepts: ['Tid', 'Frågor'], links: [{ from: 'Tid', to: 'Frågor', label: 'ger' }] },
  });
  const at = `/conception-maps/${data.startConceptionMap.id}`;
  made.set('/conception-maps/:id', { municipality: [[host, subject], at], association: [['fyrbodal', 'p7'], at] });
});

test.each(SWEEPS)('every page of a %s portal is whole, in %s', async (kind, language) => {
  const { pages, nobodyMay } = await pagesOf(kind);
  expect(nobodyMay.toSorted()).toEqual(OF_NO_PERSONA[kind]);
  const links = new Map<string, Set<string>>();
  const faults: string[] = [];
  const plain = pages.filter(({ path }) => !path.includes(':'));
  await inTurn(plain, ({ may, path }) => look(may[0]!, path));
  // A page with a parameter is reached as a person does it: by a link of another page.
  const waiting = pages.filter(({ path }) => path.includes(':'));
  await inTurn(waiting, async ({ may, path: pattern }) => {
    const [who, link] = made.get(pattern)?.[kind] ?? (await linkTo(pattern, may)) ?? [];
    if (who && link) await look(who, link);
    else faults.push(`${pattern}: no page links to one`);
  });
  expect(faults.toSorted()).toEqual([]);

  /** A link seen on a page already, else on the pages of the same noun as the others who may go there see them. */
  async function linkTo(pattern: string, may: readonly Persona[]): Promise<[Persona, string] | undefined> {
    const fits = (link: string): boolean => leadsTo(link, pattern, plain.map(({ path }) => path));
    for (const who of may) {
      const seen = [...(links.get(key(who)) ?? [])].find(fits);
      if (seen) return [who, seen];
    }
    const near = plain.filter(({ path }) => path !== '/' && pattern.startsWith(path));
    for (const who of may) {
      for (const { path } of near.filter((each) => each.may.includes(who))) {
        const page = await open(who[0], who[1], { language, at: path });
        await settled(page);
        const seen = (await linksOf(page)).find(fits);
        await page.context().close();
        if (seen) return [who, seen];
      }
    }
    return beyond(pattern, may, fits);
  }

  /** One step further: on the pages with a parameter that a page of the same noun lists, the last listed first. */
  async function beyond(pattern: string, may: readonly Persona[], fits: (link: string) => boolean): Promise<[Persona, string] | undefined> {
    const noun = `/${pattern.split('/')[1]}/`;
    for (const who of may) {
      const listed = [...(links.get(key(who)) ?? [])].filter((link) => link.startsWith(noun) && waiting.some(({ path }) => leadsTo(link, path, plain.map((each) => each.path))));
      for (const at of listed.toReversed().slice(0, 8)) {
        const page = await open(who[0], who[1], { language, at });
        await settled(page);
        const seen = (await linksOf(page)).find(fits);
        await page.context().close();
        if (seen) return [who, seen];
      }
    }
    return undefined;
  }

  async function look(who: Persona, path: string): Promise<void> {
    const page = await open(who[0], who[1], { language, at: path });
    try {
      const wrong = await faultsOf(page, LOOK[language]);
      faults.push(...wrong.map((fault) => `${key(who)} ${path}: ${fault}`));
      await takePicture(page, `${kind}-${path}-${language}`);
      if (LOOK[language] === 'wide') for (const form of await formsOf(page)) faults.push(...(await sentInVain(page, form)).map((fault) => `${key(who)} ${path}: ${fault}`));
      const lead = links.get(key(who)) ?? new Set();
      links.set(key(who), lead);
      for (const link of await linksOf(page)) lead.add(link);
    } catch (error) {
      faults.push(`${key(who)} ${path}: ${String(error).split('\n')[0]}`);
      await takePicture(page, `${kind}-${path}-${language}`);
    } finally {
      await page.context().close();
    }
  }
});

/** The forms of a page that send something, with what can be opened open; of those that send with the same word, one. */
async function formsOf(page: Page): Promise<Locator[]> {
  await page.evaluate(() => document.querySelectorAll('main details, main u-details').forEach((each) => each.setAttribute('open', '')));
  const forms = await page.locator('main form:not([role="search"]):visible').all();
  const words = await Promise.all(forms.map((form) => form.locator('button[type="submit"]').first().textContent()));
  return forms.filter((_, at) => words.indexOf(words[at]!) === at);
}

const THRESHOLDS: [string, string, string | null, string][] = [
  ['the list of portals', 'front', null, '/'],
  ['the way in', 'lysekil', null, '/overview'],
  ['the issuer’s page', 'lysekil', null, '/sign-in?return=/'],
  ['the query explorer', 'research', null, '/research/graphql'],
];

test.each(THRESHOLDS)('%s is whole', async (_what, host, subject, at) => {
  for (const language of LANGUAGES) {
    const page = await open(host, subject, { language, at });
    await settled(page);
    await takePicture(page, `threshold-${host}-${at}-${language}`);
    expect(await faultsOf(page, LOOK[language])).toEqual([]);
    await page.context().close();
  }
});

interface Screen {
  path: string;
  /** Those who may see it, the first to be asked first. */
  may: readonly Persona[];
}

const key = ([host, subject]: Persona): string => `${host}/${subject ?? 'anyone'}`;

/** Every page the registry offers in a kind of portal with the personas who may see it, and the pages none may. */
async function pagesOf(kind: Kind): Promise<{ pages: Screen[]; nobodyMay: string[] }> {
  const rights = new Map<Persona, string[]>();
  for (const who of PERSONAS[kind]) {
    const [host, subject] = who;
    const browser = new Browser();
    if (subject) await browser.signIn(portal(host), subject);
    const session = JSON.parse((await browser.go(`${portal(host)}/session`)).text) as Session;
    expect([key(who), session.access]).toEqual([key(who), subject ? 'allowed' : 'open']);
    rights.set(who, session.person?.rights ?? []);
  }
  const [first] = PERSONAS[kind];
  const { views } = JSON.parse((await new Browser().go(`${portal(first![0])}/registry.json`)).text) as Registry;
  const slots = views.flatMap(({ slots: each }) => each).filter(({ path }) => path !== null);
  const pages: Screen[] = OF_EVERY_PORTAL.map((path) => ({ path, may: [first!] }));
  const nobodyMay: string[] = [];
  for (const { path, right } of slots) {
    const may = PERSONAS[kind].filter((each) => right === null || rights.get(each)!.includes(right));
    if (may.length > 0) pages.push({ path: path!, may });
    else nobodyMay.push(`${path} (${right})`);
  }
  return { pages, nobodyMay };
}

const linksOf = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('a[href^="/"]')].map((link) => new URL((link as HTMLAnchorElement).href).pathname));

function leadsTo(link: string, pattern: string, plain: readonly string[]): boolean {
  return !plain.includes(link) && new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(link);
}

async function inTurn<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
  }));
}

/** With PICTURES=1: every screen in both widths, to be looked at, under `.samlar/screenshots`. */
async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `.samlar/screenshots/${name.replace(/\W+/g, '-')}-${width}.png`, fullPage: true });
  }
}

import { Browser } from '../gateway/tests/browser';

/** The running Samlär under test: `npm test` starts one with new demonstration data, or name your own in SAMLAR_URL. */
export function portal(host: string): string {
  const url = process.env.SAMLAR_URL;
  if (!url) throw new Error('SAMLAR_URL is not set; `npm test` starts a Samlär and sets it.');
  return host === 'front' ? url : url.replace('//localhost', `//${host}.localhost`);
}

export interface Answer {
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, any> }[];
}

/** Asks the signed-in API as a persona of the demonstration, at the portal it belongs to unless told otherwise. */
export async function signedIn(subject: string, host: string): Promise<(query: string, variables?: object, files?: Record<string, string>) => Promise<Answer>> {
  const browser = new Browser();
  await browser.signIn(portal(host), subject);
  return (query, variables, files) => browser.ask(portal(host), query, variables, {}, files);
}

/** Asks the open API as anyone. */
export async function research(query: string, variables: object = {}): Promise<Answer> {
  const page = await new Browser().go(`${portal('research')}/research/graphql`, { json: { query, variables } });
  return JSON.parse(page.text) as Answer;
}

/** Subject and portal of the demonstration's personas, by what they are. */
export const PERSONAS = {
  employee: ['p1', 'lysekil'],
  unitManager: ['p2', 'lysekil'],
  principal: ['p3', 'tanum'],
  learningLeader: ['p4', 'dals-ed'],
  observer: ['p5', 'stromstad'],
  coordinator: ['p6', 'fyrbodal'],
  processLeader: ['p7', 'fyrbodal'],
  contactPerson: ['p8', 'vanersborg'],
  analyst: ['p9', 'fyrbodal'],
  evaluator: ['p10', 'fyrbodal'],
  admin: ['p12', 'fyrbodal'],
} as const;

export type PersonaName = keyof typeof PERSONAS;

const asking = new Map<PersonaName, ReturnType<typeof signedIn>>();

/** The persona's way to ask, signed in once a test file. */
export function as(name: PersonaName): ReturnType<typeof signedIn> {
  const [subject, host] = PERSONAS[name];
  const known = asking.get(name) ?? signedIn(subject, host);
  asking.set(name, known);
  return known;
}

import type { Dispatcher } from 'undici';
import type { Role } from '@samlar/viewer/rights';
import { SYSTEM, type Viewer } from '@samlar/viewer/viewer';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import { withinTime } from '../graph/within-time';

/** Who a subject is to the organisation subgraph, and where they may work. */
export interface Person {
  /** uuid */
  person: string;
  displayName: string;
  organisations: readonly { organisation: string; slug: string; name: string; roles: Viewer['roles'] }[];
}

/** Asks who a subject is. Null: nobody here. Throws when the organisation subgraph does not answer. */
export type AskPerson = (subject: string) => Promise<Person | null>;

/** Milliseconds to wait for who somebody is. */
const PATIENCE = 5_000;

interface Answer {
  data?: { signIn: Person | null } | null;
  errors?: { message: string }[];
}

export function personAsker(url: string, sign: (viewer: Viewer) => Promise<string>, dispatcher: Dispatcher): AskPerson {
  const { origin, pathname } = new URL(url);
  return async (subject) => {
    const query = `query SignIn { signIn(subject: ${JSON.stringify(subject)}) { person displayName organisations { organisation slug name roles { role scope } } } }`;
    const token = await sign(SYSTEM);
    const { statusCode, answer } = await withinTime(PATIENCE, async (signal) => {
      const response = await dispatcher.request({
        origin,
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', [VIEWER_HEADER]: token },
        body: JSON.stringify({ query }),
        signal,
      });
      return { statusCode: response.statusCode, answer: (await response.body.json()) as Answer };
    });
    if (statusCode !== 200 || !answer.data || answer.errors?.length) {
      throw new Error(`organisation answered ${statusCode}: ${answer.errors?.[0]?.message ?? 'no data'}`);
    }
    return answer.data.signIn;
  };
}

/** What the person may do at the portal of this organisation; null when they have nothing to do there. */
export function organisationAt(person: Person | null, slug: string): Person['organisations'][number] | null {
  return person?.organisations.find((each) => each.slug === slug) ?? null;
}

export const hasRole = (person: Person | null, role: Role): boolean =>
  person?.organisations.some(({ roles }) => roles.some((each) => each.role === role)) ?? false;

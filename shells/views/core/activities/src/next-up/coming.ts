import { heldSessions } from '../session-time';
import type { NextEnrolment } from './next-up.query';

export interface Coming {
  id: string;
  title: string;
  programme: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  overnight: boolean;
  /** A place in line or a request not yet decided: it may not come true. */
  certain: boolean;
}

/** The sessions still ahead of everything the person is in, in time. */
export function comingSessions(enrolments: readonly NextEnrolment[], upcoming: ReadonlySet<string>): Coming[] {
  return enrolments
    .filter(({ status, occasion }) => ['CONFIRMED', 'WAITING', 'REQUESTED'].includes(status) && upcoming.has(occasion.id))
    .flatMap(({ status, occasion: { title, sessions, programme } }) => {
      const held = heldSessions(programme);
      return sessions.filter(({ id }) => !held.has(id)).map((session) => ({ ...session, title, programme: programme.id, certain: status === 'CONFIRMED' }));
    })
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

export interface Task {
  kind: 'BENEFIT_FORM' | 'DIALOGUE' | 'DECIDE';
  /** Address in the portal. */
  to: string;
  /** The occasion, or how many to decide on. */
  about: string | number;
}

/** What waits for the person: their own forms and talks, and requests of their staff. */
export function openTasks(enrolments: readonly NextEnrolment[], staff: readonly { status: string; needs: string[] }[]): Task[] {
  const own = enrolments.filter(({ status }) => status === 'REQUESTED').flatMap(({ needs, occasion }): Task[] =>
    needs.flatMap((need) => (need === 'APPROVAL' ? [] : [{ kind: need, to: `/programmes/${occasion.programme.id}`, about: occasion.title }])));
  const decide = staff.filter(({ status, needs }) => status === 'REQUESTED' && (needs.includes('APPROVAL') || needs.includes('DIALOGUE'))).length;
  return [...(decide > 0 ? [{ kind: 'DECIDE' as const, to: '/seats', about: decide }] : []), ...own];
}

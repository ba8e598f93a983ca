import { REGIONAL_ROLES, type Role } from '@samlar/viewer/rights';
import { portalViewer, type Viewer } from '@samlar/viewer/viewer';
import type { Portal } from '../portals';
import { readCookie } from '../sign-in/cookie';
import { organisationAt, type Person } from '../sign-in/person';
import { csrfOf } from '../sign-in/secret';
import type { SessionStore, StoredSession } from '../sign-in/session-store';
import type { Call } from './call';

/** Who asks, at this portal. */
export interface Caller {
  session: StoredSession | null;
  csrf: string;
  /** The viewer here; null for nobody, and for somebody who has nothing to do at this portal. */
  viewer: Viewer | null;
}

/** From cookie to viewer: the session of this host, and what the person's roles allow at this portal. Throws when sessions cannot be read. */
export async function identify(call: Call, sessions: SessionStore): Promise<Caller> {
  const secret = readCookie(call.request, 'samlar', call.secure);
  const session = secret === null ? null : await sessions.find(call.host, secret);
  if (!session || call.place === null || call.place === 'front') return { session, csrf: session ? csrfOf(session.secret) : '', viewer: null };
  return { session, csrf: csrfOf(session.secret), viewer: viewerAt(call.place, session.person) };
}

/** Roles that belong to the research portal, whichever organisation gave them. */
const OUTSIDERS: ReadonlySet<Role> = new Set<Role>(['RESEARCHER', 'PARTNER_DEVELOPER']);

/** The viewer a person is at a portal: in its organisation; at the research portal in none, and there only researchers and developers. */
export function viewerAt(portal: Portal, person: Person | null): Viewer | null {
  if (!person) return null;
  if (portal.kind === 'research') {
    const roles = person.organisations.flatMap((each) => each.roles).filter(({ role }) => OUTSIDERS.has(role));
    return roles.length > 0 ? portalViewer(person.person, null, roles, false) : null;
  }
  const organisation = organisationAt(person, portal.slug);
  if (!organisation || (organisation.roles.length > 0 && organisation.roles.every(({ role }) => OUTSIDERS.has(role)))) return null;
  return portalViewer(person.person, organisation.organisation, organisation.roles, portal.kind === 'association');
}

/** Portals the person may enter. */
export function portalsOf(person: Person | null, portals: readonly Portal[]): Portal[] {
  return portals.filter((portal) => viewerAt(portal, person) !== null);
}

/** The weightiest role first: regional ones, then by how much they answer for. */
const WEIGHT: readonly Role[] = [
  'MUNICIPAL_CHIEF', 'HEAD_OF_ADMINISTRATION', 'PRINCIPAL', 'UNIT_MANAGER', 'CONTACT_PERSON', 'DIALOGUE_LEADER', 'LEARNING_LEADER',
  'OBSERVER', 'RESEARCHER', 'PARTNER_DEVELOPER', 'ASPIRANT', 'EMPLOYEE',
];

export function weightiest(roles: readonly Role[]): Role | null {
  return roles.find((role) => REGIONAL_ROLES.has(role)) ?? WEIGHT.find((role) => roles.includes(role)) ?? null;
}

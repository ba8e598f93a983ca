import type { Language, PortalKind, Titles } from './slot';

export interface PortalOrganisation {
  /** uuid; null in the research portal, which belongs to nobody. */
  id: string | null;
  /** SCB municipality code; null for an association. */
  code: string | null;
  name: string;
}

export interface SessionPerson {
  /** uuid */
  id: string;
  name: string;
  /** Title of the role the person works in here, in the portal's language; null when there is none. */
  role: string | null;
  rights: string[];
}

/**
 * `GET /session`: who is at which portal. `signed-out`: nobody is known, show the sign-in screen; `foreign`: somebody is, but this
 * portal is another organisation's, name their own; `open`: no sign-in asked for (research); `allowed`: come in.
 */
export interface Session {
  access: 'open' | 'signed-out' | 'foreign' | 'allowed';
  portal: {
    kind: PortalKind;
    organisation: PortalOrganisation;
    /** What it speaks until somebody chooses another language; Swedish where nothing is said. */
    language?: Language;
  };
  /** With the title of the role in every language. */
  person: (Omit<SessionPerson, 'role'> & { role: Titles | null }) | null;
  /** Portals this person may enter, with absolute addresses; empty for nobody. */
  ownPortals: { name: string; address: string }[];
  /** Sent back as `samlar-csrf` with every GraphQL request and sign-out. */
  csrf: string;
}

/** Where a portal sends a person to sign in and comes back from; POST `/sign-out` with the csrf token ends the session. */
export const SIGN_IN = '/sign-in';
export const SIGN_OUT = '/sign-out';
/** Header of GraphQL requests, and field of the sign-out form, that carries the session's csrf token. */
export const CSRF = 'samlar-csrf';

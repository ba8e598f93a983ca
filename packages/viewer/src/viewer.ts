import { REGIONAL_ROLES, rightsOf, type Right, type Role } from './rights';

/** Whose rows the viewer reaches: nobody's, their own organisation's, every member's, or all (the product's own jobs). */
export type Reach = 'none' | 'organisation' | 'association' | 'system';

/** The caller as subgraphs and row-level security see it (architecture §4). Ids are uuids; null means nobody / nowhere. */
export interface Viewer {
  audience: 'portal' | 'research' | 'system';
  person: string | null;
  organisation: string | null;
  roles: readonly { role: Role; scope: string | null }[];
  rights: readonly Right[];
  reach: Reach;
}

/** Anyone, not signed in: aggregates of the research contract only. */
export const RESEARCH: Viewer = { audience: 'research', person: null, organisation: null, roles: [], rights: [], reach: 'none' };

/** The product's own jobs: migrations' data, imports of the demo, the outbox. Never built from a request. */
export const SYSTEM: Viewer = { audience: 'system', person: null, organisation: null, roles: [], rights: [], reach: 'system' };

/** A signed-in person working in one organisation; `atAssociation` is true where that organisation is the association. */
export function portalViewer(
  person: string,
  organisation: string | null,
  roles: Viewer['roles'],
  atAssociation: boolean,
): Viewer {
  const regional = atAssociation && roles.some(({ role }) => REGIONAL_ROLES.has(role));
  return {
    audience: 'portal',
    person,
    organisation,
    roles,
    rights: rightsOf(roles.map(({ role }) => role)),
    reach: organisation === null ? 'none' : regional ? 'association' : 'organisation',
  };
}

export function may(viewer: Viewer, right: Right): boolean {
  return viewer.audience === 'system' || viewer.rights.includes(right);
}

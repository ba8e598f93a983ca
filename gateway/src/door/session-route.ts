import type { Session } from '@samlar/view-contract/session';
import type { Portal } from '../portals';
import { organisationAt } from '../sign-in/person';
import type { Call } from './call';
import { portalsOf, weightiest, type Caller } from './identify';
import { sendGraphqlError, sendJson } from './respond';
import { ROLE_TITLE } from './role-title';

/** `GET /session`: who is at this portal, as its shell reads it. 503 when the session is there but who it is cannot be asked. */
export function sessionRoute(call: Call, portal: Portal, caller: Caller, portals: readonly Portal[]): void {
  if (caller.session && !caller.session.known) {
    sendGraphqlError(call, 503, 'SUBGRAPH_UNAVAILABLE', 'Who you are cannot be looked up right now. Try again in a moment.', { 'retry-after': '5' });
    return;
  }
  sendJson(call, 200, sessionAt(call, portal, caller, portals));
}

function sessionAt(call: Call, portal: Portal, { session, csrf, viewer }: Caller, portals: readonly Portal[]): Session {
  const person = session?.person ?? null;
  const here = organisationAt(person, portal.slug);
  const role = weightiest(viewer?.roles.map((each) => each.role) ?? []);
  const access = viewer ? 'allowed' : portal.kind === 'research' ? 'open' : session ? 'foreign' : 'signed-out';
  return {
    access,
    portal: { kind: portal.kind, organisation: { id: here?.organisation ?? null, code: portal.code, name: portal.name }, ...(portal.language !== 'sv' && { language: portal.language }) },
    person: person && { id: person.person, name: person.displayName, role: role && ROLE_TITLE[role], rights: [...(viewer?.rights ?? [])] },
    ownPortals: portalsOf(person, portals).map((each) => ({ name: each.name, address: addressOf(each, call) })),
    csrf,
  };
}

/** A portal's address, reached the way this call came: same scheme and port. */
export function addressOf(portal: Portal, call: Call): string {
  const port = /:\d+$/.exec(call.host)?.[0] ?? '';
  const local = call.host.replace(/:\d+$/, '').endsWith('localhost') || portal.hosts.length === 0;
  return `${call.secure ? 'https' : 'http'}://${local ? `${portal.slug}.localhost${port}` : portal.hosts[0]}/`;
}

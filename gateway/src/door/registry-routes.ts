import path from 'node:path';
import { MOST, MOST_REQUEST } from '@samlar/view-registry/release-files';
import { may, type Viewer } from '@samlar/viewer/viewer';
import type { Portal } from '../portals';
import type { Authority } from '../registry/authority.rules';
import type { Active } from '../registry/broken-views';
import { StoreAway } from '../registry/file-store';
import { stateFor } from '../registry/registry-state';
import { personsCommand, signedCommand, type RegistryReply } from '../registry/registry-route';
import type { RegistryParts } from '../registry/run-command';
import { same } from '../sign-in/secret';
import { CSRF } from '@samlar/view-contract/session';
import type { Call } from './call';
import type { Caller } from './identify';
import { BodyTooLarge, readBody } from './read-body';
import { sendJson } from './respond';
import type { Views } from './views';

export interface RegistryDoor {
  parts: RegistryParts;
  portals: readonly Portal[];
  /** Folders where views are being written; null but in development. */
  further: Set<string> | null;
}

/** `/registry/commands`, at any host: commands signed with an owner's key, from a terminal. No cookie is looked at. */
export async function commandsRoute(call: Call, { parts, portals }: RegistryDoor): Promise<void> {
  const association = portals.find(({ kind }) => kind === 'association')?.slug ?? null;
  await answered(call, async (body) => signedCommand(parts, association, call.url.origin, body, call.log));
}

/**
 * `GET /registry/active.json`, at any host: the versions people are shown, or were within a day (a page opened then still asks), with their documents, and what
 * each audience may ask; by it a change of the schema is tried before it is released. All of it is in files anyone may fetch.
 */
export async function activeRoute(call: Call, views: Views, { parts }: RegistryDoor): Promise<void> {
  const manifests = await views.manifests();
  const active: Active = {
    views: manifests.map(({ owner, name, version, contract, slots, documents }) => ({ owner, name, version, contract, slots, documents })),
    schemas: { portal: parts.schema('portal'), research: parts.schema('research') },
  };
  sendJson(call, 200, active);
}

/** `/registry/choices` at a portal: GET what there is to choose, POST a choice. For those who may import the organisation's figures. */
export async function choicesRoute(call: Call, portal: Portal, caller: Caller, { parts }: RegistryDoor): Promise<void> {
  const by = authorityOf(portal, caller.viewer, caller.session?.person?.displayName ?? '');
  if (!by) return sendJson(call, caller.session ? 403 : 401, { refused: 'FORBIDDEN', message: 'Choosing views is for the contact person and the administrator.' });
  if (call.request.method === 'GET') return sendJson(call, 200, await stateFor(parts.pool, by, portal.slug));
  if (!same(String(call.request.headers[CSRF] ?? ''), caller.csrf)) return sendJson(call, 403, { refused: 'CSRF', message: `Send the session's csrf token (from /session) in the header ${CSRF}.` });
  return answered(call, async (body) => personsCommand(parts, by, body));
}

/**
 * `/registry/development`: `samlar view dev` says where a view is being written. In development only, and from this machine only; a
 * page of another site cannot send JSON here.
 */
export async function developmentRoute(call: Call, { further }: RegistryDoor): Promise<void> {
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(call.request.socket.remoteAddress ?? '');
  if (!further || !local) return sendJson(call, 404, { refused: 'NOT_IN_DEVELOPMENT', message: 'This Samlär is not in development.' });
  return answered(call, (body) => {
    const { folder, present } = body as { folder?: unknown; present?: unknown };
    if (typeof folder !== 'string' || !path.isAbsolute(folder) || path.basename(folder) !== '.development') {
      return Promise.resolve({ status: 400, body: { refused: 'BAD_REQUEST', message: 'Send { folder, present }: the whole path of a folder called .development.' } });
    }
    if (present === true) further.add(folder);
    else further.delete(folder);
    return Promise.resolve({ status: 200, body: { done: `${folder} ${present === true ? 'is shown' : 'is shown no more'}.` } });
  });
}

/** Whom a person speaks for at a portal: whoever may write its organisation is its office. */
function authorityOf(portal: Portal, viewer: Viewer | null, name: string): Authority | null {
  if (!viewer || !may(viewer, 'organisation:write')) return null;
  return { who: `${name} (${viewer.person})`, owner: null, organisation: portal.slug, office: true, association: portal.kind === 'association' };
}

async function answered(call: Call, work: (body: unknown) => Promise<RegistryReply>): Promise<void> {
  if (call.request.method !== 'POST') return sendJson(call, 405, { refused: 'BAD_REQUEST', message: 'Send it with POST.' }, { allow: 'POST' });
  if (!/^application\/json\b/i.test(String(call.request.headers['content-type'] ?? ''))) return sendJson(call, 415, { refused: 'BAD_REQUEST', message: 'Send it as application/json.' });
  let body: unknown;
  try {
    body = JSON.parse((await readBody(call.request, MOST_REQUEST)).toString('utf8'));
  } catch (error) {
    if (error instanceof BodyTooLarge) return sendJson(call, 413, { refused: 'TOO_LARGE', message: `The request is ${error.message}: the files of a version may weigh ${MOST.bytes / 1_000_000} MB together. Leave out of the view what it can do without: pictures first.` }, { connection: 'close' });
    return sendJson(call, 400, { refused: 'BAD_REQUEST', message: 'This is not JSON.' });
  }
  const { status, body: answer } = await work(body).catch((error: unknown): RegistryReply => {
    if (!(error instanceof StoreAway)) throw error;
    call.log.error({ err: error }, 'a command of the registry was not done');
    return { status: 503, body: { refused: 'STORE_AWAY', message: 'The files could not be kept, and nothing was changed: the place where Samlär keeps them does not answer, or has no room. Try again; if it stays, tell the association.' } };
  });
  return sendJson(call, status, answer);
}

import type { Logger } from 'pino';
import { openEnvelope, type Envelope } from '@samlar/view-registry/envelope';
import { readCommand, type RegistryAnswer, type RegistryCommand } from '@samlar/view-registry/registry-command';
import type { Authority } from './authority.rules';
import { findKey } from './registry-tables';
import { runCommand, type RegistryParts } from './run-command';

export interface RegistryReply {
  status: number;
  body: RegistryAnswer;
}

const STATUS: Record<string, number> = { UNKNOWN_KEY: 401, NOT_SIGNED: 401, NOT_THE_OWNER: 403, NOT_YOUR_PORTAL: 403, NOT_THE_ASSOCIATION: 403, NOT_TAKEN: 422, BAD_REQUEST: 400 };

const refused = (code: string, message: string): RegistryReply => ({ status: STATUS[code] ?? 409, body: { refused: code, message } });

const reply = (body: RegistryAnswer): RegistryReply => ({ status: 'refused' in body ? (STATUS[body.refused] ?? 409) : 200, body });

/** `POST /registry/commands`: a command signed in a terminal, with the files it brings. `registry` is the origin that was asked. */
export async function signedCommand(parts: RegistryParts, association: string | null, registry: string, body: unknown, log: Logger): Promise<RegistryReply> {
  const { payload, key: id, signature, files = {} } = (body ?? {}) as Partial<Envelope> & { files?: Record<string, string> };
  if (typeof payload !== 'string' || typeof id !== 'string' || typeof signature !== 'string' || typeof files !== 'object') return refused('BAD_REQUEST', 'Send { payload, key, signature, files }.');
  const key = await findKey(parts.pool, id);
  if (!key) return refused('UNKNOWN_KEY', `The key ${id.slice(0, 40)} is not registered here, or was revoked. The association registers an owner's public key.`);
  const opened = openEnvelope({ payload, key: id, signature }, key.publicKey, registry, Date.now());
  if ('problem' in opened) return refused('NOT_SIGNED', `The command is not taken: ${opened.problem}.`);
  let command: RegistryCommand;
  let sent: Map<string, Buffer>;
  try {
    command = readCommand(opened.sealed.command);
    sent = new Map(Object.entries(files).map(([file, base64]) => [file, Buffer.from(String(base64), 'base64')]));
  } catch (error) {
    return refused('BAD_REQUEST', (error as Error).message);
  }
  const by: Authority = {
    who: `${key.owner}${key.office ? ' (office)' : ''}, key ${id}`, owner: key.owner, key: id, organisation: key.organisation, office: key.office,
    association: key.organisation !== null && key.organisation === association,
  };
  const body_ = await runCommand(parts, { by, command, request: opened.sealed.id, sent });
  if (command.kind !== 'list' && command.kind !== 'history') log.info({ command: command.kind, who: by.who, refused: 'refused' in body_ ? body_.refused : undefined }, 'registry');
  return reply(body_);
}

/** `POST /registry/choices`: what a person does in the portal's page. `by` is who the session says. */
export async function personsCommand(parts: RegistryParts, by: Authority, body: unknown): Promise<RegistryReply> {
  let command: RegistryCommand;
  try {
    command = readCommand(body);
  } catch (error) {
    return refused('BAD_REQUEST', (error as Error).message);
  }
  if (command.kind === 'publish') return refused('NOT_THE_OWNER', 'A version is published in a terminal, with a key of its owner: npx samlar view publish.');
  return reply(await runCommand(parts, { by, command, request: null, sent: new Map() }));
}

import { randomUUID } from 'node:crypto';
import { canonicalJson } from './canonical';
import { isSignedBy, keyIdOf, publicKeyOf, signText } from './keys';

/** A command as it travels: what was signed is the text itself. */
export interface Envelope {
  /** Canonical JSON of `Sealed`. */
  payload: string;
  key: string;
  signature: string;
}

export interface Sealed<Command> {
  command: Command;
  /** The registry it is meant for, an origin: a command for one is worth nothing at another. */
  registry: string;
  /** ISO 8601; a command works for some minutes only. */
  at: string;
  /** uuid; a command works once. */
  id: string;
}

/** Minutes that the clocks of two machines, and the way between them, may differ. */
export const ENVELOPE_LIFE = 5;

export function seal<Command>(command: Command, registry: string, privateKey: string): Envelope {
  const sealed: Sealed<Command> = { command, registry, at: new Date().toISOString(), id: randomUUID() };
  const payload = canonicalJson(sealed);
  return { payload, key: keyIdOf(publicKeyOf(privateKey)), signature: signText(payload, privateKey) };
}

export type Opened = { sealed: Sealed<unknown> } | { problem: string };

/** What is in an envelope, or why it is not opened. `now` in milliseconds. */
export function openEnvelope({ payload, signature }: Envelope, publicKey: string, registry: string, now: number): Opened {
  if (!isSignedBy(payload, signature, publicKey)) return { problem: 'the signature is not that of the key' };
  const sealed = sealedIn(payload);
  if (!sealed) return { problem: 'there is no command in it' };
  if (sealed.registry !== registry) return { problem: `it was signed for the registry at ${sealed.registry}, this is ${registry}` };
  const age = (now - Date.parse(sealed.at)) / 60_000;
  if (!(Math.abs(age) <= ENVELOPE_LIFE)) return { problem: `it was signed ${Math.round(age)} minutes ago; it is valid for ${ENVELOPE_LIFE}. Look at your clock` };
  if (!/^[0-9a-f-]{36}$/.test(sealed.id)) return { problem: 'it has no number' };
  return { sealed };
}

function sealedIn(payload: string): Sealed<unknown> | null {
  try {
    const sealed = JSON.parse(payload) as Sealed<unknown> | null;
    return typeof sealed === 'object' ? sealed : null;
  } catch {
    return null;
  }
}

import { existsSync, writeFileSync } from 'node:fs';
import { keyIdOf, newKeyPair } from '@samlar/view-registry/keys';
import { failure } from './failure';

/** Makes an owner's key: the private half into a file that only this user reads, the public half to send to the association. */
export function makeKey(file: string): string {
  if (existsSync(file)) throw failure(`${file} is there already; a key is never written over.`);
  const { privateKey, publicKey } = newKeyPair();
  try {
    writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw failure(`The key cannot be written: ${(error as Error).message}. Name a file in a folder that is there.`);
  }
  return `${file} holds the private key: keep it to yourself. Send this to the association, which registers it as ${keyIdOf(publicKey)}:\n\n${publicKey}`;
}

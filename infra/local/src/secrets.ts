import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newKeyPair } from '@samlar/view-registry/keys';
import { roleNames, type RoleName } from '../../database/role-names';

/** What this installation alone knows. Kept in `<home>/secrets.json`, readable by its owner only, and never printed or logged. */
export interface Secrets {
  /** Password of the embedded server's administrator. */
  administrator: string;
  /** Password of each `<name>_app` role. */
  roles: Record<RoleName, string>;
  /** Ed25519 pair that signs the viewer token, PEM (PKCS #8 and SPKI). */
  viewerPrivateKey: string;
  viewerPublicKey: string;
  /** Ed25519 private key that signs the core's own views for the registry, PEM (PKCS #8). */
  coreViewsKey: string;
  /** Key that one-time survey codes are hashed with, 32 random bytes, base64url. */
  surveyKey: string;
}

/** Reads the secrets of this installation; whatever is missing is made once and kept. */
export function keepSecrets(home: string): Secrets {
  mkdirSync(home, { recursive: true });
  const file = path.join(home, 'secrets.json');
  const kept = read(file);
  const secrets = { ...makeSecrets(), ...kept };
  secrets.roles = { ...makeRoles(), ...kept.roles };
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  if (text !== `${JSON.stringify(kept, null, 2)}\n`) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}

function makeSecrets(): Secrets {
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    administrator: randomBytes(24).toString('base64url'),
    roles: makeRoles(),
    viewerPrivateKey: pair.privateKey,
    viewerPublicKey: pair.publicKey,
    coreViewsKey: newKeyPair().privateKey,
    surveyKey: randomBytes(32).toString('base64url'),
  };
}

function makeRoles(): Record<RoleName, string> {
  return Object.fromEntries(roleNames.map((name) => [name, randomBytes(24).toString('base64url')])) as Record<RoleName, string>;
}

function read(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read: ${(error as Error).message}. Restore it, or remove it together with the database beside it.`);
  }
}

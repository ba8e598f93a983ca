import { type KeyObject, createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

export interface KeyPair {
  /** PEM, PKCS 8. */
  privateKey: string;
  /** PEM, SPKI. */
  publicKey: string;
}

export function newKeyPair(): KeyPair {
  return generateKeyPairSync('ed25519', { publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
}

/** A key as it is read, or an error a person understands instead of OpenSSL's. */
function read(reading: () => KeyObject): KeyObject {
  try {
    return reading();
  } catch (cause) {
    throw new Error('it is no key in PEM that can be read without a password', { cause });
  }
}

/** The public half of a private key. Throws when it is no Ed25519 key. */
export function publicKeyOf(privateKey: string): string {
  const key = read(() => createPrivateKey(privateKey));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`the key is ${key.asymmetricKeyType}; it must be Ed25519`);
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string;
}

/** What a key is called: 16 hex digits of its hash, whatever its PEM's line ends. Throws when it is no Ed25519 public key. */
export function keyIdOf(publicKey: string): string {
  const key = read(() => createPublicKey(publicKey));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`the key is ${key.asymmetricKeyType}; it must be Ed25519`);
  return createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}

/** Ed25519, base64. */
export function signText(text: string, privateKey: string): string {
  return sign(null, Buffer.from(text), createPrivateKey(privateKey)).toString('base64');
}

export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
}

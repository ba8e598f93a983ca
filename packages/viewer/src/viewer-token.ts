import { createHash } from 'node:crypto';
import { importPKCS8, importSPKI, jwtVerify, SignJWT } from 'jose';
import type { Viewer } from './viewer';

/** The header in which the gateway hands the viewer to a subgraph. */
export const VIEWER_HEADER = 'samlar-viewer';
/** Seconds a viewer token lives. */
export const VIEWER_TOKEN_LIFE = 60;

const ALGORITHM = 'EdDSA';
const ISSUER = 'samlar-gateway';

/** Signs the viewer with the gateway's Ed25519 private key (PKCS 8 PEM). */
export async function signViewer(viewer: Viewer, privateKeyPem: string): Promise<string> {
  const key = await importPKCS8(privateKeyPem, ALGORITHM);
  return new SignJWT({ viewer })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setIssuedAt()
    .setExpirationTime(`${VIEWER_TOKEN_LIFE}s`)
    .sign(key);
}

/**
 * A verifier for one public key (SPKI PEM). It answers null to anything but a valid, unexpired token of the gateway.
 * Verified tokens are remembered by hash until they expire, since a verification costs 75–200 µs.
 */
export function viewerVerifier(publicKeyPem: string): (token: string | undefined) => Promise<Viewer | null> {
  const key = importSPKI(publicKeyPem, ALGORITHM);
  const verified = new Map<string, { viewer: Viewer; expires: number }>();
  return async (token) => {
    if (!token) return null;
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    if (known && known.expires > Date.now()) return known.viewer;
    try {
      const { payload } = await jwtVerify(token, await key, { issuer: ISSUER, algorithms: [ALGORITHM] });
      const viewer = payload.viewer as Viewer;
      if (verified.size > 10_000) verified.clear();
      verified.set(hash, { viewer, expires: (payload.exp ?? 0) * 1000 });
      return viewer;
    } catch {
      return null;
    }
  };
}

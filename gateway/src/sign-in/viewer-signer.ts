import { signViewer, VIEWER_TOKEN_LIFE } from '@samlar/viewer/viewer-token';
import type { Viewer } from '@samlar/viewer/viewer';

/** Seconds before its end at which a token is no longer handed out: it must outlive the request it goes with. */
const MARGIN = 20;
const REMEMBERED = 5_000;

/** Signs viewers, and hands the same token out again while it has enough life left. */
export function viewerSigner(privateKeyPem: string): (viewer: Viewer) => Promise<string> {
  const known = new Map<string, { token: Promise<string>; until: number }>();
  return (viewer) => {
    const key = JSON.stringify(viewer);
    const found = known.get(key);
    if (found && found.until > Date.now()) return found.token;
    if (known.size >= REMEMBERED) known.clear();
    const token = signViewer(viewer, privateKeyPem);
    known.set(key, { token, until: Date.now() + (VIEWER_TOKEN_LIFE - MARGIN) * 1000 });
    token.catch(() => known.delete(key));
    return token;
  };
}

import { AwsClient } from 'aws4fetch';
import { requireHash, StoreAway, storedName, type FileStore } from './file-store';

/** Milliseconds a store may take for one file. */
const PATIENCE = 10_000;

interface Bucket {
  /** Origin and path, without key and secret. */
  at: string;
  /** Sends a request for an address below the bucket; throws StoreAway when nothing answers. */
  ask(below: string, init: RequestInit): Promise<Response>;
}

/** `https://<key>:<secret>@<host>/<bucket>[/<folder>][?region=…]`, key and secret percent-encoded. The bucket is addressed by path. Throws when there is no key or no bucket. */
function bucketAt(address: string): Bucket {
  const { username, password, origin, pathname, searchParams } = new URL(address);
  const bucket = pathname.replace(/\/+$/, '');
  if (!username || !password || !bucket) throw new Error(`The address of the view files, ${origin}${pathname}, needs a key, a secret and a bucket: https://key:secret@host/bucket.`);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password), service: 's3', region: searchParams.get('region') ?? 'us-east-1', retries: 2,
  });
  const at = `${origin}${bucket}`;
  return {
    at,
    ask: (below, init) => client.fetch(`${at}${below}`, { ...init, signal: AbortSignal.timeout(PATIENCE) }).catch((error: Error) => {
      throw new StoreAway(`The store of view files at ${at} does not answer (${(error.cause as Error | undefined)?.message ?? error.message}).`);
    }),
  };
}

/** Throws what is to be mended in an address whose bucket is not there or whose key is not let in. A store that is away passes: it may come. */
export async function requireBucket(address: string): Promise<void> {
  const { at, ask } = bucketAt(address);
  const { pathname, origin } = new URL(at);
  const status = await ask('', { method: 'HEAD' }).then((response) => response.status, (error: unknown) => {
    if (error instanceof StoreAway) return null;
    throw error;
  });
  // Of a folder below a bucket nothing can be said: there are no folders.
  if (status === 404 && pathname.split('/').length === 2) throw new Error(`VIEW_FILES: there is no bucket ${pathname.slice(1)} at ${origin}. Make it, or name one that is there.`);
  if (status === 403) throw new Error(`VIEW_FILES: ${at} does not let that key in. Mend the key and the secret (percent-encoded, as https://key:secret@host/bucket), or what they may.`);
}

/** Files in a bucket of S3 or what speaks as it does, at an address as of `bucketAt`. */
export function s3Store(address: string): FileStore {
  const { at, ask: send } = bucketAt(address);
  const ask = (hash: string, init: RequestInit): Promise<Response> => {
    const name = storedName(hash);
    return send(`/${name.slice(0, 2)}/${name}`, init);
  };
  const refused = (status: number, said: string): StoreAway => {
    const code = codeIn(said);
    return new StoreAway(`The store of view files at ${at} answered ${status}${code ? ` (${code})` : ''}.`);
  };

  return {
    async put(hash, bytes) {
      requireHash(hash, bytes);
      const there = await ask(hash, { method: 'HEAD' });
      if (there.ok) return;
      const response = await ask(hash, { method: 'PUT', body: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream' } });
      if (!response.ok) throw refused(response.status, await response.text());
    },
    async get(hash) {
      const response = await ask(hash, { method: 'GET' });
      if (!response.ok) {
        const said = await response.text();
        if (response.status === 404 && codeIn(said) !== 'NoSuchBucket') return null;
        throw refused(response.status, said);
      }
      const bytes = Buffer.from(await response.arrayBuffer());
      requireHash(hash, bytes);
      return bytes;
    },
  };
}

const codeIn = (said: string): string | undefined => /<Code>([A-Za-z]+)<\/Code>/.exec(said)?.[1];

import { AwsClient } from 'aws4fetch';
import { requireHash, storedName, type FileStore } from './file-store';

/** Milliseconds a store may take for one file. */
const PATIENCE = 10_000;

/**
 * Files in a bucket of S3 or what speaks as it does: `https://<key>:<secret>@<host>/<bucket>[/<folder>][?region=…]`, key and secret percent-encoded.
 * The bucket is addressed by path. Throws when the address has no key or no bucket.
 */
export function s3Store(address: string): FileStore {
  const { username, password, origin, pathname, searchParams } = new URL(address);
  const bucket = pathname.replace(/\/+$/, '');
  if (!username || !password || !bucket) throw new Error(`The address of the view files, ${origin}${pathname}, needs a key, a secret and a bucket: https://key:secret@host/bucket.`);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password), service: 's3', region: searchParams.get('region') ?? 'us-east-1', retries: 2,
  });
  const ask = (hash: string, init: RequestInit): Promise<Response> => {
    const name = storedName(hash);
    return client.fetch(`${origin}${bucket}/${name.slice(0, 2)}/${name}`, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  };
  const refused = async (response: Response): Promise<Error> => {
    const code = /<Code>([A-Za-z]+)<\/Code>/.exec(await response.text())?.[1];
    return new Error(`The store of view files at ${origin}${bucket} answered ${response.status}${code ? ` (${code})` : ''}.`);
  };

  return {
    async put(hash, bytes) {
      requireHash(hash, bytes);
      const there = await ask(hash, { method: 'HEAD' });
      if (there.ok) return;
      const response = await ask(hash, { method: 'PUT', body: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream' } });
      if (!response.ok) throw await refused(response);
    },
    async get(hash) {
      const response = await ask(hash, { method: 'GET' });
      if (response.status === 404) return null;
      if (!response.ok) throw await refused(response);
      const bytes = Buffer.from(await response.arrayBuffer());
      requireHash(hash, bytes);
      return bytes;
    },
  };
}

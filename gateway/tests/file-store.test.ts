import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderStore, StoreAway, type FileStore } from '../src/registry/file-store';
import { requireBucket, s3Store } from '../src/registry/s3-store';

const folder = mkdtempSync(path.join(tmpdir(), 'samlar-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An S3 server with an empty bucket, as `VIEW_FILES` names one: `versitygw posix <folder>` from the Go module proxy is one, and 80 MB. */
const BUCKET = process.env.SAMLAR_TEST_S3;
const STORES: [string, () => FileStore][] = [['a folder', () => folderStore(folder)], ...(BUCKET ? [['a bucket', () => s3Store(BUCKET)] as [string, () => FileStore]] : [])];
if (!BUCKET) process.stderr.write('SAMLAR_TEST_S3 is not set: the store in a bucket is not tried.\n');

const hashOf = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

describe.each(STORES)('%s', (_what, open) => {
  const bytes = randomBytes(100_000);

  test('gives what was put, and null for what was not', async () => {
    expect(await open().get(hashOf(bytes))).toBeNull();
    await open().put(hashOf(bytes), bytes);
    await open().put(hashOf(bytes), bytes);
    expect(await open().get(hashOf(bytes))).toEqual(bytes);
  });

  test('takes nothing under another’s hash', async () => {
    await expect(open().put(hashOf(Buffer.from('other')), bytes)).rejects.toThrow(/what is stored as/);
    await expect(open().get('sha384-../../etc/passwd')).rejects.toThrow(/is no sha384 hash/);
  });
});

test('a folder that takes nothing is a store that is away, and is left without drafts', async () => {
  const own = mkdtempSync(path.join(folder, 'own-'));
  const bytes = Buffer.from('what finds no room');
  const name = Buffer.from(hashOf(bytes).slice(7), 'base64').toString('hex');
  writeFileSync(path.join(own, name.slice(0, 2)), 'a file where a folder would be');
  await expect(folderStore(own).put(hashOf(bytes), bytes)).rejects.toThrow(StoreAway);
  expect(readdirSync(own)).toEqual([name.slice(0, 2)]);
});

test('a file that was changed where it lies is not given', async () => {
  const own = mkdtempSync(path.join(folder, 'own-'));
  const bytes = Buffer.from('as it was');
  await folderStore(own).put(hashOf(bytes), bytes);
  const [within] = readdirSync(own);
  const [name] = readdirSync(path.join(own, within!));
  writeFileSync(path.join(own, within!, name!), 'tampered');
  await expect(folderStore(own).get(hashOf(bytes))).rejects.toThrow(/what is stored as/);
});

test.each(['https://host/bucket', 'https://key:secret@host/', 'https://key@host/bucket'])('%s is no address of a bucket, and says what one is', (address) => {
  expect(() => s3Store(address)).toThrow('needs a key, a secret and a bucket');
});

/** A store that answers every request with a status, and a code as S3 says it. */
async function answering(status: number, code: string, work: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`http://key:secret@127.0.0.1:${(server.address() as AddressInfo).port}/views`);
  } finally {
    server.close();
  }
}

const missing = hashOf(Buffer.from('missing'));

test('a bucket that is not there is not a file that is not there', () => answering(404, 'NoSuchBucket', async (address) => {
  await expect(requireBucket(address)).rejects.toThrow(/no bucket views at http:\/\/127\.0\.0\.1:\d+\. Make it/);
  await expect(s3Store(address).get(missing)).rejects.toThrow(StoreAway);
  await expect(s3Store(address).put(missing, Buffer.from('missing'))).rejects.toThrow(/answered 404 \(NoSuchBucket\)/);
}));

test('a file that is not there is none', () => answering(404, 'NoSuchKey', async (address) => expect(await s3Store(address).get(missing)).toBeNull()));

test('a key that is not let in is said at the start, without the secret', () => answering(403, 'SignatureDoesNotMatch', async (address) => {
  await expect(requireBucket(address)).rejects.toThrow(/^VIEW_FILES: http:\/\/127\.0\.0\.1:\d+\/views does not let that key in/);
}));

test('a store that is away may come: that does not keep the product from starting', async () => {
  await expect(requireBucket('http://key:secret@127.0.0.1:9/views')).resolves.toBeUndefined();
  await expect(s3Store('http://key:secret@127.0.0.1:9/views').get(missing)).rejects.toThrow(StoreAway);
});

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where files are kept does not answer, or does not let the product in: nothing was kept or given. The message says where and what it said. */
export class StoreAway extends Error {}

/** Files by what is in them: `sha384-…` names exactly one content, for ever. */
export interface FileStore {
  /** Keeps the bytes under their hash; what is there already is left alone. */
  put(hash: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. Throws when what is kept is not what the name says. */
  get(hash: string): Promise<Buffer | null>;
}

/** `sha384-` and base64 as a name for files and addresses. */
export function storedName(hash: string): string {
  if (!/^sha384-[A-Za-z0-9+/]{64}$/.test(hash)) throw new Error(`"${hash}" is no sha384 hash`);
  return Buffer.from(hash.slice(7), 'base64').toString('hex');
}

/** Throws unless the bytes are those the hash names. */
export function requireHash(hash: string, bytes: Uint8Array): void {
  const found = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  if (found !== hash) throw new Error(`what is stored as ${hash} is ${found}`);
}

/** A folder of files, two levels deep so that no folder grows without end. */
export function folderStore(folder: string): FileStore {
  const fileOf = (hash: string): string => {
    const name = storedName(hash);
    return path.join(folder, name.slice(0, 2), name);
  };
  return {
    async put(hash, bytes) {
      const file = fileOf(hash);
      requireHash(hash, bytes);
      if (await stat(file).then(() => true, () => false)) return;
      // Another process may write the same content at the same moment: whoever is last renames the same bytes over it.
      const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(draft, bytes);
        await rename(draft, file);
      } catch (error) {
        // What a full disk took of it would keep it full.
        await unlink(draft).catch(() => undefined);
        throw new StoreAway(`The folder of view files takes nothing (${(error as Error).message}).`);
      }
    },
    async get(hash) {
      const bytes = await readFile(fileOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (bytes) requireHash(hash, bytes);
      return bytes;
    },
  };
}

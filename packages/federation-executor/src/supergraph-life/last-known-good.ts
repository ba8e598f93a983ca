import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Keeps a supergraph that has served, so that a gateway can start when nobody gives it a good one. A reader never sees half of it. */
export async function keepLastGood(file: string, supergraph: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.new`;
  await writeFile(beside, supergraph);
  await rename(beside, file);
}

/** Null where none was kept. */
export async function lastGood(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

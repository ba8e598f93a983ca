import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { readManifest } from '@samlar/view-contract/registry';
import type { Shown } from './activation.rules';
import type { Snapshot } from './last-good';

type Written = Omit<Snapshot, 'shown'> & { shown: [string, Shown][] };

/** Writes a state of the registry, whole or not at all. */
export async function keepSnapshot(file: string, snapshot: Snapshot): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  try {
    await writeFile(draft, JSON.stringify({ ...snapshot, shown: [...snapshot.shown] } satisfies Written));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The state written last; null when there is none. One that cannot be read is said in the log and is none. */
export async function keptSnapshot(file: string, log: Logger): Promise<Snapshot | null> {
  try {
    const { revision, activations, shown } = JSON.parse(await readFile(file, 'utf8')) as Written;
    for (const [key, { manifest }] of shown) readManifest(manifest, key);
    log.warn({ file, revision }, 'the registry’s state of an earlier start is served');
    return { revision, activations, shown: new Map(shown) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.error({ file, reason: (error as Error).message }, 'the registry’s kept state cannot be read');
    return null;
  }
}

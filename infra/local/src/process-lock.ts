import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { processStart } from './running-process';

export interface Holder {
  pid: number;
  started: string | undefined;
  port?: number;
}

/**
 * Takes the lock file for this process and answers the function that gives it back, or the living process that holds it.
 * A lock whose process is gone (kill -9, power cut) is taken over.
 */
export function takeLock(file: string, facts: { port?: number } = {}): (() => void) | Holder {
  const own: Holder = { pid: process.pid, started: processStart(process.pid), ...facts };
  for (;;) {
    if (createWhole(file, JSON.stringify(own))) return () => rmSync(file, { force: true });
    const holder = readHolder(file);
    if (holder && holder.started !== undefined && processStart(holder.pid) === holder.started) return holder;
    rmSync(file, { force: true });
  }
}

/** Runs the work while holding the lock; waits for another process at most `patience` milliseconds. */
export async function withLock<T>(file: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const taken = takeLock(file);
    if (typeof taken === 'function') return work().finally(taken);
    if (Date.now() > deadline) throw new Error(`${file} has been held by process ${taken.pid} for too long`);
    await wait(50);
  }
}

/** False when the file exists. It appears with its content, so that nobody reads half a lock and takes it for a stale one. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

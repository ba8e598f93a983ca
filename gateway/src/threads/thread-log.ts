import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

export interface ThreadLog {
  /** Adds to the file. `words`: what is to be told of it, where that is less. */
  write(text: Buffer | string, words?: string): void;
  /** The last line that says something. */
  lastWords(): string;
  close(): void;
}

const LARGEST = 10 * 1024 * 1024;

/** What a thread writes, added to a file; one that has grown large is put aside, and the one put aside before it is gone. */
export function openThreadLog(file: string): ThreadLog {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a');
  let last = 'it said nothing';
  let isOpen = true;
  return {
    write(text, words = String(text)) {
      if (!isOpen) return;
      writeSync(descriptor, typeof text === 'string' ? Buffer.from(text) : text);
      last = words.trimEnd().split('\n').findLast((line) => line.trim() !== '' && !/^\s+at /.test(line)) ?? last;
    },
    lastWords: () => last.slice(0, 300),
    close() {
      isOpen = false;
      closeSync(descriptor);
    },
  };
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processStart } from './running-process';

/** Which living processes use a thing they share: one note each, named by process number, in a folder. */
export interface Users {
  join(): void;
  leave(): void;
  /** Whether another living process uses it. Notes of dead ones are cleared away. */
  others(): boolean;
}

export function usersIn(folder: string): Users {
  mkdirSync(folder, { recursive: true });
  const note = (pid: number) => path.join(folder, String(pid));
  return {
    join: () => writeFileSync(note(process.pid), processStart(process.pid) ?? ''),
    leave: () => rmSync(note(process.pid), { force: true }),
    others() {
      const pids = readdirSync(folder).map(Number).filter((pid) => pid !== process.pid);
      const dead = pids.filter((pid) => processStart(pid) === undefined);
      for (const pid of dead) rmSync(note(pid), { force: true });
      return dead.length < pids.length;
    },
  };
}

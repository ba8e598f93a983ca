import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expectedFailure } from './expected-failure';
import { repository } from './paths';

/** Who the database server runs as. PostgreSQL refuses root, so root lends it another user. */
export interface Runner {
  /** Set only when this process is root and therefore may, and must, become somebody else. */
  ids: { uid: number; gid: number } | Record<string, never>;
  /** A folder every user can stand in: a server that cannot read its working folder does not start. */
  cwd: string;
}

/**
 * The user for a server over this data folder: ourselves, or for root the owner of the data, else the owner of the work tree,
 * else `postgres` or `nobody`. No user is ever created.
 */
export function chooseRunner(data: string): Runner {
  const cwd = path.parse(repository).root;
  if (process.getuid?.() !== 0) return { ids: {}, cwd };
  const found = ownerOf(data) ?? ownerOf(repository) ?? lookUp('postgres') ?? lookUp('nobody');
  if (!found) throw expectedFailure('PostgreSQL does not run as root and this machine has neither a postgres nor a nobody user. Run as an ordinary user.');
  return { ids: found, cwd };
}

/** Whether the runner, with only its own rights, can read, write or enter the path. */
export function canUse(runner: Runner, where: string, right: 'r' | 'w' | 'x'): boolean {
  if (!('uid' in runner.ids)) return true;
  return spawnSync('/bin/sh', ['-c', `test -${right} "$1"`, 'sh', where], { ...runner.ids, cwd: runner.cwd }).status === 0;
}

/** A folder outside closed parents for what belongs to `place`; only root ever needs it. */
export function privateFolder(place: string): string {
  const folder = path.join('/var/lib/samlar', createHash('sha256').update(place).digest('hex').slice(0, 12));
  for (const each of ['/var/lib/samlar', folder]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o755);
  }
  return folder;
}

function ownerOf(where: string): Runner['ids'] | undefined {
  try {
    const { uid, gid } = statSync(where);
    return uid === 0 || lookUp(String(uid)) === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

function lookUp(user: string): { uid: number; gid: number } | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

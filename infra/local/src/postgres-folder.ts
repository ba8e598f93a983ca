import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expectedFailure } from './expected-failure';
import { canUse, privateFolder, type Runner } from './postgres-user';

/** Superuser of the embedded server. */
export const administrator = 'samlar';

/** `trust` is for tests only: whoever reaches the loopback port is let in as whom they say. */
export type Authentication = 'scram-sha-256' | 'trust';

export interface DataFolder {
  data: string;
  binaries: string;
  runner: Runner;
}

/**
 * Makes `<home>/postgres` a database cluster unless it is one. Built beside and renamed when complete, so that a stop in the
 * middle leaves nothing to repair. Names are sorted the Swedish way.
 */
export function initialise({ data, binaries, runner }: DataFolder, password: string, auth: Authentication): void {
  if (existsSync(path.join(data, 'PG_VERSION'))) return checkVersion(data, binaries, runner);
  const place = reachable(path.dirname(data), runner);
  const draft = path.join(place, 'postgres.unfinished');
  const passwordFile = path.join(place, 'postgres.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if ('uid' in runner.ids) for (const each of [draft, passwordFile]) chownSync(each, runner.ids.uid!, runner.ids.gid!);
    const made = spawnSync(
      path.join(binaries, 'bin/initdb'),
      [`--pgdata=${draft}`, `--username=${administrator}`, `--pwfile=${passwordFile}`, `--auth=${auth}`, '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'],
      { ...runner.ids, cwd: runner.cwd, encoding: 'utf8' },
    );
    if (made.status !== 0) throw expectedFailure(`The database could not be created in ${data}:\n${made.error?.message ?? made.stderr.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const settled = path.join(place, 'postgres');
  rmSync(data, { force: true });
  renameSync(draft, settled);
  if (settled !== data) symlinkSync(settled, data);
}

/** The folder itself where the runner can go, else one elsewhere; a symbolic link in the home then leads there. */
function reachable(folder: string, runner: Runner): string {
  mkdirSync(folder, { recursive: true });
  if ('uid' in runner.ids) chmodSync(folder, 0o755);
  return canUse(runner, folder, 'x') ? folder : privateFolder(folder);
}

function checkVersion(data: string, binaries: string, runner: Runner): void {
  const kept = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(path.join(binaries, 'bin/postgres'), ['-V'], { ...runner.ids, cwd: runner.cwd, encoding: 'utf8' });
  const ours = /(\d+)\./.exec(stdout)?.[1];
  if (kept === ours) return;
  throw expectedFailure(
    `The database in ${data} was made by PostgreSQL ${kept}; the installed server is ${ours}.\n` +
      'Move what you need over with pg_dump, or remove the folder to begin again with the demonstration data.',
  );
}

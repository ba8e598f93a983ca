import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, as the system tells it, or undefined when no such process runs. Number and start together name one
 * process for ever: numbers alone are reused. A zombie counts as gone, because nobody may ever reap it in a container.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const fields = statOf(pid);
    return fields === undefined || fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  }
  if (process.platform === 'win32') return answersSignal(pid) ? 'running' : undefined;
  return tryPs(pid, 'lstart=');
}

/** The process that started a running one; undefined when it cannot be told. */
export function parentOf(pid: number): number | undefined {
  if (process.platform === 'win32') return undefined;
  const parent = process.platform === 'linux' ? statOf(pid)?.[1] : tryPs(pid, 'ppid=');
  return parent === undefined ? undefined : Number(parent);
}

/** The command line of a running process, with spaces between its words; undefined when it cannot be told. */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') return tryRead(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
  return process.platform === 'win32' ? undefined : tryPs(pid, 'command=');
}

/** Linux' own record of a process, from its state on: the name before it may hold spaces and parentheses. */
function statOf(pid: number): string[] | undefined {
  const stat = tryRead(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryPs(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

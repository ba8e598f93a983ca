import { spawn } from 'node:child_process';
import path from 'node:path';
import { expectedFailure } from './expected-failure';
import { repository } from './paths';

/** Runs `turbo run <task>`; what is unchanged since last time comes from turbo's cache. Rejects with what the failing task said. */
export async function runTurbo(task: string, stop?: AbortSignal): Promise<void> {
  const turbo = path.join(path.dirname(require.resolve('turbo/package.json')), 'bin/turbo');
  const child = spawn(process.execPath, [turbo, 'run', task, '--output-logs=errors-only', '--log-order=grouped', '--ui=stream'], {
    cwd: repository,
    detached: process.platform !== 'win32',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const end = () => {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  };
  stop?.addEventListener('abort', end, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  stop?.removeEventListener('abort', end);
  if (code !== 0 && !stop?.aborted) throw expectedFailure(`turbo run ${task} failed:\n${output.trim().slice(-6_000)}`);
}

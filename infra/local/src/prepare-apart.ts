import { fork } from 'node:child_process';
import path from 'node:path';
import { expectedFailure } from './expected-failure';
import type { News, Preparation } from './prepare';
import type { Say } from './say';
import { register } from './supervise';

/**
 * Runs `prepare` in a process of its own, so that the supervisor stays small and a load can be cut off. Answers whether the
 * database holds the demonstration programme.
 */
export async function prepareApart(work: Preparation, say: Say, stop?: AbortSignal): Promise<{ demonstration: boolean }> {
  const child = fork(path.join(__dirname, 'prepare.ts'), {
    execArgv: ['--require', register],
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let problem = '';
  let demonstration = false;
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (problem += text));
  child.on('message', (news) => {
    const told = news as News;
    if ('line' in told) say.line(told.line);
    else if ('progress' in told) say.progress(told.progress);
    else demonstration = told.demonstration;
  });
  child.send(work);
  const end = () => void child.kill('SIGTERM');
  stop?.addEventListener('abort', end, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  stop?.removeEventListener('abort', end);
  if (code !== 0 && !stop?.aborted) throw expectedFailure(`The database could not be prepared:\n${problem.trim().slice(-4_000)}`);
  return { demonstration };
}

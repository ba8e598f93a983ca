import { fork } from 'node:child_process';
import path from 'node:path';
import type { LoadOptions, LoadResult } from './load';

/** One autocannon run with a fixed number of requests, in a process of its own. */
export function byAutocannon(options: LoadOptions): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, 'autocannon-process.cjs'));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`autocannon ended with ${code}.`)));
    child.once('message', (message) => {
      const { sent, failed, ...result } = message as LoadResult & { sent: number; failed: number };
      if (failed > 0 || sent !== options.requests) return reject(new Error(`${failed} of ${sent} requests to ${options.url} failed; ${options.requests} were to be sent.`));
      resolve(result);
    });
    child.send(options);
  });
}

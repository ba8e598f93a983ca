import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoadOptions, LoadResult } from './load';

/** One k6 run with a fixed number of requests. */
export async function byK6(k6: string, { url, body, varied, connections, requests }: LoadOptions): Promise<LoadResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samlar-bench-'));
  const summary = path.join(folder, 'summary.json');
  writeFileSync(path.join(folder, 'body.json'), body);
  try {
    const child = spawn(k6, ['run', '--quiet', '--no-color', '--no-usage-report', '--no-thresholds', '--address', '', path.join(__dirname, 'requests.k6.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env, BENCH_URL: url, BENCH_BODY: path.join(folder, 'body.json'), BENCH_SUMMARY: summary,
        BENCH_VARIED: varied ? '1' : '', BENCH_CONNECTIONS: String(connections), BENCH_REQUESTS: String(requests),
      },
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (text: Buffer) => said.push(text));
    const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (code !== 0) throw new Error(`k6 ended with ${code}:\n${Buffer.concat(said).toString().slice(-2_000)}`);
    const { sent, failed, ...result } = JSON.parse(readFileSync(summary, 'utf8')) as LoadResult & { sent: number; failed: number };
    if (failed > 0 || sent !== requests) throw new Error(`${failed} of ${sent} requests to ${url} failed; ${requests} were to be sent.`);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

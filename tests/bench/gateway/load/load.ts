import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';
import { byAutocannon } from './by-autocannon';
import { byK6 } from './by-k6';

export interface LoadOptions {
  url: string;
  /** One request. With `varied`, `~000000` in it becomes another number each time. */
  body: string;
  varied: boolean;
  connections: number;
  /** How many to send in all; each is waited for, so that the CPU used divides by it. */
  requests: number;
}

export interface LoadResult {
  /** Seconds from the first request to the last answer. */
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export type Load = (options: LoadOptions) => Promise<LoadResult>;

/** Sends requests by k6 where it is installed (`go install go.k6.io/k6@v1.4.0`; K6 names it), else by autocannon. Rejects when any answer is not a 200. */
export function chooseLoad(wanted: string | undefined): { name: string; load: Load } {
  // Where `go install` puts it is often not on the path.
  const places = process.env.K6 ? [process.env.K6] : ['k6', path.join(homedir(), 'go/bin/k6')];
  for (const k6 of wanted === 'autocannon' ? [] : places) {
    const version = k6Version(k6);
    if (version) return { name: version, load: (options) => byK6(k6, options) };
  }
  if (wanted === 'k6') throw Object.assign(new Error('k6 is not here. Install it (go install go.k6.io/k6@v1.4.0), or name it in K6.'), { expected: true });
  return { name: 'autocannon', load: byAutocannon };
}

function k6Version(k6: string): string | undefined {
  try {
    return execFileSync(k6, ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(' (')[0]!.trim();
  } catch {
    return undefined;
  }
}

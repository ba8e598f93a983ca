import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { expectedFailure } from './expected-failure';
import { repository } from './paths';
import { startInstallation } from './test-installation';

interface Measurement {
  name: string;
  milliseconds: number[];
  limit: number | null;
  requests?: number;
  bytes?: number;
}

/** One bench as it is kept in `docs/bench/<name>.json`. The first measurement is the floor of the others. */
interface Record {
  bench: string;
  at: string;
  node: string;
  processors: number;
  /** Processes that ran or waited to run beside it, of the last minute, when it began: above `processors` the times are not the product's. */
  load: number;
  measured: Measurement[];
}

const benches = path.join(repository, 'tests/bench');
const records = path.join(repository, 'docs/bench');
const ending = '.bench.ts';

/** `npm run bench [-- <name> …]`: measures a whole Samlär (SAMLAR_URL names a running one), prints and records it; fails above a limit. */
export async function run(names: string[]): Promise<void> {
  const known = readdirSync(benches).filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length)).toSorted();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw expectedFailure(`There is no bench named ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  const installation = process.env.SAMLAR_URL ? undefined : await startInstallation('bench');
  let slow = 0;
  try {
    for (const name of names.length > 0 ? names : known) {
      const load = Math.round(loadavg()[0]! * 10) / 10;
      const { measure } = require(path.join(benches, name + ending)) as { measure(url: string): Promise<Measurement[]> };
      const measured = await measure(installation?.url ?? process.env.SAMLAR_URL!);
      const record: Record = { bench: name, at: new Date().toISOString(), node: process.version, processors: availableParallelism(), load, measured };
      mkdirSync(records, { recursive: true });
      writeFileSync(path.join(records, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
      console.log(table(record));
      slow += measured.filter(({ milliseconds, limit }) => limit !== null && middle(milliseconds) > limit).length;
    }
  } finally {
    await installation?.stop();
  }
  writeFileSync(path.join(records, 'README.md'), page());
  console.log(`Recorded in ${path.relative(repository, records)}${slow > 0 ? `; ${slow} slower than they may be` : ''}`);
  process.exit(slow > 0 ? 1 : 0);
}

function middle(runs: readonly number[]): number {
  return runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!;
}

function table({ bench, at, node, processors, load, measured }: Record): string {
  const floor = middle(measured[0]!.milliseconds);
  const rows = measured.map(({ name, milliseconds, limit, requests, bytes }) => [
    name, String(middle(milliseconds)), `${Math.min(...milliseconds)}–${Math.max(...milliseconds)}`,
    limit === null ? '' : String(limit), (middle(milliseconds) / floor).toFixed(1),
    String(requests ?? ''), bytes === undefined ? '' : String(Math.round(bytes / 1_000)),
  ]);
  return [
    `## ${bench}`, '',
    `${at.slice(0, 10)}, ${node}, ${processors} processors, load ${load} when it began, ${measured[0]!.milliseconds.length} runs each.`, '',
    '| measured | median ms | least–most | at most | times the floor | requests | kB |', '|---|---:|---:|---:|---:|---:|---:|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`), '',
  ].join('\n');
}

function page(): string {
  const kept = readdirSync(records).filter((file) => file.endsWith('.json')).toSorted();
  const tables = kept.map((file) => table(JSON.parse(readFileSync(path.join(records, file), 'utf8')) as Record));
  return [
    '# Measured', '',
    'Written by `npm run bench`, which measures a whole Samlär with the demonstration in it; `npm run bench -- <name>` measures one thing.',
    'A machine’s speed divides out in *times the floor*: the first row of a table is the least the same gateway and browser can do in the same run.',
    'A load above the number of processors means that others used the machine meanwhile: such times are too long.', '',
    ...tables,
  ].join('\n');
}

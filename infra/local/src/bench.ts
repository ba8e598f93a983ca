import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What a bench's file offers: a measurement of a whole Samlär at an address, or, where it stands alone, a run with options of its own. */
type Bench =
  | { measure(url: string): Promise<Measurement[]> }
  /** Writes `docs/bench/<name>.json` and `.md` itself; answers whether all is as fast as it must be. */
  | { run(options: string[]): Promise<boolean> };

/**
 * `npm run bench [-- <name> … [options]]`: measures a whole Samlär (SAMLAR_URL names a running one) or what the bench itself starts, prints
 * and records it; fails above a limit. A bench is `tests/bench/<name>.bench.ts` or `tests/bench/<name>/<name>.bench.ts`.
 */
export async function run(args: string[]): Promise<void> {
  const split = args.findIndex((each) => each.startsWith('-'));
  const [names, options] = split < 0 ? [args, []] : [args.slice(0, split), args.slice(split)];
  const files = benchFiles();
  const unknown = names.filter((name) => !files.has(name));
  if (unknown.length > 0) throw expectedFailure(`There is no bench named ${unknown.join(', ')}. There are: ${[...files.keys()].join(', ')}.`);
  const chosen = (names.length > 0 ? names : [...files.keys()]).map((name) => [name, require(files.get(name)!) as Bench] as const);
  let slow = 0;
  for (const [, bench] of chosen) if ('run' in bench && !(await bench.run(options))) slow += 1;
  const whole = chosen.flatMap(([name, bench]) => ('measure' in bench ? [[name, bench.measure] as const] : []));
  const installation = process.env.SAMLAR_URL || whole.length === 0 ? undefined : await startInstallation('bench');
  try {
    for (const [name, measure] of whole) {
      const load = Math.round(loadavg()[0]! * 10) / 10;
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
  if (whole.length > 0) console.log(`Recorded in ${path.relative(repository, records)}${slow > 0 ? `; ${slow} slower than they may be` : ''}`);
  process.exit(slow > 0 ? 1 : 0);
}

/** The file of each bench by its name. */
function benchFiles(): Map<string, string> {
  const found = readdirSync(benches, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const name = entry.isDirectory() ? entry.name : entry.name.slice(0, -ending.length);
    const file = path.join(benches, entry.isDirectory() ? entry.name : '', name + ending);
    return existsSync(file) ? [[name, file]] : [];
  });
  return new Map(found.toSorted(([a], [b]) => a.localeCompare(b)));
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
  const [apart, tabled] = [kept.filter(hasOwnPage), kept.filter((file) => !hasOwnPage(file))];
  const tables = tabled.map((file) => table(JSON.parse(readFileSync(path.join(records, file), 'utf8')) as Record));
  return [
    '# Measured', '',
    'Written by `npm run bench`, which measures a whole Samlär with the demonstration in it; `npm run bench -- <name>` measures one thing.',
    'A machine’s speed divides out in *times the floor*: the first row of a table is the least the same gateway and browser can do in the same run.',
    'A load above the number of processors means that others used the machine meanwhile: such times are too long.', '',
    ...(apart.length > 0 ? [`On pages of their own: ${apart.map((file) => `[${file.replace('.json', '')}](${file.replace('.json', '.md')})`).join(', ')}.`, ''] : []),
    ...tables,
  ].join('\n');
}

function hasOwnPage(file: string): boolean {
  return existsSync(path.join(records, file.replace(/\.json$/, '.md')));
}

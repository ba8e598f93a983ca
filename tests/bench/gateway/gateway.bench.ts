import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { CONTENDERS, FLOOR, HIVE, STOCK, type Contender } from './contenders/contenders';
import type { BenchGraph, BenchQuery } from './graphs/bench-graph';
import { growth } from './graphs/growth';
import { overview } from './graphs/overview';
import { shop } from './graphs/shop';
import { installHive } from './install-hive';
import { bySockets } from './load/by-sockets';
import { chooseLoad, type Load } from './load/load';
import { answerTo } from './measure/answers';
import { bringUp, type Running } from './measure/bring-up';
import { measureGrowth } from './measure/growth';
import { measureLiterals, measureMatrix, rightFor, warmAll } from './measure/matrix';
import { measurePlanning } from './measure/planning';
import { proveItTells } from './measure/prove';
import { FLAT, LEAK, soak, SOAK_NODE } from './measure/soak';
import { readOptions, type BenchOptions } from './options';
import { growthOf, heldBy, LEAKING, type GatewayRecord } from './record';
import { writeReport } from './report/write-report';
import { printReport } from './report/print-report';

const repository = path.resolve(__dirname, '../../..');
const records = path.join(repository, 'docs/bench');

const PARTS = ['matrix', 'deduplication', 'literals', 'planning', 'growth'] as const;
type Part = (typeof PARTS)[number];

/** What one run does, from its options. */
interface Course {
  options: BenchOptions;
  load: Load;
  parts: readonly Part[];
  contenders: readonly Contender[];
  queriesOf(graph: BenchGraph): readonly BenchQuery[];
  say(text: string): void;
}

/** `npm run bench -- gateway [options]`; `--help` tells them. Answers whether what was to be shown was. */
export async function run(args: string[]): Promise<boolean> {
  const options = readOptions(args);
  const { name: loadBy, load } = chooseLoad(options.load);
  const started = Date.now();
  const course = courseOf(options, load, (text) => console.log(`${String(Math.round((Date.now() - started) / 1_000)).padStart(4)} s  ${text}`));
  if (course.contenders.some(({ needs }) => needs === 'hive') && !options.prove && !options.soak) await installHive();
  course.say(`load by ${loadBy}`);
  if (options.prove) return proveItTells(load, course.contenders.length === 1 ? course.contenders[0]!.name : undefined, course.say);

  const file = path.join(records, 'gateway.json');
  if (options.soak) {
    const soaked = await soakAll(course);
    if (options.write) writeRecord(file, { ...(readRecord(file) ?? emptyRecord(course, loadBy)), soak: soaked });
    return Object.entries(soaked).every(([name, samples]) => growthOf(samples, heldBy) > FLAT === (name === LEAKING));
  }
  const before = readRecord(file);
  const isGrowthAlone = course.parts.every((part) => part === 'growth') && before !== null;
  const record: GatewayRecord = isGrowthAlone
    ? { ...before, growth: [], growthAlone: { at: new Date().toISOString(), loadBy, load: [busy(), 0] } }
    : { ...emptyRecord(course, loadBy), soak: before?.soak ?? {} };
  for (const graph of [shop, overview]) await measureGraph(graph, course, record);
  if (course.parts.includes('growth')) await withRunning(growth, growth.queries, only(course, [STOCK, 'ours-apollo', 'ours-plain', FLOOR]), course, false, async (running) => {
    record.growth.push(...await measureGrowth(running.contenders, load, options.quick ? 1 : 2, options.slice, course.say));
  });
  (record.growthAlone ?? record).load[1] = busy();
  if (!isGrowthAlone) record.seconds = Math.round((Date.now() - started) / 1_000);
  console.log(printReport(record));
  if (options.write) writeRecord(file, record);
  return true;
}

async function measureGraph(graph: BenchGraph, course: Course, record: GatewayRecord): Promise<void> {
  const { options, load, parts, say } = course;
  const queries = course.queriesOf(graph);
  if (queries.length === 0) return;
  const matrix = { queries, rounds: options.rounds, slice: options.slice, load, say };
  if (parts.some((part) => part === 'matrix' || part === 'literals' || part === 'planning')) {
    await withRunning(graph, queries, course.contenders, course, false, async (running) => {
      await describe(running, queries, record);
      await warmAll(running, queries, load, options.warmUp);
      if (parts.includes('matrix')) {
        record.cells.push(...await measureMatrix(running, { ...matrix, connections: options.connections, bodies: 'constant', deduplicate: false }));
        record.cells.push(...await measureMatrix(running, { ...matrix, connections: [Math.max(...options.connections)], bodies: 'varied', deduplicate: false }));
      }
      const nested = queries.find(({ name }) => name === 'nested');
      if (parts.includes('literals') && nested) {
        const planners = rightFor(running.contenders, running.agreements, nested).filter(({ contender }) => contender.name !== 'floor');
        record.cells.push(...await measureLiterals(planners, nested, load, options.rounds));
      }
      if (parts.includes('planning') && graph === shop) {
        for (const each of running.contenders.filter(({ contender }) => contender.name !== 'floor')) {
          record.planning.push(await measurePlanning(each, 1, options.quick ? 50 : 200));
          say(`planning: ${each.contender.name}`);
        }
      }
    });
  }
  if (!parts.includes('deduplication')) return;
  const able = course.contenders.filter(({ name, deduplicates }) => deduplicates || name === STOCK);
  await withRunning(graph, queries, able, course, true, async (running) => {
    if (!queries.some(({ name }) => record.queries.some((each) => each.name === name))) await describe(running, queries, record);
    await warmAll(running, queries, load, options.warmUp / 2);
    record.cells.push(...await measureMatrix(running, { ...matrix, connections: [Math.max(...options.connections)], bodies: 'constant', deduplicate: true }));
  });
}

async function withRunning(graph: BenchGraph, queries: readonly BenchQuery[], contenders: readonly Contender[], { say }: Course, deduplicate: boolean, work: (running: Running) => Promise<void>): Promise<void> {
  const running = await bringUp(graph, queries, contenders, { deduplicate });
  say(`${graph.name}: ${running.contenders.map(({ contender }) => contender.name).join(', ')} give the same answers${deduplicate ? ', deduplication on' : ''}`);
  try {
    await work(running);
  } finally {
    await running.stop();
  }
}

async function describe({ contenders, agreements, calls }: Running, queries: readonly BenchQuery[], record: GatewayRecord): Promise<void> {
  for (const query of queries) {
    const { name, title } = query;
    record.queries.push({ name, title, bytes: Buffer.byteLength(await answerTo(contenders[0]!, query)), agreements: agreements.get(name)!, calls: calls.get(name)! });
  }
}

async function soakAll(course: Course): Promise<GatewayRecord['soak']> {
  const found: GatewayRecord['soak'] = {};
  const named = course.options.only.length > 0;
  const requests = course.options.quick ? 20_000 : 200_000;
  const memoryOf = async (name: string, contender: Contender, many: number, leak: number): Promise<void> => {
    const running = await bringUp(shop, shop.queries, [contender], { deduplicate: false, node: SOAK_NODE, leak });
    try {
      found[name] = await soak(running.contenders[0]!, shop.queries, bySockets, many, course.say);
    } finally {
      await running.stop();
    }
    course.say(`${name}: ${growthOf(found[name]!, heldBy).toFixed(2)} MB more in 100 000 requests`);
  };
  for (const contender of only(course, named ? course.contenders.map(({ name }) => name) : ['ours-apollo', 'ours-plain'])) await memoryOf(contender.name, contender, requests, 0);
  await memoryOf(LEAKING, CONTENDERS.find(({ name }) => name === 'ours-plain')!, requests / 4, LEAK);
  return found;
}

function courseOf(options: BenchOptions, load: Load, say: Course['say']): Course {
  const chosen = <T>(all: readonly T[], nameOf: (each: T) => string): readonly T[] => {
    const named = all.filter((each) => options.only.includes(nameOf(each)));
    return named.length > 0 ? named : all;
  };
  const queries = chosen([...shop.queries, ...overview.queries], ({ name }) => name);
  const known = [...PARTS, ...CONTENDERS.map(({ name }) => name), ...shop.queries.map(({ name }) => name), ...overview.queries.map(({ name }) => name)];
  const unknown = options.only.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw Object.assign(new Error(`The bench knows no ${unknown.join(', ')}. It knows ${known.join(', ')}.`), { expected: true });
  return {
    options, load, say,
    parts: chosen(PARTS, (part) => part),
    contenders: chosen(CONTENDERS, ({ name }) => name),
    queriesOf: (graph) => graph.queries.filter((query) => queries.includes(query)),
  };
}

function only({ contenders }: Course, names: readonly string[]): Contender[] {
  return contenders.filter(({ name }) => names.includes(name));
}

function emptyRecord({ contenders }: Course, loadBy: string): GatewayRecord {
  return {
    bench: 'gateway', at: new Date().toISOString(), node: process.version, processors: availableParallelism(), load: [busy(), 0], loadBy,
    versions: versions(), seconds: 0, queries: [], contenders: contenders.map(({ name, title }) => ({ name, title })), cells: [], growth: [], planning: [], soak: {},
  };
}

function readRecord(file: string): GatewayRecord | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GatewayRecord) : null;
}

function writeRecord(file: string, record: GatewayRecord): void {
  mkdirSync(records, { recursive: true });
  writeFileSync(file, `${JSON.stringify(record, null, 1)}\n`);
  writeReport(records, record, path.join(repository, 'README.md'));
  console.log(`Recorded in ${path.relative(repository, records)}`);
}

function busy(): number {
  return Math.round(loadavg()[0]! * 10) / 10;
}

function versions(): Record<string, string> {
  const version = (folder: string, name: string): string => {
    try {
      return (JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      return 'not installed';
    }
  };
  return {
    '@apollo/gateway': version(repository, '@apollo/gateway'), '@apollo/server': version(repository, '@apollo/server'),
    '@graphql-hive/gateway': version(HIVE, '@graphql-hive/gateway'), '@graphql-hive/router-runtime': version(HIVE, '@graphql-hive/router-runtime'),
    '@graphql-hive/router-query-planner': version(HIVE, '@graphql-hive/router-query-planner'),
  };
}

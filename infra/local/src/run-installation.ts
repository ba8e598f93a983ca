import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readPort } from '../bin/port.cjs';
import { addressTable } from './addresses';
import { runTurbo } from './build-portals';
import { guardDatabase, openDatabase } from './database';
import { showDemoViews } from './demo-views';
import { expectedFailure } from './expected-failure';
import { occupy, presentSubgraphs } from './installation';
import { home } from './paths';
import { prepareApart } from './prepare-apart';
import { partsOf } from './parts';
import { alreadyPrepared } from './prepared';
import { describePrograms, type Mode } from './programs';
import { sayTo, seconds, type Say } from './say';
import { keepSecrets } from './secrets';
import { stopSignal } from './stop-signal';
import { supervise, type Program, type Supervised } from './supervise';

/** What is up, for those who go on from there. */
export interface Up {
  programs: Supervised[];
  say: Say;
  stop: AbortSignal;
  /** Adds how to take down what was added. Taken down last first. */
  onStop(step: () => Promise<void>): void;
  /** Roles, migrations and wanted data once more. */
  prepare(): Promise<void>;
}

/** Everything up on one port, until told to stop; `further` runs once it is up. */
export async function runInstallation(mode: Mode, further?: (up: Up) => void): Promise<void> {
  const say = sayTo(process.stdout);
  const wish = demo();
  const threads = inThreads(mode);
  const port = readPort(process.env.PORT);
  const stop = stopSignal();
  const vacate = occupy(port);
  const undo: (() => Promise<void>)[] = [async () => vacate()];
  try {
    await up({ port, mode, threads, wish, say, stop, undo, further });
    if (!stop.aborted) await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    say.line('Stopping …');
    for (const step of undo.reverse()) await step();
  }
  say.line('Stopped.');
  process.exit(0);
}

interface Plan {
  port: number;
  mode: Mode;
  threads: boolean;
  wish: Wish;
  say: Say;
  stop: AbortSignal;
  undo: (() => Promise<void>)[];
  further?: (up: Up) => void;
}

/** Each thing that was brought up adds how to take it down; they are taken down in the reverse order. */
async function up({ port, mode, threads, wish, say, stop, undo, further }: Plan): Promise<void> {
  const began = Date.now();
  const secrets = keepSecrets(home);
  const names = presentSubgraphs(say.line);
  const database = await openDatabase(home, secrets.administrator);
  undo.push(guardDatabase(home, secrets.administrator, database, say.line));
  say.line(`Database ready (${seconds(began)})`);
  if (stop.aborted) return;

  const cut = new AbortController();
  const building = runTurbo('build', AbortSignal.any([stop, cut.signal]));
  undo.push(() => {
    cut.abort();
    return building.catch(() => undefined);
  });
  const prepared = Date.now();
  const work = { adminUrl: database.adminUrl, secrets, subgraphs: names, ...wish };
  const { demonstration } = (await alreadyPrepared(work)) ?? (await prepareApart(work, say, stop));
  if (stop.aborted) return;
  say.line(`Roles, migrations and data ready (${seconds(prepared)})`);
  say.progress('Building the portals …');
  const { subgraphs, gateway } = await describePrograms(names, { adminUrl: database.adminUrl, secrets, port, mode, demonstration, threads });
  const begin = (program: Program) => supervise(program, path.join(home, 'logs'), say.line);
  const running = subgraphs.map(begin);
  undo.push(async () => void (await Promise.all(running.map((each) => each.stop()))));
  await building;
  if (stop.aborted) return;
  say.line('Portals built');
  const door = begin(gateway);
  undo.push(door.stop);
  const programs = [...running, door];
  const away = await notReady(programs, threads ? names : [], port, 60_000);
  if (stop.aborted) return;
  if (demonstration && !process.env.OWNERS_FILE && away.length === 0) for (const problem of await showDemoViews(`http://localhost:${port}`, home)) say.line(problem);
  if (stop.aborted) return;
  say.line(`Up in ${seconds(began)}${addressTable(port, away)}`);
  further?.({
    programs, say, stop,
    onStop: (step) => void undo.push(step),
    prepare: async () => void (await prepareApart({ ...work, reset: false }, say, stop)),
  });
}

/** The programs, and those of the gateway's `threads`, that do not serve when `patience` ms have passed. */
async function notReady(running: Supervised[], threads: readonly string[], port: number, patience: number): Promise<string[]> {
  const deadline = Date.now() + patience;
  const answers = await Promise.all(running.map(async (each) => ((await each.ready(patience)) ? undefined : each.name)));
  const away = answers.filter((name) => name !== undefined);
  if (away.length > 0) return away;
  for (;;) {
    const parts = await partsOf(`http://localhost:${port}`);
    const silent = threads.filter((name) => parts?.[name] !== 'up');
    if (silent.length === 0 || Date.now() > deadline) return silent;
    await wait(100);
  }
}

/** SUBGRAPHS: `threads` of the gateway's, or `processes`, each on its own. While code is worked on they are processes, for each is started again by itself. */
function inThreads(mode: Mode): boolean {
  const wish = process.env.SUBGRAPHS || 'threads';
  if (!['threads', 'processes'].includes(wish)) throw expectedFailure(`SUBGRAPHS is "${wish}"; it may be threads or processes.`);
  return mode === 'production' && wish === 'threads';
}

interface Wish {
  demo: boolean;
  reset: boolean;
}

/** SAMLAR_DEMO: `off` leaves a new database empty; `reset` begins again from the demonstration (only the embedded one). */
function demo(): Wish {
  const wish = process.env.SAMLAR_DEMO ?? 'on';
  if (!['on', 'off', 'reset'].includes(wish)) throw expectedFailure(`SAMLAR_DEMO is "${wish}"; it may be on, off or reset.`);
  if (wish === 'reset' && process.env.DATABASE_URL) throw expectedFailure('SAMLAR_DEMO=reset does not empty the database of DATABASE_URL; samlar demo reset --yes does.');
  return { demo: wish !== 'off', reset: wish === 'reset' };
}

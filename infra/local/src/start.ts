import { existsSync } from 'node:fs';
import path from 'node:path';
import { readPort } from '../bin/port.cjs';
import { addressTable } from './addresses';
import { runTurbo } from './build-portals';
import { openDatabase } from './database';
import { expectedFailure } from './expected-failure';
import { occupy, presentSubgraphs } from './installation';
import { home, repository } from './paths';
import { prepareApart } from './prepare-apart';
import { describePrograms } from './programs';
import { sayTo, seconds, type Say } from './say';
import { keepSecrets } from './secrets';
import { stopSignal } from './stop-signal';
import { supervise, type Supervised } from './supervise';

/** `npm start`: everything up on one port, until told to stop. */
export async function run(): Promise<void> {
  const say = sayTo(process.stdout);
  const wish = demo();
  const port = readPort(process.env.PORT);
  const stop = stopSignal();
  const vacate = occupy(port);
  const undo: (() => Promise<void>)[] = [async () => vacate()];
  try {
    await up(port, wish, say, stop, undo);
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

/** Each thing that was brought up adds how to take it down; they are taken down in the reverse order. */
async function up(port: number, wish: { demo: boolean; reset: boolean }, say: Say, stop: AbortSignal, undo: (() => Promise<void>)[]): Promise<void> {
  const began = Date.now();
  const secrets = keepSecrets(home);
  const names = presentSubgraphs(say.line);
  const database = await openDatabase(home, secrets.administrator);
  undo.push(database.stop);
  say.line(`Database ready (${seconds(began)})`);
  if (stop.aborted) return;

  const cut = new AbortController();
  const building = runTurbo('build', AbortSignal.any([stop, cut.signal]));
  undo.push(() => {
    cut.abort();
    return building.catch(() => undefined);
  });
  const prepared = Date.now();
  const { demonstration } = await prepareApart({ adminUrl: database.adminUrl, secrets, subgraphs: names, ...wish }, say, stop);
  say.line(`Roles, migrations and data ready (${seconds(prepared)})`);
  if (stop.aborted) return;
  say.progress('Building the portals …');
  const { subgraphs, gateway } = await describePrograms(names, { adminUrl: database.adminUrl, secrets, port, mode: 'production', demonstration });
  const logs = path.join(home, 'logs');
  const running = subgraphs.map((program) => supervise(program, logs, say.line));
  undo.push(async () => void (await Promise.all(running.map((each) => each.stop()))));
  await building;
  if (stop.aborted) return;
  say.line('Portals built');
  if (existsSync(path.join(repository, gateway.script))) {
    const door = supervise(gateway, logs, say.line);
    undo.push(door.stop);
    running.push(door);
  } else say.line(`  gateway: ${gateway.script} is not there; left out`);
  const away = await notReady(running, 60_000);
  if (stop.aborted) return;
  say.line(`Up in ${seconds(began)}${addressTable(port, away)}`);
}

async function notReady(running: Supervised[], patience: number): Promise<string[]> {
  const answers = await Promise.all(running.map(async (each) => ((await each.ready(patience)) ? undefined : each.name)));
  return answers.filter((name) => name !== undefined);
}

/** SAMLAR_DEMO: `off` leaves a new database empty; `reset` begins again from the demonstration (only the embedded one). */
function demo(): { demo: boolean; reset: boolean } {
  const wish = process.env.SAMLAR_DEMO ?? 'on';
  if (!['on', 'off', 'reset'].includes(wish)) throw expectedFailure(`SAMLAR_DEMO is "${wish}"; it may be on, off or reset.`);
  if (wish === 'reset' && process.env.DATABASE_URL) throw expectedFailure('SAMLAR_DEMO=reset does not empty the database of DATABASE_URL; samlar demo reset --yes does.');
  return { demo: wish !== 'off', reset: wish === 'reset' };
}

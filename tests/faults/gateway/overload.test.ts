import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gatewayProcess, type GatewayProcess } from './gateway-process';
import type { Load } from './open-loop';
import { smallInstallation, type SmallInstallation } from './small-installation';

jest.setTimeout(240_000);

const QUERY = '{ municipalities { code name headcount } }';
/** Measures time, and wants a machine with little else to do: LOAD_TESTS=1 where there is one. */
const tried = process.env.LOAD_TESTS === '1' ? test : test.skip;

let small: SmallInstallation;
let canned: ChildProcess;
let caller: ChildProcess;
/** Asks little, and so has time to see how long things take: what makes the load is itself late. */
let watcher: ChildProcess;
let gateway: GatewayProcess | null = null;

const beside = (file: string): ChildProcess => fork(path.join(__dirname, file), { execArgv: ['--require', path.resolve(__dirname, '../../../packages/typescript-runtime/register.cjs')], env: { PATH: process.env.PATH } });

interface Measured extends Load {
  /** Whole answers for each second of the gateway's processor: what others do on the machine does not count. */
  goodput: number;
  /** Of one processor that the gateway had. */
  share: number;
}

async function load(wish: { seconds: number; rate: number; clients: number }): Promise<Measured> {
  const [before, began] = [cpuSeconds(gateway!.pid), performance.now()];
  const [so, seen] = await Promise.all([asked(caller, wish), asked(watcher, { seconds: wish.seconds, rate: 25, clients: 0 })]);
  const cpu = cpuSeconds(gateway!.pid) - before;
  return {
    sent: so.sent + seen.sent, good: so.good + seen.good, turnedAway: so.turnedAway + seen.turnedAway, otherwise: [...so.otherwise, ...seen.otherwise],
    refusedWithin: seen.refusedWithin, answeredWithin: seen.answeredWithin, goodput: (so.good + seen.good) / cpu, share: cpu / ((performance.now() - began) / 1_000),
  };
}

async function asked(by: ChildProcess, wish: { seconds: number; rate: number; clients: number }): Promise<Load> {
  by.send({ port: gateway!.port, query: QUERY, ...wish });
  return ((await once(by, 'message')) as [Load])[0];
}

/** User's and system's, of a process (proc(5): hundredths of a second). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function open(env: Record<string, string>): Promise<void> {
  const { port } = (await started) as AddressInfo;
  gateway = await gatewayProcess({ ...small.env, ORGANISATION_URL: `http://127.0.0.1:${port}/graphql`, LOG_LEVEL: 'warn', ...env });
  await load({ seconds: 1, rate: 0, clients: 8 }); // planned and compiled
}

let started: Promise<unknown>;
beforeAll(async () => {
  small = await smallInstallation('overload');
  caller = beside('open-loop.ts');
  watcher = beside('open-loop.ts');
  canned = beside('canned-subgraph.ts');
  started = once(canned, 'message').then(([address]) => address as unknown);
});
afterEach(async () => {
  await gateway?.end();
  gateway = null;
});
afterAll(async () => {
  caller?.disconnect();
  watcher?.disconnect();
  canned?.disconnect();
  await small?.stop();
});

/** Milliseconds, on a processor of its own: with a share of one everything takes longer by as much. */
const REFUSED_WITHIN = 500;
/** Times as long as an answer takes at the peak. */
const SLOWER = 10;

/** Asked for five times what it just did. */
async function overload(seconds: number): Promise<{ peak: Measured; over: Measured }> {
  const peak = await load({ seconds: 3, rate: 0, clients: 16 });
  return { peak, over: await load({ seconds, rate: (peak.good / 3) * 5, clients: 0 }) };
}

/** What is amiss, with the figures. */
function unfair({ peak, over }: { peak: Measured; over: Measured }): string[] {
  const refusedWithin = REFUSED_WITHIN / Math.min(1, over.share);
  return [
    ...(over.turnedAway > 0 ? [] : [`nobody is turned away: ${over.good} of ${over.sent} answered`]),
    ...(over.goodput > peak.goodput * 0.8 ? [] : [`answers a second of processor: ${over.goodput} of ${peak.goodput}`]),
    ...(over.refusedWithin < refusedWithin ? [] : [`refusals take ${over.refusedWithin} of at most ${refusedWithin} ms`]),
    ...(over.answeredWithin < SLOWER * peak.answeredWithin ? [] : [`answers take ${over.answeredWithin} ms, ${peak.answeredWithin} at the peak`]),
  ];
}

/**
 * Asked anew until `found`, at most so often: what else the machine does while the peak is measured, or the overload, makes one of them look
 * worse than it is.
 */
const ROUNDS = 5;
async function rounds(seconds: number, found: (amiss: string[]) => boolean): Promise<string[][]> {
  const seen: string[][] = [];
  while (seen.length < ROUNDS && !seen.some(found)) {
    const measured = await overload(seconds);
    expect(measured.over.otherwise).toEqual([]);
    expect(measured.over.sent).toBe(measured.over.good + measured.over.turnedAway);
    seen.push(unfair(measured));
  }
  return seen;
}

tried('at five times what it can do it does nearly as much, and turns the others away at once', async () => {
  await open({});
  expect(await rounds(5, (amiss) => amiss.length === 0)).toContainEqual([]);
  expect((await fetch(`http://127.0.0.1:${gateway!.port}/health/live`)).status).toBe(200);
});

tried('negative control: with nobody turned away they all wait', async () => {
  await open({ MOST_AT_ONCE: '0' });
  const seen = await rounds(2, (amiss) => amiss.some((each) => each.startsWith('answers take')));
  expect(seen.at(-1)).toContainEqual(expect.stringMatching(/^answers take/));
  expect(seen.at(-1)).toContainEqual(expect.stringMatching(/^nobody is turned away/));
});

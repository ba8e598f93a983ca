import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gatewayProcess, type GatewayProcess } from './gateway-process';
import type { Load } from './open-loop';
import { smallInstallation, type SmallInstallation } from './small-installation';

jest.setTimeout(120_000);

const QUERY = '{ municipalities { code name headcount } }';
/** Wants a machine with nothing else to do: LOAD_TESTS=1 where there is one. */
const tried = process.env.LOAD_TESTS === '1' ? test : test.skip;

let small: SmallInstallation;
let canned: ChildProcess;
let caller: ChildProcess;
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
  caller.send({ port: gateway!.port, query: QUERY, ...wish });
  const [so] = (await once(caller, 'message')) as [Load];
  const cpu = cpuSeconds(gateway!.pid) - before;
  return { ...so, goodput: so.good / cpu, share: cpu / ((performance.now() - began) / 1_000) };
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
  canned = beside('canned-subgraph.ts');
  started = once(canned, 'message').then(([address]) => address as unknown);
});
afterEach(async () => {
  await gateway?.end();
  gateway = null;
});
afterAll(async () => {
  caller?.disconnect();
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
    ...(over.goodput > peak.goodput * 0.8 ? [] : [`answers a second of processor: ${over.goodput} of ${peak.goodput}`]),
    ...(over.refusedWithin < refusedWithin ? [] : [`refusals take ${over.refusedWithin} of at most ${refusedWithin} ms`]),
    ...(over.answeredWithin < SLOWER * peak.answeredWithin ? [] : [`answers take ${over.answeredWithin} ms, ${peak.answeredWithin} at the peak`]),
  ];
}

tried('at five times what it can do it does nearly as much, and turns the others away at once', async () => {
  await open({});
  const measured = await overload(5);
  const { over } = measured;
  expect(over.otherwise).toEqual([]);
  expect(over.turnedAway).toBeGreaterThan(0);
  expect(over.sent).toBe(over.good + over.turnedAway);
  expect(unfair(measured)).toEqual([]);
  expect((await fetch(`http://127.0.0.1:${gateway!.port}/health/live`)).status).toBe(200);
});

tried('negative control: with nobody turned away they all wait', async () => {
  await open({ MOST_AT_ONCE: '0' });
  const measured = await overload(2);
  expect(unfair(measured)).toContainEqual(expect.stringContaining('answers take'));
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processStart } from './running-process';
import { supervise, type Supervised } from './supervise';

const folder = mkdtempSync(path.join(tmpdir(), 'samlar-supervise-'));
let running: Supervised;
afterEach(() => running.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that notes each start, and its number, before doing what `body` says. */
function program(name: string, body: string) {
  const script = path.join(folder, `${name}.ts`);
  const starts = path.join(folder, `${name}.starts`);
  writeFileSync(script, `const fs = require('node:fs');
    fs.appendFileSync(${JSON.stringify(starts)}, process.pid + '\\n');
    const start: number = fs.readFileSync(${JSON.stringify(starts)}, 'utf8').trim().split('\\n').length;
    ${body}`);
  return {
    pids: () => (existsSync(starts) ? readFileSync(starts, 'utf8').trim().split('\n').map(Number) : []),
    described: { name, script, env: { PATH: process.env.PATH! } },
  };
}

const serve = `process.send({ ready: true }); process.on('SIGTERM', () => process.exit(0)); setInterval(() => undefined, 1000);`;

test('a program that ends unasked is started again, and its last words are passed on', async () => {
  const fragile = program('fragile', `if (start < 3) { console.error('no luck ' + start); process.exit(3); } ${serve}`);
  const news: string[] = [];
  running = supervise(fragile.described, folder, (line) => news.push(line), 10);
  expect(await running.ready(20_000)).toBe(true);
  expect(fragile.pids()).toHaveLength(3);
  expect(news.map((line) => line.split('\n')[0])).toEqual([
    'fragile ended (exit 3): no luck 1', 'fragile ended (exit 3): no luck 2', 'fragile answers again',
  ]);
  expect(news.map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.01', '0.02', undefined]);
});

test('a program that the engine ends because one large thing does not fit into a thread of it is started again, and it is said why', async () => {
  const large = program('large', `const { Worker } = require('node:worker_threads');
    if (start === 1) new Worker('const kept = []; for (;;) kept.push(new Array(6e6).fill(1));', { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
    else { ${serve} }`);
  const news: string[] = [];
  running = supervise(large.described, folder, (line) => news.push(line), 10);
  expect(await running.ready(60_000)).toBe(true);
  expect(news.map((line) => line.split('\n')[0])).toEqual([expect.stringMatching(/^large ended \((SIGABRT|SIGTRAP|exit 134)\): FATAL ERROR: .*heap out of memory/), 'large answers again']);
}, 90_000);

test('stopping ends it for good, also while it waits to start again', async () => {
  const steady = program('steady', serve);
  running = supervise(steady.described, folder, () => undefined);
  expect(await running.ready(20_000)).toBe(true);
  const [pid] = steady.pids();
  await running.stop();
  expect(processStart(pid!)).toBeUndefined();

  const hopeless = program('hopeless', 'process.exit(1)');
  const ended = new Promise<void>((resolve) => {
    running = supervise(hopeless.described, folder, () => resolve(), 100);
  });
  await ended;
  await running.stop();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(hopeless.pids()).toHaveLength(1);
});

test('a restart replaces the process and serves again', async () => {
  const steady = program('restarted', serve);
  running = supervise(steady.described, folder, () => undefined);
  await running.ready(20_000);
  await running.restart();
  expect(await running.ready(20_000)).toBe(true);
  const [first, second] = steady.pids();
  expect(first).not.toBe(second);
  expect(processStart(first!)).toBeUndefined();
});

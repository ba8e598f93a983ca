import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { createExecutor } from '@samlar/federation-executor/create-executor';
import { directPlanner } from '@samlar/federation-executor/plan/direct-planner';
import { httpUpstream } from '@samlar/federation-executor/upstream/upstreams';
import type { Upstream } from '@samlar/federation-executor/upstream';
import { parse } from 'graphql';
import type { ThreadRules } from './keep-thread';
import { startThreads, type SubgraphThreads } from './start-threads';

const folder = mkdtempSync(path.join(tmpdir(), 'samlar-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TYPE = { steady: 'type Query { steady: String }', fragile: 'type Query { fragile: String }' };
const supergraph = composeServices(Object.entries(TYPE).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }))).supergraphSdl!;
const answerCalls = require.resolve('@samlar/federation-executor/upstream/thread/answer-calls');

/** A subgraph with one field, called as itself. `deed`: what happens where `start` is the number of this start, before it serves, or (`asked`) when it is asked. */
function script(name: string, { begun = '', asked = '' } = {}): string {
  const file = path.join(folder, `${name}.ts`);
  const starts = path.join(folder, `${name}.starts`);
  writeFileSync(starts, '');
  writeFileSync(file, `const { MessageChannel, parentPort } = require('node:worker_threads');
    const fs = require('node:fs');
    fs.appendFileSync(${JSON.stringify(starts)}, '.');
    const start: number = fs.statSync(${JSON.stringify(starts)}).size;
    ${begun}
    const { port1, port2 } = new MessageChannel();
    const { answerCalls } = require(${JSON.stringify(answerCalls)});
    const answering = answerCalls(port1, async () => { ${asked} return { text: '{"data":{"${name}":"answers"}}' }; });
    parentPort.on('message', (told) => (told === 'look' ? parentPort.postMessage({ here: true }) : answering.drained().then(() => process.exit(0))));
    parentPort.postMessage({ ready: '${name}', calls: port2 }, [port2]);`);
  return file;
}

let threads: SubgraphThreads;
let upstream: Upstream;
let news: string[];
afterEach(async () => {
  await upstream.close();
  await threads.stop();
});

/** A steady subgraph and a fragile one, and how to ask both at once. */
async function given(fragile: { begun?: string; asked?: string }, timeout = 20_000, rules: Partial<ThreadRules> = {}): Promise<() => Promise<object>> {
  news = [];
  const program = (name: string, file: string) => ({ name, script: file, env: { PATH: process.env.PATH! }, log: path.join(folder, `${name}.log`) });
  threads = startThreads([program('steady', script('steady')), program('fragile', script('fragile', fragile))], (line) => news.push(line), { firstPause: 10, ...rules });
  upstream = httpUpstream({ subgraphs: new Map([...threads.lines].map(([name, thread]) => [name, { thread }])), timeout, firstByteTimeout: timeout, circuit: false, retry: false, deduplicate: false });
  await threads.ready;
  const executor = createExecutor({ supergraph, upstream, planner: directPlanner(supergraph) });
  const document = parse('{ steady fragile }');
  return async () => JSON.parse((await (await executor.prepare(document, null)).execute({ context: {} })).data!.map(String).join('')) as object;
}

const WHOLE = { steady: 'answers', fragile: 'answers' };
const WITHOUT = { steady: 'answers', fragile: null };

/** Asks until all of it is there. */
async function whole(ask: () => Promise<object>): Promise<void> {
  for (;;) {
    const answer = await ask();
    if ((answer as typeof WHOLE).fragile !== null) return expect(answer).toEqual(WHOLE);
    expect(answer).toEqual(WITHOUT);
    await wait(20);
  }
}

test.each([
  ['ends itself', 'process.exit(3)', 'exit 3'],
  ['throws where nobody catches', `setImmediate(() => { throw new Error('a bug'); }); await new Promise(() => undefined);`, 'exit 1): a bug'],
  ['takes more memory than it may have', 'for (let kept: object[] = [];;) kept.push(Array(100).fill(kept));', 'exit 1): Worker terminated due to reaching memory limit'],
])('a thread that %s costs its own fields until it is there again', async (_, deed, said) => {
  const ask = await given({ asked: `if (start === 1) { ${deed} }` }, 20_000, { heapMegabytes: 48 });
  expect(await ask()).toEqual(WITHOUT);
  await whole(ask);
  expect(news).toEqual([expect.stringContaining(`fragile ended (${said}`), 'fragile answers again']);
});

test('a thread in a loop without end is waited for its time, and nobody else, until it is ended', async () => {
  const ask = await given({ asked: 'if (start === 1) for (;;);' }, 1_000, { look: 500 });
  expect(await ask()).toEqual(WITHOUT);
  expect(await ask()).toEqual(WITHOUT);
  await whole(ask);
  expect(news).toEqual([expect.stringContaining('fragile ended (exit 1): it reacted to nothing for 3 s'), 'fragile answers again']);
});

test('a thread that does not come up is tried again, and its last words are told and kept', async () => {
  const ask = await given({ begun: `if (start < 3) { console.error('no luck ' + start); process.exit(1); }` });
  expect(await ask()).toEqual(WHOLE);
  expect(news.map((line) => line.split('\n')[0])).toEqual(['fragile ended (exit 1): no luck 1', 'fragile ended (exit 1): no luck 2', 'fragile answers again']);
  expect(readFileSync(path.join(folder, 'fragile.log'), 'utf8')).toContain('no luck 1\nno luck 2\n');
});

test('who stops a thread lets it answer what is under way', async () => {
  const asked = path.join(folder, 'asked');
  const ask = await given({ asked: `fs.writeFileSync(${JSON.stringify(asked)}, ''); await new Promise((resolve) => setTimeout(resolve, 200));` });
  const answer = ask();
  for (;;) {
    try {
      readFileSync(asked);
      break;
    } catch {
      await wait(5);
    }
  }
  await threads.stop();
  expect(await answer).toEqual(WHOLE);
  expect(await ask()).toEqual({ steady: null, fragile: null });
  expect(news).toEqual([]);
});

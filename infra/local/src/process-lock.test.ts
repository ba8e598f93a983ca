import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeLock, withLock, type Holder } from './process-lock';
import { processStart } from './running-process';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samlar-lock-'));
  file = path.join(folder, 'running.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const held = () => JSON.parse(readFileSync(file, 'utf8')) as Holder;
const nobody = 2 ** 22 + 1;

test('a free lock is taken and given back', () => {
  const release = takeLock(file, { port: 4000 }) as () => void;
  expect(held()).toEqual({ pid: process.pid, started: processStart(process.pid), port: 4000 });
  release();
  expect(() => held()).toThrow('ENOENT');
});

test('a living holder is named, with what it told', () => {
  const other: Holder = { pid: process.ppid, started: processStart(process.ppid), port: 4100 };
  writeFileSync(file, JSON.stringify(other));
  expect(takeLock(file)).toEqual(other);
});

test.each([
  ['a process that is gone', JSON.stringify({ pid: nobody, started: '1' })],
  ['a number that another process has got since', JSON.stringify({ pid: process.ppid, started: '1' })],
  ['half a file', '{"pid": 1'],
])('the lock of %s is taken over', (_, content) => {
  writeFileSync(file, content);
  expect(takeLock(file)).toBeInstanceOf(Function);
  expect(held().pid).toBe(process.pid);
});

test('work waits for its turn', async () => {
  const order: string[] = [];
  const turn = (name: string) => withLock(file, async () => {
    order.push(`${name} in`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`${name} out`);
  });
  await Promise.all([turn('a'), turn('b')]);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
});

import { runInNewContext } from 'node:vm';

const endLoops = jest.requireActual<(this: { callback: (error: null, text: string) => void }, source: string) => void>('./end-loops.cjs');

function guarded(source: string): string {
  let text = '';
  endLoops.call({ callback: (_, made) => (text = made) }, source);
  return text;
}

test.each([
  ['for (let n = 0; n < 3; n++) at += n;', 3],
  ['for (const n of [1, 2]) { at += n; }', 2],
  ['for (const n in { a: 1 }) if (n) at += 1;', 1],
  ['let n = 3; while (n--) for (let m = 0; m < 2; m++) at++;', 9],
  ['let n = 0; do n++; while (n < 4); at = n;', 4],
  ['outer: for (;;) for (;;) { at++; if (at === 2) break outer; }', 3],
])('%s tells of each turn, and does what it did', (loop, turns) => {
  const before = runInNewContext(`(() => { let at = 0; ${loop} return at; })()`) as number;
  const told: unknown[] = [];
  const after = runInNewContext(`(() => { let at = 0; ${guarded(loop).replace(/^const samlarLoopTurn = [^;]+;/, '')} return at; })()`, { samlarLoopTurn: () => told.push(1) }) as number;
  expect({ after, told: told.length }).toEqual({ after: before, told: turns });
});

test('a module imports what it tells, a script requires it, and what has no loop stays as it is', () => {
  expect(guarded('export const a = () => { for (;;); };')).toMatch(/^import \{ loopTurn as samlarLoopTurn \} from ".*loop-turn\.js";export/);
  expect(guarded('module.exports = () => { for (;;); };')).toMatch(/^const samlarLoopTurn = require\(".*loop-turn\.js"\)\.loopTurn;module/);
  expect(guarded('const done = "for while do";')).toBe('const done = "for while do";');
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSource } from './load-source';

test('a file that cannot be run is named with its line, and one that can gives what it exports', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'samlar-load-'));
  const fine = path.join(folder, 'fine.js');
  const wrong = path.join(folder, 'wrong.js');
  writeFileSync(fine, 'exports.n = 1;');
  writeFileSync(wrong, '\nthrow new Error("Unexpected token");');
  expect(loadSource(fine)).toEqual({ n: 1 });
  expect(() => loadSource(wrong)).toThrow(/wrong\.js:2 cannot be read\. Unexpected token$/);
});

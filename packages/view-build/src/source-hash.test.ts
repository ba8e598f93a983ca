import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sourceHash } from './source-hash';

test('the same sources have the same name wherever they lie; a changed one has another, a built or tested one the same', () => {
  const [one, two] = [mkdtempSync(path.join(tmpdir(), 'samlar-source-')), mkdtempSync(path.join(tmpdir(), 'samlar-source-'))];
  try {
    writeFileSync(path.join(one, 'view.config.ts'), 'export default 1;');
    cpSync(one, two, { recursive: true });
    const first = sourceHash(one);
    expect(first).toMatch(/^[0-9a-f]{8}$/);
    expect(sourceHash(two)).toBe(first);
    writeFileSync(path.join(two, 'view.test.ts'), 'test');
    expect(sourceHash(two)).toBe(first);
    writeFileSync(path.join(two, 'view.config.ts'), 'export default 2;');
    expect(sourceHash(two)).not.toBe(first);
  } finally {
    for (const folder of [one, two]) rmSync(folder, { recursive: true });
  }
});

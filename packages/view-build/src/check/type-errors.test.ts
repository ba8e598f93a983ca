import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { typeErrors } from './type-errors';

let folder: string;
const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samlar-types-'));
  symlinkSync(path.dirname(path.dirname(require.resolve('typescript/package.json'))), path.join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder without a tsconfig.json is not judged', async () => {
  write('card.ts', 'const people: number = "many";');
  expect(await typeErrors(folder)).toBeNull();
});

test('what is wrong is told with its place, and no more of it than can be read', async () => {
  write('tsconfig.json', '{ "compilerOptions": { "strict": true, "types": [] }, "include": ["*.ts"] }');
  write('card.ts', 'export const people: number = 9;');
  expect(await typeErrors(folder)).toEqual([]);
  write('card.ts', 'export const people: number = "many";');
  expect(await typeErrors(folder)).toEqual([expect.stringMatching(/^card\.ts\(1,14\): error TS2322/)]);
  write('card.ts', Array.from({ length: 15 }, (_, at) => `export const a${at}: number = "";`).join('\n'));
  const told = (await typeErrors(folder))!;
  expect(told).toHaveLength(11);
  expect(told.at(-1)).toBe('and 5 more: npx tsc');
});

test('settings that cannot be read are told of', async () => {
  write('tsconfig.json', '{ "compilerOptions": { "strictest": true }, "include": ["*.ts"] }');
  write('card.ts', 'export const people = 9;');
  expect((await typeErrors(folder))!.join()).toContain('strictest');
});

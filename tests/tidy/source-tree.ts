import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, type ModuleItem } from '@swc/core';

export const ROOT = path.resolve(__dirname, '../..');

/** Tracked and new files of the tree, ignored ones left out, relative to its root. */
export function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listed.split('\n').filter((file) => file && existsSync(path.join(ROOT, file)));
}

export const isSource = (file: string): boolean => /\.(ts|tsx|mts|cjs|mjs|js)$/.test(file) && !file.endsWith('.d.ts');
export const isTest = (file: string): boolean => /\.test\.tsx?$|^tests\/|\/tests\/|\/__fixtures__\/|testing\.tsx?$/.test(file);
export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The workspace a file belongs to: `packages/viewer`, `subgraphs/ku8`, `shells/views/core/budget`, `gateway`, `infra/local` … */
export function workspaceOf(file: string): string {
  const parts = file.split('/');
  if (file.startsWith('shells/views/')) return parts.slice(0, 4).join('/');
  return ['gateway', 'tests'].includes(parts[0]!) ? parts[0]! : parts.slice(0, 2).join('/');
}

const names = new Map(files().filter((file) => file.endsWith('package.json')).map((file) => [
  (JSON.parse(read(file)) as { name: string }).name, path.dirname(file),
]));

export interface Import {
  from: string;
  /** As written. */
  specifier: string;
  /** The file meant, or the workspace for a package of ours, or null for a package of others. */
  to: string | null;
  typeOnly: boolean;
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) {
    const base = path.join(path.dirname(from), specifier);
    const found = [base, `${base}.ts`, `${base}.tsx`].find((file) => existsSync(path.join(ROOT, file)) && path.extname(file) !== '');
    return found ?? base;
  }
  const name = specifier.split('/').slice(0, 2).join('/');
  const folder = names.get(name);
  if (!folder) return null;
  const file = specifier.slice(name.length + 1);
  const found = [`${folder}/src/${file}.ts`, `${folder}/src/${file}.tsx`].find((each) => file && existsSync(path.join(ROOT, each)));
  return found ?? folder;
}

/** What a file imports and re-exports, by the compiler's own parser. Dynamic imports are found by their text. */
export function importsOf(file: string): Import[] {
  const source = read(file);
  const typescript = /\.m?tsx?$/.test(file);
  const module = parseSync(source, typescript ? { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true } : { syntax: 'ecmascript' });
  const found: { specifier: string; typeOnly: boolean }[] = [];
  for (const item of module.body as ModuleItem[]) {
    if (item.type === 'ImportDeclaration') {
      const all = item.specifiers.length > 0 && item.specifiers.every((each) => each.type === 'ImportSpecifier' && each.isTypeOnly);
      found.push({ specifier: item.source.value, typeOnly: item.typeOnly || all });
    } else if ((item.type === 'ExportAllDeclaration' || item.type === 'ExportNamedDeclaration') && item.source) {
      found.push({ specifier: item.source.value, typeOnly: false });
    }
  }
  for (const [, specifier] of source.matchAll(/\b(?:import|require)\(\s*'([^']+)'\s*\)/g)) found.push({ specifier: specifier!, typeOnly: false });
  return found.map(({ specifier, typeOnly }) => ({ from: file, specifier, to: resolve(file, specifier), typeOnly }));
}

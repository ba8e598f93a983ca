import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Errors told of at once; one wrong type often brings others. */
const MOST = 10;

/** What the TypeScript installed for the folder says of it, by its `tsconfig.json`; null where one of the two is not there. */
export async function typeErrors(folder: string): Promise<string[] | null> {
  const compiler = compilerFor(folder);
  if (compiler === null || !existsSync(path.join(folder, 'tsconfig.json'))) return null;
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '--project', folder, '--noEmit', '--pretty', 'false'], { cwd: folder, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => /\berror TS\d+/.test(line));
      if (error && lines.length === 0) lines.push(`the compiler did not run: ${stderr.trim() || error.message}`);
      resolve(lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more: npx tsc`] : lines);
    });
  });
}

function compilerFor(folder: string): string | null {
  try {
    const found = createRequire(path.join(folder, 'package.json')).resolve('typescript/package.json');
    return path.join(path.dirname(found), 'bin/tsc');
  } catch {
    return null;
  }
}

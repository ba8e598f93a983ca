import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

const NOT_SOURCE = /^(node_modules|dist|vendor|\..*)$/;

/**
 * A name for what a view is built from: its own files, and those of the packages of ours that become part of it. 8 hex digits. Two versions of one
 * view can then stand on one page without taking each other's code for their own.
 */
export function sourceHash(folder: string): string {
  const hash = createHash('sha256');
  const add = (root: string, within = root): void => {
    for (const entry of readdirSync(within, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const whole = path.join(within, entry.name);
      if (NOT_SOURCE.test(entry.name)) continue;
      if (entry.isDirectory()) add(root, whole);
      else if (!/\.test\.tsx?$/.test(entry.name)) hash.update(`${path.relative(root, whole)}\n`).update(readFileSync(whole));
    }
  };
  add(folder);
  for (const name of bundledPackages(folder)) {
    const found = path.join(__dirname, '../..', name.replace('@samlar/', ''), 'src');
    if (existsSync(found)) add(realpathSync(found));
  }
  return hash.digest('hex').slice(0, 8);
}

/** Ours that a view depends on and the portal does not give. */
function bundledPackages(folder: string): string[] {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies).filter((name) => name.startsWith('@samlar/') && name !== '@samlar/view-contract' && name !== '@samlar/view-build').sort();
}

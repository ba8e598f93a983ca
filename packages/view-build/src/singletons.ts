import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Packages of which a page has one copy, the shell's; a view built against others is refused at load. */
const SINGLETONS = ['react', 'react/jsx-runtime', 'react-dom', 'urql', '@urql/core', '@digdir/designsystemet-react'];
const CONTRACT = '@samlar/view-contract';

interface PackageJson {
  version: string;
  exports: Record<string, string>;
}

function packageJson(name: string): PackageJson {
  for (const folder of module.paths) {
    const file = path.join(folder, name, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
  }
  throw new Error(`${name} is not installed`);
}

const packageOf = (request: string): string => request.split('/').slice(0, request.startsWith('@') ? 2 : 1).join('/');

/** The contract's modules, as `@samlar/view-contract/<module>`; styles and what only tests need are not shared. */
export function contractModules(): string[] {
  return Object.keys(packageJson(CONTRACT).exports)
    .filter((entry) => !entry.endsWith('.css') && entry !== './testing')
    .map((entry) => `${CONTRACT}/${entry.slice(2)}`);
}

/**
 * What the shell gives and a view takes. A view bundles none of it and refuses any other version (strictVersion). The shell needs
 * all of it for its first screen, so that it comes in the first files instead of one request a module.
 */
export function sharedModules(kind: 'shell' | 'view'): Record<string, object> {
  return Object.fromEntries([...SINGLETONS, ...contractModules()].map((request) => {
    const { version } = packageJson(packageOf(request));
    const [major, minor] = version.split('.');
    const requiredVersion = major === '0' ? `~0.${minor}.0` : `^${major}.${minor}.0`;
    const rule = { singleton: true, strictVersion: true, requiredVersion };
    return [request, kind === 'shell' ? { ...rule, version, eager: true } : { ...rule, import: false }];
  }));
}

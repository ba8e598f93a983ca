import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Packages of which a page has one copy, the shell's; a view built against others is refused at load. */
const SINGLETONS = ['react', 'react/jsx-runtime', 'react-dom', 'urql', '@urql/core'];
const CONTRACT = '@samlar/view-contract';
/** Shared by component, so that a page fetches no component that none of its views uses. */
export const DESIGN = '@digdir/designsystemet-react';

interface PackageJson {
  version: string;
  exports: Record<string, string>;
}

function installed(name: string, file: string): string {
  for (const folder of module.paths) {
    const whole = path.join(folder, name, file);
    if (existsSync(whole)) return readFileSync(whole, 'utf8');
  }
  throw new Error(`${name} is not installed, or has no ${file}`);
}

const packageJson = (name: string): PackageJson => JSON.parse(installed(name, 'package.json')) as PackageJson;
const packageOf = (request: string): string => request.split('/').slice(0, request.startsWith('@') ? 2 : 1).join('/');
const versionOf = (request: string): string => packageJson(packageOf(request)).version;

/** What of the contract is not shared: tests alone need it, or no view does, which takes of it types alone. */
const NOT_GIVEN = ['./testing', './registry', './query-plan'];

/** The contract's modules, as `@samlar/view-contract/<module>`; styles are not shared. */
export function contractModules(): string[] {
  return Object.keys(packageJson(CONTRACT).exports)
    .filter((entry) => !entry.endsWith('.css') && !NOT_GIVEN.includes(entry))
    .map((entry) => `${CONTRACT}/${entry.slice(2)}`);
}

/** Names that Designsystemet exports. Read, not loaded: its code is for a browser. */
export function designNames(): string[] {
  const names = [...installed(DESIGN, 'dist/esm/index.js').matchAll(/^export \{([^}]+)\}/gm)]
    .flatMap(([, list]) => list!.split(',').map((each) => each.trim().split(' as ').at(-1)!));
  if (!names.includes('Button')) throw new Error(`${DESIGN} ${versionOf(DESIGN)} lists its exports in another way than this build can read`);
  return names;
}

/** What the shell gives, with the version of each: the singletons, the contract's modules, Designsystemet whole and by the name of a component. */
export function givenVersions(): Record<string, string> {
  const requests = [...SINGLETONS, ...contractModules(), DESIGN, ...designNames().map((name) => `${DESIGN}/${name}`)];
  return Object.fromEntries(requests.map((request) => [request, versionOf(request)]));
}

/** The same as a page carries it: for each package its version, and what of it is given; the empty name is the package itself. */
export function givenPackages(): Record<string, { version: string; names: string[] }> {
  const given: Record<string, { version: string; names: string[] }> = {};
  for (const [request, version] of Object.entries(givenVersions())) {
    const name = packageOf(request);
    (given[name] ??= { version, names: [] }).names.push(request.slice(name.length));
  }
  return given;
}

/** What a view takes of the shell: it bundles none of it and refuses any other version (strictVersion). */
export function takenModules(): Record<string, { singleton: true; strictVersion: true; requiredVersion: string; import: false }> {
  return Object.fromEntries([...SINGLETONS, ...contractModules(), DESIGN, `${DESIGN}/`].map((request) => {
    const [major, minor] = versionOf(request).split('.');
    const requiredVersion = major === '0' ? `~0.${minor}.0` : `^${major}.${minor}.0`;
    return [request, { singleton: true, strictVersion: true, requiredVersion, import: false }];
  }));
}

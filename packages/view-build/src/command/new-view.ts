import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SLOTS, standsIn, type SlotName } from '@samlar/view-contract/slot';
import { failure } from './failure';
import { slotNamed } from './place-view';
import { demonstrationKey, originOf, runningFrom } from './project';

const run = promisify(execFile);
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Packages a view leans on, as they are here; what they need of others comes from the package registry. */
const PACKAGES = ['typescript-runtime', 'viewer', 'view-contract', 'view-registry', 'view-build', 'chart'];
/** Of the portal's packages, those a view names itself. */
const GIVEN = ['@digdir/designsystemet-react', '@urql/core', 'graphql', 'react', 'urql'];

/** What a project of its own is written with. */
export const WRITTEN_WITH = { '@types/react': '19.3.0', typescript: '7.0.2' };

interface NewView {
  owner: string;
  slot: string;
  in?: string;
  portal?: string;
  key?: string;
  install: boolean;
}

interface PackageJson {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
}

/** Makes a folder that is an npm project of its own, with the packages it needs packed beside it. */
export async function newView(name: string, wishes: NewView, say: (line: string) => void): Promise<void> {
  for (const [what, text] of [['name', name], ['--owner', wishes.owner]] as const) {
    if (!NAME.test(text)) throw failure(`The ${what} is "${text}"; write lower-case letters and digits, words joined by "-".`);
  }
  const slot = slotNamed(wishes.slot);
  const folder = path.resolve(wishes.in ?? name);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw failure(`${folder} is not empty.`);
  mkdirSync(folder, { recursive: true });
  fillIn(folder, name, wishes, slot);
  say(`${folder} is there. Packing what it needs …`);
  const packed = await packInto(path.join(folder, 'vendor'));
  writePackageJson(folder, name, wishes, packed);
  writeSettings(folder, wishes);
  if (wishes.install) {
    say('Installing (npm install) …');
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  }
  const place = path.relative('.', folder) || '.';
  say(`Done. Next:\n  cd ${place}\n  npx samlar view dev       see it in a portal in development\n  npx samlar view check\n  npx samlar view publish\n  ${activating(wishes.owner, slot)}`);
}

/** The command that shows a view in a place; a place in a portal of another kind than a municipality's is for the association. */
export function activating(owner: string, slot: SlotName): string {
  if (standsIn(slot, 'municipality')) return `npx samlar view activate --for ${owner}   the portal, by the first part of its address`;
  const research = standsIn(slot, 'research');
  return `npx samlar view activate --for ${research ? 'research' : '<portal>'}   what the ${research ? 'research' : 'association'} portal shows is for the association to choose`;
}

const camel = (name: string): string => name.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');

/** The template with this view's names in it. A file `x.page.tsx` is for pages only, `x.card.tsx` for cards. */
function fillIn(folder: string, name: string, { owner }: NewView, slot: keyof typeof SLOTS): void {
  const { page } = SLOTS[slot];
  const words: Record<string, string> = {
    __NAME__: name, __OWNER__: owner, __SLOT__: slot, __COMPONENT__: camel(name), __QUERY__: name.toUpperCase().replaceAll('-', '_'),
    __TITLE__: (name[0]!.toUpperCase() + name.slice(1)).replaceAll('-', ' '), __PLACE__: page ? `path: '/${name}', group: 'start', ` : '',
  };
  const filled = (text: string): string => Object.entries(words).reduce((all, [word, value]) => all.replaceAll(word, value), text);
  const template = path.join(__dirname, '../../template');
  for (const file of readdirSync(template, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.template') || file.includes(page ? '.card.' : '.page.')) continue;
    const target = path.join(folder, filled(file.replace(/\.template$/, '').replace(/\.(page|card)\./, '.')));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, filled(readFileSync(path.join(template, file), 'utf8')));
  }
}

/** Where a package of ours lies: in the repository, or installed in another project. */
function folderOf(name: string): string {
  const own = path.resolve(__dirname, '../..');
  return realpathSync(path.join(own, '..', name));
}

/** Packs our packages as a package registry would hold them; the file of each, by its name. */
async function packInto(vendor: string): Promise<Record<string, string>> {
  mkdirSync(vendor, { recursive: true });
  const work = mkdtempSync(path.join(tmpdir(), 'samlar-pack-'));
  try {
    const folders = PACKAGES.map((name) => {
      const copy = path.join(work, name);
      const from = folderOf(name);
      cpSync(from, copy, { recursive: true, filter: (file) => !/[\\/](node_modules|dist|gallery|tests|__fixtures__)$|\.test\.tsx?$/.test(path.relative(from, file) && file) });
      const described = JSON.parse(readFileSync(path.join(copy, 'package.json'), 'utf8')) as PackageJson & { private?: boolean; type?: string; bin?: Record<string, string>; devDependencies?: object };
      delete described.private;
      delete described.devDependencies;
      // Sources: the project's own settings say which kind of module they are read as.
      delete described.type;
      if (name === 'view-build') described.bin = { samlar: 'bin/samlar.cjs', 'samlar-view': 'bin/samlar-view.cjs' };
      writeFileSync(path.join(copy, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
      return copy;
    });
    const said = await npm(['pack', ...folders, '--pack-destination', vendor, '--json', '--ignore-scripts'], work);
    const packed = JSON.parse(said) as { name: string; filename: string }[] | Record<string, { name: string; filename: string }>;
    return Object.fromEntries(Object.values(packed).map((each) => [each.name, `file:vendor/${path.basename(each.filename)}`]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function writePackageJson(folder: string, name: string, { owner }: NewView, packed: Record<string, string>): void {
  const needed = (JSON.parse(readFileSync(path.join(folderOf('view-contract'), 'package.json'), 'utf8')) as PackageJson).dependencies!;
  const given = Object.fromEntries(GIVEN.map((each) => [each, needed[each]!]));
  const described = {
    name: `@${owner}/view-${name}`, version: '0.1.0', private: true, type: 'commonjs',
    scripts: { dev: 'samlar-view dev', build: 'samlar-view build', check: 'samlar-view check', publish: 'samlar-view publish' },
    dependencies: { ...packed, ...given },
    devDependencies: WRITTEN_WITH,
  };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules/\ndist/\n.development/\n*.pem\n');
}

function writeSettings(folder: string, { portal, key, owner }: NewView): void {
  const found = key ? path.resolve(key) : (demonstrationKey(process.cwd(), owner) ?? demonstrationKey(__dirname, owner));
  writeFileSync(path.join(folder, 'samlar.json'), `${JSON.stringify({ portal: originOf(portal || process.env.SAMLAR_URL || (runningFrom(process.cwd()) ?? runningFrom(__dirname))), ...(found && { key: path.relative(folder, found) }) }, null, 2)}\n`);
}

async function npm(args: string[], cwd: string): Promise<string> {
  const program = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const [file, all] = program ? [process.execPath, [program, ...args]] : ['npm', args];
  try {
    const { stdout } = await run(file, all, { cwd, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' });
    return stdout;
  } catch (error) {
    throw failure(`npm ${args[0]} failed:\n${(error as { stderr?: string }).stderr?.trim() || (error as Error).message}`);
  }
}

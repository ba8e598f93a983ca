import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CONTRACT, OLDEST_CONTRACT, type ViewManifest } from '@samlar/view-contract/registry';
import { canonicalJson, versionOf } from '@samlar/view-registry/canonical';
import { fileProblems, manifestProblem } from '@samlar/view-registry/release-files';
import type { RegistryCommand } from '@samlar/view-registry/registry-command';
import { buildSchema, type GraphQLSchema } from 'graphql';
import semver from 'semver';
import { drawAndLook } from '../check/draw-and-look';
import { forbiddenNames } from '../check/forbidden-names';
import { outreachingSelectors } from '../check/outreaching-selectors';
import { typeErrors } from '../check/type-errors';
import { audiencesOf, misfits } from '../fitting-documents';
import { hashesOf } from '../manifest';
import { askRegistry } from './ask-registry';
import { failure } from './failure';
import { keyFor, projectIn, type Wishes } from './project';
import { builtManifest } from './publish-view';

/** One line of the report: what was looked at, and what was wrong with it. */
interface Finding {
  what: string;
  /** What is so, when nothing is wrong. */
  fine: string;
  problems: string[];
}

/** Gzipped bytes of all scripts of a view that it may weigh without a word. */
const MOST_GZIP = 120_000;

/** What the entry uses by itself: the bundler's runtime looks for the global object. No code of the view is in it. */
const OF_FEDERATION = new Set(['Function']);

/** Everything that would keep a view from being taken, or from being good. Throws when anything is wrong, after the whole report. */
export async function checkView(wishes: Wishes, say: (line: string) => void): Promise<void> {
  const { folder, owner, portal, view } = projectIn(wishes);
  say('Building …');
  const manifest = await builtManifest(folder);
  const findings: Finding[] = [contract(manifest), react(folder), integrity(folder, manifest), size(folder, manifest), names(folder, manifest), styles(folder, manifest)];
  const key = keyFor(wishes, owner);
  const errors = await typeErrors(folder);
  if (errors !== null) findings.push({ what: 'types', fine: 'as the contract has them', problems: errors });
  const schemas = await Promise.all(audiencesOf(view.slots).map(async (audience) => [audience, await schemaOf(portal, key, audience)] as const));
  findings.push(documents(manifest, schemas));
  if (findings.at(-1)!.problems.length === 0) {
    say('Drawing it in each language …');
    findings.push({ what: 'drawn and looked at with axe, each place in each language', fine: `${manifest.slots.length} places`, problems: await drawAndLook(folder, view, schemas[0]![1]) });
  }
  say(`\n${owner}/${manifest.name} ${manifest.version}`);
  for (const { what, fine, problems } of findings) say(problems.length ? `  ✗ ${what}\n${problems.map((problem) => `      ${problem}`).join('\n')}` : `  ✓ ${what}: ${fine}`);
  const wrong = findings.filter(({ problems }) => problems.length > 0).length;
  if (wrong > 0) throw failure(`\n${wrong} of ${findings.length} are not as they should be.`);
  say('\nAll is well.');
}

function contract({ contract: { from, to }, slots }: ViewManifest): Finding {
  // The manifest itself was read already: what could not be served has thrown.
  return { what: 'manifest and contract', fine: `contract ${from === to ? from : `${from} to ${to}`}, this one gives ${OLDEST_CONTRACT} to ${CONTRACT}; ${slots.map(({ slot }) => slot).join(', ')}`, problems: [] };
}

interface Package {
  version: string;
  dependencies: Record<string, string>;
}

/** A package as it is installed for a folder. */
function installed(name: string, folder: string): Package {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, 'node_modules', name, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Package;
    if (at === path.dirname(at)) throw failure(`${name} is not installed in ${folder}. Run npm install.`);
  }
}

function react(folder: string): Finding {
  const version = (name: string): string => installed(name, folder).version;
  const given = installed('@samlar/view-contract', folder).dependencies;
  const problems = ['react', 'urql', '@digdir/designsystemet-react'].flatMap((name) => {
    const own = version(name);
    const wanted = `^${given[name]!}`;
    return semver.satisfies(own, `>=${semver.major(given[name]!)}.0.0 <${semver.major(given[name]!) + 1}.0.0`) ? [] : [`${name} is ${own}; the portal gives ${wanted}: npm install ${name}@${given[name]!}`];
  });
  return { what: 'React and what the portal gives', fine: `react ${version('react')}`, problems };
}

function integrity(folder: string, manifest: ViewManifest): Finding {
  const now = hashesOf(path.join(folder, 'dist'));
  const problems = Object.entries(manifest.files).flatMap(([file, hash]) => (now[file] === hash ? [] : [`${file} is not what the manifest says`]));
  if (versionOf(manifest) !== manifest.version) problems.push('the version is not that of the content');
  const entry = readFileSync(path.join(folder, 'dist', manifest.entry), 'utf8');
  for (const [file, hash] of Object.entries(manifest.files)) {
    if (file !== manifest.entry && /\.(js|css)$/.test(file) && !entry.includes(hash)) problems.push(`${file} is loaded without its hash`);
  }
  return { what: 'hash of every file', fine: `${Object.keys(manifest.files).length} files, the entry names the hashes of the others`, problems };
}

function size(folder: string, manifest: ViewManifest): Finding {
  const bytes = Object.keys(manifest.files).filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, 'dist', file))).length, 0);
  const text = canonicalJson(manifest);
  const files = new Map(Object.keys(manifest.files).map((file) => [file, readFileSync(path.join(folder, 'dist', file))]));
  const problems = [manifestProblem(text), ...fileProblems(manifest, files)].filter((problem) => problem !== null);
  if (bytes > MOST_GZIP) problems.push(`${Math.ceil(bytes / 1000)} kB of script, gzip; keep it below ${MOST_GZIP / 1000}`);
  return { what: 'size', fine: `${Math.ceil(bytes / 1000)} kB of script, gzip; manifest ${Math.ceil(text.length / 1000)} kB`, problems };
}

function names(folder: string, manifest: ViewManifest): Finding {
  const problems = Object.keys(manifest.files).filter((file) => file.endsWith('.js')).flatMap((file) =>
    forbiddenNames(readFileSync(path.join(folder, 'dist', file), 'utf8')).filter((name) => file !== manifest.entry || !OF_FEDERATION.has(name)).map((name) => `${file} uses ${name}: a view asks its portal instead`));
  return { what: 'no forbidden global', fine: 'none', problems };
}

function styles(folder: string, manifest: ViewManifest): Finding {
  const problems = Object.keys(manifest.files).filter((file) => file.endsWith('.css')).flatMap((file) =>
    outreachingSelectors(readFileSync(path.join(folder, 'dist', file), 'utf8')).map((selector) => `${file} styles "${selector}", which is the whole page's: name a class of the view's own`));
  return { what: 'styles of the view alone', fine: 'every selector names a class', problems };
}

async function schemaOf(portal: string, key: string, audience: 'portal' | 'research'): Promise<GraphQLSchema> {
  const answer = await askRegistry(portal, key, { kind: 'schema', audience } satisfies RegistryCommand);
  return buildSchema((answer as { schema: string }).schema, { assumeValidSDL: true });
}

function documents(manifest: ViewManifest, schemas: readonly (readonly ['portal' | 'research', GraphQLSchema])[]): Finding {
  const problems = schemas.flatMap(([audience, schema]) => misfits(manifest.documents, audience, schema));
  return { what: 'queries fit the schema of their audience', fine: `${manifest.documents.length} trusted documents`, problems };
}

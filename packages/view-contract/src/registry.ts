import { GROUPS, LANGUAGES, REQUIRED_LANGUAGES, SLOTS, standsIn, type Language, type PortalKind, type ViewSlot } from './slot';

/** The newest contract this package is, and the oldest it still is; a view says which ones it was built for. */
export const CONTRACT = 2;
export const OLDEST_CONTRACT = 1;

/** The contract a view of this range is given: the newest that both know; null when there is none. */
export function contractFor({ from, to }: ViewManifest['contract']): number | null {
  const newest = Math.min(CONTRACT, to);
  return newest >= Math.max(OLDEST_CONTRACT, from) ? newest : null;
}

/** What a view may do through its portal beside being shown: ask its trusted documents, send its commands. */
export const CAPABILITIES = ['query', 'mutate'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Where a view runs: in the portal's page, or in a frame of its own that can reach nothing but a message channel. */
export type Trust = 'page' | 'frame';

/** A trusted document: the text a view sends, by the hash it is known by. */
export interface TrustedDocument {
  /** sha256 of the text, hex. */
  id: string;
  text: string;
}

/** What a build says of itself in `dist/view.json`: who made it, where it belongs, and the hash of every file. */
export interface ViewManifest {
  /** The lowest and the highest contract it works with. */
  contract: { from: number; to: number };
  owner: string;
  name: string;
  /** Hash of the content: the same files have the same version. `development` for what a watch builds: it changes under its address. */
  version: string;
  /** Of a development build only: the compiler's hash of what was built last. */
  built?: string;
  /** Name of the federation container. */
  container: string;
  /** The file that is loaded first, relative to the view's address. */
  entry: string;
  /** `sha384-…` by file, relative to the view's address. */
  files: Record<string, string>;
  slots: ViewSlot[];
  /** Of a release: files each module of a slot is made of, so that they can be asked for before the entry has come. */
  modules?: Record<string, string[]>;
  documents: TrustedDocument[];
  capabilities: Capability[];
}

/** A place of a record; `languages` when the view stands there in some only. */
export type RecordSlot = ViewSlot & { languages?: Language[] };

/** A view as a portal is told of it: `base` ends with a slash and is where the files lie. */
export interface ViewRecord extends Omit<ViewManifest, 'documents' | 'slots'> {
  slots: RecordSlot[];
  base: string;
  trust: Trust;
  /** Of a view in a frame: ids of the documents its portal asks for it. One in the page asks by itself, and the door judges. */
  documentIds?: string[];
  /** Those of them that change something: for a frame's portal. */
  commandIds?: string[];
  /** Of those who use the portal, from and below which hundredth get this version; left out when all do. */
  share?: { from: number; to: number };
}

/** `GET /registry.json`: the views of one portal. */
export interface Registry {
  contract: number;
  views: ViewRecord[];
}

/** Where a version's files are served: `/views/<owner>/<name>/<version>/`. */
export function viewAddress({ owner, name, version }: Pick<ViewManifest, 'owner' | 'name' | 'version'>): string {
  return `/views/${owner}/${name}/${version}/`;
}

/** Where all versions of a view lie: `/views/<owner>/<name>/`. */
export const viewFolder = ({ base }: Pick<ViewRecord, 'base'>): string => base.replace(/[^/]+\/$/, '');

/** The folders of the views that run in a page itself, each once. The page is allowed code of these, and is told so in its element `VIEW_FOLDERS`. */
export const viewFolders = ({ views }: Registry): string[] => [...new Set(views.filter(({ trust }) => trust === 'page').map(viewFolder))].sort();

/** Name of a page's `meta` element that holds its `viewFolders`, one space between. */
export const VIEW_FOLDERS = 'samlar-view-folders';

/** A version as a portal is told of it, with these of its places. */
export function recordOf({ documents, ...manifest }: ViewManifest, slots: RecordSlot[], trust: Trust): ViewRecord {
  const record = { ...manifest, slots, base: viewAddress(manifest), trust };
  if (trust === 'page') return record;
  // One that only speaks of a mutation costs the person a click; one that is taken for a question would cost more.
  const commands = documents.filter(({ text }) => /\bmutation\b/.test(text));
  return { ...record, documentIds: documents.map(({ id }) => id), commandIds: commands.map(({ id }) => id) };
}

/** Where the frame of a view that nobody has vetted is served: `/frame/<owner>/<name>/<version>`. */
export function frameAddress({ owner, name, version }: Pick<ViewManifest, 'owner' | 'name' | 'version'>): string {
  return `/frame/${owner}/${name}/${version}`;
}

/** The registry of one kind of portal in which every view stands in all its places. */
export function registryOf(manifests: readonly ViewManifest[], portal: PortalKind): Registry {
  const views = manifests.flatMap((manifest) => {
    const slots = manifest.slots.filter(({ slot }) => standsIn(slot, portal));
    return slots.length ? [recordOf(manifest, slots, 'page')] : [];
  });
  return { contract: CONTRACT, views };
}

/** The version of a build that changes under its address; only a gateway in development serves it. */
export const DEVELOPMENT = 'development';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const FILE = /^(?!.*\.\.)[A-Za-z0-9_@-][A-Za-z0-9_.@/-]*$/;
const HASH = /^sha384-[A-Za-z0-9+/]{64}$/;
const MANIFEST_KEYS = ['contract', 'owner', 'name', 'version', 'container', 'entry', 'files', 'slots', 'modules', 'documents', 'capabilities', 'built'];
const SLOT_KEYS = ['slot', 'module', 'title', 'order', 'right', 'path', 'group'];

/** What is wrong with a manifest, each as a sentence naming the key; empty when it may be served. */
export function manifestProblems(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null) return ['the manifest is not an object'];
  const m = manifest as ViewManifest;
  const problems = Object.keys(m).filter((key) => !MANIFEST_KEYS.includes(key)).map((key) => `unknown key "${key}"`);
  const { from, to, ...beside } = m.contract ?? {};
  problems.push(...Object.keys(beside).map((key) => `contract: unknown key "${key}"`));
  if (!Number.isInteger(from) || !Number.isInteger(to) || from > to) problems.push('contract must say from which contract to which, as whole numbers');
  else if (contractFor({ from, to }) === null) problems.push(`contract is ${from} to ${to}; this portal gives ${OLDEST_CONTRACT} to ${CONTRACT}: rebuild the view`);
  for (const key of ['owner', 'name'] as const) if (!isText(m[key], NAME)) problems.push(`${key} must be lower-case words joined by "-"`);
  if (m.version !== DEVELOPMENT && !isText(m.version, /^[0-9a-f]{16}$/)) problems.push('version must be 16 hex digits');
  if ((m.built !== undefined) !== (m.version === DEVELOPMENT)) problems.push('built belongs to a development build, and to no other');
  if (!isText(m.container, /^[a-z][a-z0-9_]*$/)) problems.push('container must be a lower-case identifier');
  const files = Object.entries(m.files ?? {});
  if (!files.some(([file]) => file === m.entry)) problems.push('entry is not among files');
  for (const [file, hash] of files) {
    if (!FILE.test(file)) problems.push(`files: "${file}" is not a plain relative path`);
    if (!isText(hash, HASH)) problems.push(`files: "${file}" has no sha384 hash`);
  }
  if (!Array.isArray(m.slots) || m.slots.length === 0) problems.push('slots: a view takes at least one place');
  else m.slots.forEach((slot, at) => problems.push(...slotProblems(slot).map((problem) => `slots[${at}]: ${problem}`)));
  for (const [module, needed] of Object.entries(m.modules ?? {})) {
    for (const file of Array.isArray(needed) ? needed : [String(needed)]) if (!files.some(([name]) => name === file)) problems.push(`modules: "${file}" of ${module} is not among files`);
  }
  const asked = Array.isArray(m.capabilities) ? m.capabilities : [];
  if (asked !== m.capabilities || !asked.every((each) => CAPABILITIES.includes(each))) problems.push(`capabilities is a list of ${CAPABILITIES.join(', ')}`);
  if (!Array.isArray(m.documents)) problems.push('documents is a list, empty when the view asks nothing');
  for (const each of Array.isArray(m.documents) ? m.documents : []) {
    const { id, text, ...more } = each ?? {};
    problems.push(...Object.keys(more).map((key) => `documents: unknown key "${key}"`));
    if (!isText(id, /^[0-9a-f]{64}$/) || typeof text !== 'string') problems.push('documents: an id is the sha256 of its text, hex');
  }
  return problems;
}

/** A pattern alone takes a list of one text for that text. */
const isText = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

function slotProblems(slot: ViewSlot): string[] {
  if (typeof slot !== 'object' || slot === null) return ['is not an object'];
  const place = Object.hasOwn(SLOTS, slot.slot) ? SLOTS[slot.slot] : undefined;
  if (!place) return [`there is no slot "${slot.slot}"; known: ${Object.keys(SLOTS).join(', ')}`];
  const problems = Object.keys(slot).filter((key) => !SLOT_KEYS.includes(key)).map((key) => `unknown key "${key}"`);
  if (!isText(slot.module, /^\.\/[a-z][a-z0-9-]*$/)) problems.push('module must look like "./page"');
  for (const language of REQUIRED_LANGUAGES) if (!slot.title?.[language]) problems.push(`title has no ${language}`);
  for (const [language, text] of Object.entries(slot.title ?? {})) {
    if (!(LANGUAGES as readonly string[]).includes(language)) problems.push(`title: there is no language "${language}"; known: ${LANGUAGES.join(', ')}`);
    else if (typeof text !== 'string' || !text.trim()) problems.push(`title: ${language} is not a text`);
  }
  if (!Number.isFinite(slot.order)) problems.push('order must be a number');
  if (slot.right !== null && typeof slot.right !== 'string') problems.push('right must be a right or null');
  if (slot.group !== null && !GROUPS.includes(slot.group)) problems.push(`group must be null or one of ${GROUPS.join(', ')}`);
  if (place.page && !/^(\/:?[a-z][a-zA-Z0-9-]*)+$/.test(slot.path ?? '')) problems.push('a page has a path such as "/overview" or "/programmes/:id"');
  if (!place.page && slot.path !== null) problems.push('only a page has a path');
  return problems;
}

/** The manifest, or an error that lists everything wrong with it. `where` is a file or address for the message. */
export function readManifest(manifest: unknown, where: string): ViewManifest {
  const problems = manifestProblems(manifest);
  if (problems.length) throw new Error(`${where} is not a manifest this portal can serve:\n  ${problems.join('\n  ')}`);
  return manifest as ViewManifest;
}

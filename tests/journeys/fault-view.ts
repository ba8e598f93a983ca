import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { askRegistry } from '../../packages/view-build/src/command/ask-registry';
import { Browser } from '../../gateway/tests/browser';
import type { Registry, ViewManifest } from '../../packages/view-contract/src/registry';
import { canonicalJson, versionOf } from '../../packages/view-registry/src/canonical';
import { newKeyPair, signText } from '../../packages/view-registry/src/keys';
import type { RegistryCommand } from '../../packages/view-registry/src/registry-command';
import { portal } from '../samlar';
import { open } from './people';

/** Where the fault views stand while they are looked at; its contact person chooses. */
export const HOST = 'vanersborg';
const OWNER = 'faults';
const VIEWS = ['faults', 'second'];
const keys = newKeyPair();
/** Milliseconds between two looks at whether the portal has heard of a change. */
const LOOK_AGAIN = 100;

export interface Built {
  manifest: ViewManifest;
  files: Record<string, Buffer>;
}

/** A view of a folder beside this file, as `samlar-view build` makes it; `changed` names a file of it with a text for another. */
export function buildView(name: 'fault-view' | 'second-contract-view', changed?: { file: string; from: string; to: string }): Built {
  const folder = mkdtempSync(path.join(tmpdir(), 'samlar-faults-'));
  try {
    cpSync(path.join(__dirname, name), folder, { recursive: true, filter: (file) => !/(node_modules|dist|\.mf)$/.test(file) });
    symlinkSync(path.resolve(__dirname, '../../node_modules'), path.join(folder, 'node_modules'));
    if (changed) {
      const file = path.join(folder, changed.file);
      writeFileSync(file, readFileSync(file, 'utf8').replace(changed.from, changed.to));
    }
    execFileSync(process.execPath, [path.resolve(__dirname, '../../packages/view-build/bin/samlar-view.cjs'), 'build'], { cwd: folder });
    const dist = path.join(folder, 'dist');
    const manifest = JSON.parse(readFileSync(path.join(dist, 'view.json'), 'utf8')) as ViewManifest;
    return { manifest, files: Object.fromEntries(Object.keys(manifest.files).map((file) => [file, readFileSync(path.join(dist, file))])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same with another text in its files, its hashes and version made anew: what a build of that text would be. Throws when nothing changed. */
export function rebuilt({ manifest, files }: Built, file: string, change: (text: string) => string, more: Partial<ViewManifest> = {}): Built {
  const before = files[file]!.toString();
  const after = Buffer.from(change(before));
  if (after.toString() === before) throw new Error(`${file} does not hold what was to be changed`);
  return described({ manifest: { ...manifest, ...more }, files: { ...files, [file]: after } });
}

export function described({ manifest, files }: Built): Built {
  const hashes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, `sha384-${createHash('sha384').update(bytes).digest('base64')}`]));
  const whole = { ...manifest, files: hashes };
  return { manifest: { ...whole, version: versionOf(whole) }, files };
}

const asOwner = (command: RegistryCommand, files: Record<string, Buffer> = {}): ReturnType<typeof askRegistry> => askRegistry(portal('front'), keys.privateKey, command, files);

/** As the association's office. Its key is the demonstration's. */
async function asOffice(command: RegistryCommand): Promise<void> {
  const folder = process.env.SAMLAR_KEYS ?? path.resolve(__dirname, '../../.samlar/keys');
  await askRegistry(portal('front'), readFileSync(path.join(folder, 'fyrbodal-office.pem'), 'utf8'), command);
}

export async function registerOwner(): Promise<void> {
  await asOffice({ kind: 'add-owner', owner: OWNER, title: 'Felsökarna', organisation: null }).catch((error: Error) => {
    if (!error.message.includes('KNOWN_OWNER')) throw error;
  });
  await asOffice({ kind: 'add-key', owner: OWNER, publicKey: keys.publicKey, office: false });
  for (const name of VIEWS) await asOffice({ kind: 'resume', owner: OWNER, name }).catch((error: Error) => {
    if (!error.message.includes('NO_SUCH_VIEW')) throw error;
  });
}

/** The association stops a view everywhere, or lets it be shown again. */
export const stop = (name: string): Promise<void> => asOffice({ kind: 'stop', owner: OWNER, name, reason: 'It does what it should not.' });
export const resume = (name: string): Promise<void> => asOffice({ kind: 'resume', owner: OWNER, name });

/** Leaves the portals without the fault views, for those who come after. */
export async function leave(): Promise<void> {
  for (const name of VIEWS) await asOffice({ kind: 'stop', owner: OWNER, name, reason: 'The tests are done.' }).catch(() => undefined);
}

export const publish = ({ manifest, files }: Built): ReturnType<typeof askRegistry> =>
  asOwner({ kind: 'publish', manifest, signature: signText(canonicalJson(manifest), keys.privateKey) }, files);

/** Vetted owners' views run in the page, others' in a frame. */
export async function trust(where: 'page' | 'frame'): Promise<void> {
  await asOffice({ kind: 'vet', owner: OWNER, vetted: where === 'page' });
  await heardOf((views) => views.every((view) => view.trust === where));
}

/** `/registry.json` of the portal, as the door sends it. */
export async function registryOf(): Promise<Registry> {
  const { text } = await new Browser().go(`${portal(HOST)}/registry.json`);
  return JSON.parse(text) as Registry;
}

export const contactPerson = (at: string, language: 'sv' | 'en' = 'sv'): Promise<Page> => open(HOST, 'p8', { at, language });

/** What the contact person chooses for their portal. */
export async function choose(page: Page, choice: { kind: 'activate' | 'hide'; version?: string; slot?: string; name?: string }): Promise<void> {
  const answer = await page.evaluate(async (command) => {
    const { csrf } = (await (await fetch('/session')).json()) as { csrf: string };
    const response = await fetch('/registry/choices', { method: 'POST', headers: { 'content-type': 'application/json', 'samlar-csrf': csrf }, body: JSON.stringify(command) });
    return (await response.json()) as object;
  }, { owner: OWNER, name: OWNER, organisation: HOST, ...(choice.kind === 'activate' && { share: 100 }), ...choice });
  if (!('done' in answer)) throw new Error(JSON.stringify(answer));
  const { kind, version, slot, name = OWNER } = choice;
  const isThere = (view: Registry['views'][number]): boolean => view.name === name && (version === undefined || view.version === version) && (slot === undefined || view.slots.some((each) => each.slot === slot));
  await heardOf((views) => views.some(isThere) === (kind === 'activate'));
}

/** Waits until what the portal says of the fault views is so. */
async function heardOf(so: (views: Registry['views']) => boolean): Promise<void> {
  while (!so((await registryOf()).views.filter(({ owner }) => owner === OWNER))) await wait(LOOK_AGAIN);
}

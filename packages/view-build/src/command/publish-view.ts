import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, type ViewManifest } from '@samlar/view-contract/registry';
import { canonicalJson } from '@samlar/view-registry/canonical';
import { signText } from '@samlar/view-registry/keys';
import { buildFolder } from '../build';
import { MANIFEST } from '../manifest';
import { askRegistry, told } from './ask-registry';
import { keyFor, projectIn, type Wishes } from './project';

/** Builds the view of a folder and reads what was built. */
export async function builtManifest(folder: string): Promise<ViewManifest> {
  await buildFolder(folder);
  const file = path.join(folder, 'dist', MANIFEST);
  return readManifest(JSON.parse(readFileSync(file, 'utf8')), file);
}

/** Builds, signs and uploads the view of a folder; answers its version. Nobody sees it until it is activated. */
export async function publishView(wishes: Wishes, say: (line: string) => void): Promise<string> {
  const { folder, portal, owner } = projectIn(wishes);
  const key = keyFor(wishes, owner);
  say('Building …');
  const manifest = await builtManifest(folder);
  const files = Object.fromEntries(Object.keys(manifest.files).map((file) => [file, readFileSync(path.join(folder, 'dist', file))]));
  say(`Publishing ${Object.keys(files).length} files to ${portal} …`);
  say(await told(askRegistry(portal, key, { kind: 'publish', manifest, signature: signText(canonicalJson(manifest), key) }, files)));
  return manifest.version;
}

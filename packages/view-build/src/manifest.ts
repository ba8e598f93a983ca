import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rspack } from '@rsbuild/core';
import { versionOf } from '@samlar/view-registry/canonical';
import { DEVELOPMENT, OLDEST_CONTRACT, readManifest, type Capability, type TrustedDocument, type ViewManifest } from '@samlar/view-contract/registry';
import { Kind, OperationTypeNode, parse } from 'graphql';
import type { SlotDefinition, ViewDefinition } from './define';
import { documentsOf } from './documents';
import { chunkOf, containerOf, ENTRY, moduleOf, type Place } from './rsbuild-config';

/** The file beside a view's built files that says what they are. */
export const MANIFEST = 'view.json';

/** `sha384-…` of each file in a folder, by path relative to it, sorted; the manifest itself is left out. */
export function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file !== MANIFEST && !/\.(hot-update\.\w+|map)$/.test(file) && statSync(path.join(folder, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
  return Object.fromEntries(files.map((file) => {
    const hash = createHash('sha384').update(readFileSync(path.join(folder, file))).digest('base64');
    return [file, `sha384-${hash}`];
  }));
}

function slotOf({ component, right, path: page, group, ...slot }: SlotDefinition): ViewManifest['slots'][number] {
  return { ...slot, module: moduleOf(component), right: right ?? null, path: page ?? null, group: group ?? null };
}

/** What the view needs of its portal, by what its documents do. */
function capabilitiesOf(documents: readonly TrustedDocument[]): Capability[] {
  const kinds = documents.flatMap(({ text }) => parse(text).definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? each.operation : null)));
  return [...(kinds.includes(OperationTypeNode.QUERY) ? ['query' as const] : []), ...(kinds.includes(OperationTypeNode.MUTATION) ? ['mutate' as const] : [])];
}

/** Files that are fetched for each module before it is drawn, by what the compiler says. */
function filesOf({ slots }: ViewDefinition, { namedChunkGroups = {} }: Rspack.StatsCompilation): Record<string, string[]> {
  return Object.fromEntries(slots.map(({ component }) => {
    const module = moduleOf(component);
    return [module, (namedChunkGroups[chunkOf(module)]?.assets ?? []).map(({ name }) => name).sort()];
  }));
}

/**
 * Writes `view.json` beside what was just built, and answers it. Throws when it would not be served. Of `stats` a development build has
 * the compiler's hash, by which it says that it has changed.
 */
export function writeManifest(place: Place, view: ViewDefinition, stats: Rspack.StatsCompilation): ViewManifest {
  const { folder, dist, watch } = place;
  const files = hashesOf(dist);
  const documents = documentsOf(folder, view.documents);
  const described = {
    contract: { from: view.contract ?? OLDEST_CONTRACT, to: view.contract ?? OLDEST_CONTRACT },
    owner: view.owner,
    name: view.name,
    container: containerOf(view, place),
    entry: ENTRY,
    files,
    slots: view.slots.map(slotOf),
    ...(!watch && { modules: filesOf(view, stats) }),
    documents,
    capabilities: capabilitiesOf(documents),
  };
  const manifest = readManifest(watch ? { ...described, version: DEVELOPMENT, built: stats.hash ?? '' } : { ...described, version: versionOf(described) }, path.join(dist, MANIFEST));
  writeFileSync(path.join(dist, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

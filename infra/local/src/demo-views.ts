import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askRegistry } from '@samlar/view-build/ask-registry';
import { readManifest } from '@samlar/view-contract/registry';
import { canonicalJson } from '@samlar/view-registry/canonical';
import { signText } from '@samlar/view-registry/keys';
import type { RegistryState } from '@samlar/view-registry/registry-command';
import { repository } from './paths';

/** The organisations' own views, and at which portals each stands: by its owner's key, or by the office of the portal that chose it. */
const SHOWN: readonly { view: string; at: Record<string, string> }[] = [
  { view: 'fyrbodal/four-r', at: { fyrbodal: 'fyrbodal' } },
  { view: 'uddevalla/perspectives', at: { uddevalla: 'uddevalla' } },
  { view: 'lysekil-munkedal-sotenas/shared-units', at: { lysekil: 'lysekil-munkedal-sotenas', munkedal: 'munkedal-office', sotenas: 'sotenas-office' } },
  { view: 'dals-ed/red-thread', at: { 'dals-ed': 'dals-ed' } },
  { view: 'vanersborg/exchange', at: { vanersborg: 'vanersborg' } },
  { view: 'v8/round', at: { fyrbodal: 'v8' } },
  { view: 'smedjebacken/leaders', at: { smedjebacken: 'smedjebacken' } },
  { view: 'goteborg-cfs/networks', at: { goteborg: 'goteborg-cfs' } },
  { view: 'aalborg-ppr/cohorts', at: { aalborg: 'aalborg-ppr' } },
  { view: 'vastmanland/seminar', at: { vastmanland: 'vastmanland' } },
];

/** Portals of organisations beside the association's programme, by the office that chose not to show what is LiA's own there. */
const NARROWED: Record<string, string> = { smedjebacken: 'smedjebacken', goteborg: 'goteborg-cfs', aalborg: 'aalborg-ppr', vastmanland: 'vastmanland' };
const NOT_THERE = ['overview', 'ku8', 'evaluation', 'budget', 'organisation'];

/**
 * Publishes and shows the organisations' own views in the demonstration, by the same signed commands as any partner. What is published
 * already stays as it was left. Answers a line for each view that could not be shown.
 */
export async function showDemoViews(portal: string, home: string): Promise<string[]> {
  const problems: string[] = [];
  for (const { view, at } of SHOWN) {
    try {
      await showView(portal, home, view, at);
    } catch (error) {
      problems.push(`  ${view} is not shown: ${(error as Error).message}`);
    }
  }
  for (const [organisation, owner] of Object.entries(NARROWED)) {
    await narrow(portal, home, organisation, owner).catch((error: Error) => problems.push(`  ${organisation} shows what it chose not to: ${error.message}`));
  }
  return problems;
}

/** Hides LiA's own pages at a portal, once: what the office has chosen since stays. */
async function narrow(portal: string, home: string, organisation: string, owner: string): Promise<void> {
  const key = readFileSync(path.join(home, 'keys', `${owner}-office.pem`), 'utf8');
  const { views } = (await askRegistry(portal, key, { kind: 'list' })) as RegistryState;
  for (const { name, activations } of views.filter((each) => each.owner === 'core' && NOT_THERE.includes(each.name))) {
    if (activations.some((each) => each.organisation === organisation)) continue;
    await askRegistry(portal, key, { kind: 'hide', owner: 'core', name, organisation });
  }
}

async function showView(portal: string, home: string, view: string, at: Record<string, string>): Promise<void> {
  const dist = path.join(repository, 'shells/views', view, 'dist');
  const file = path.join(dist, 'view.json');
  if (!existsSync(file)) throw new Error('it is not built');
  const manifest = readManifest(JSON.parse(readFileSync(file, 'utf8')), file);
  const { owner, name, version } = manifest;
  const keyOf = (who: string): string => readFileSync(path.join(home, 'keys', `${who}.pem`), 'utf8');
  const key = keyOf(owner);
  const { views } = (await askRegistry(portal, key, { kind: 'list' })) as RegistryState;
  const known = views.find((each) => each.owner === owner && each.name === name);
  const published = known?.versions.some((each) => each.version === version) ?? false;
  if (!published) {
    const files = Object.fromEntries(Object.keys(manifest.files).map((each) => [each, readFileSync(path.join(dist, each))]));
    await askRegistry(portal, key, { kind: 'publish', manifest, signature: signText(canonicalJson(manifest), key) }, files);
  }
  for (const [organisation, by] of Object.entries(at)) {
    if (published && known!.activations.some((each) => each.organisation === organisation)) continue;
    await askRegistry(portal, keyOf(by), { kind: 'activate', owner, name, organisation, version, share: 100 });
  }
}

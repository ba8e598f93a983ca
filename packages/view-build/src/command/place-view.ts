import type { ChangeEntry, ChangesTold, CommandPlace, RegistryState } from '@samlar/view-registry/registry-command';
import { precedence } from '@samlar/view-registry/precedence';
import { LANGUAGES, SLOTS } from '@samlar/view-contract/slot';
import { askRegistry, told } from './ask-registry';
import { failure } from './failure';
import { keyFor, portalOf, projectIn, type Wishes } from './project';

export interface PlaceWishes extends Wishes {
  /** `owner/name`, when not of the folder's view. */
  view?: string;
  for: string;
  slot?: string;
  language?: string;
}

interface Asking {
  portal: string;
  key: string;
  place: CommandPlace;
}

/** The view that is meant: of the folder, unless one is named. */
export function viewNamed(wishes: Wishes & { view?: string }): { owner: string; name: string } {
  if (wishes.view === undefined) {
    const { owner, name } = projectIn(wishes);
    return { owner, name };
  }
  const [, owner, name] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(wishes.view) ?? [];
  if (!owner || !name) throw failure(`"${wishes.view}" names no view; write owner/name, such as uddevalla/jamtegrering`);
  return { owner, name };
}

/** A version as it is written; throws on what can be none. */
export function versionNamed(version: string): string {
  if (!/^[0-9a-f]{16}$/.test(version)) throw failure(`--version is "${version}"; a version is 16 digits and letters from a to f. "samlar view list" shows those there are`);
  return version;
}

function asking(wishes: PlaceWishes): Asking {
  const view = viewNamed(wishes);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(wishes.for)) throw failure(`--for is "${wishes.for}", which names no portal; write it as its address does, such as uddevalla, or all`);
  if (wishes.language && !(LANGUAGES as readonly string[]).includes(wishes.language)) throw failure(`--language is "${wishes.language}"; choose one of ${LANGUAGES.join(', ')}`);
  const place = {
    ...view, organisation: wishes.for === 'all' ? '*' : wishes.for,
    ...(wishes.slot && { slot: slotNamed(wishes.slot) }), ...(wishes.language && { language: wishes.language }),
  };
  return { portal: portalOf(wishes), key: keyFor(wishes, place.owner), place };
}

/** The slot of that name; without `@` its newest version. */
export function slotNamed(name: string): keyof typeof SLOTS {
  const found = Object.keys(SLOTS).filter((slot) => slot === name || slot.replace(/@\d+$/, '') === name).sort().at(-1);
  if (!found) throw failure(`There is no slot "${name}". Choose one of:\n  ${Object.keys(SLOTS).join('\n  ')}`);
  return found as keyof typeof SLOTS;
}

/** Shows a version (the newest published unless named) to a share of the people. */
export async function activateView(wishes: PlaceWishes & { percent: string; version?: string }): Promise<string> {
  const { portal, key, place } = asking(wishes);
  const share = Number(wishes.percent);
  if (!/^\d{1,3}$/.test(wishes.percent) || share < 1 || share > 100) throw failure(`--percent is "${wishes.percent}"; write a whole number from 1 to 100`);
  const version = wishes.version === undefined ? await newest(portal, key, place) : versionNamed(wishes.version);
  return told(askRegistry(portal, key, { kind: 'activate', ...place, version, share }));
}

async function newest(portal: string, key: string, { owner, name }: CommandPlace): Promise<string> {
  const { views } = (await askRegistry(portal, key, { kind: 'list' })) as RegistryState;
  const version = views.find((each) => each.owner === owner && each.name === name)?.versions[0]?.version;
  if (!version) throw failure(`No version of ${owner}/${name} is published at ${portal}. "samlar view publish" in its folder does that.`);
  return version;
}

export function changeView(kind: 'promote' | 'rollback' | 'hide', wishes: PlaceWishes): Promise<string> {
  const { portal, key, place } = asking(wishes);
  return told(askRegistry(portal, key, { kind, ...place }));
}

/** What an owner has and where it stands, as lines; with `all`, then what others have standing. */
export async function listViews(wishes: Wishes & { owner?: string; all?: boolean }): Promise<string> {
  const owner = wishes.owner ?? projectIn(wishes).owner;
  const { owners, views } = (await askRegistry(portalOf(wishes), keyFor(wishes, owner), { kind: 'list' })) as RegistryState;
  if (!owners.some(({ slug }) => slug === owner)) throw failure(`There is no owner "${owner}" at ${portalOf(wishes)}. Known: ${owners.map(({ slug }) => slug).join(', ')}.`);
  const own = views.filter((each) => each.owner === owner);
  const others = wishes.all ? views.filter((each) => each.owner !== owner && each.activations.length > 0) : [];
  const lines = [...own, ...others].flatMap((view) => [
    `${view.owner}/${view.name}${view.stopped === null ? '' : `  STOPPED: ${view.stopped}`}`,
    ...view.versions.slice(0, 5).map(({ version, publishedAt, bytes, stopped }) =>
      [`  ${version}`, whenOf(publishedAt), bytes !== null && `${Math.ceil(bytes / 1024)} kB`, stopped !== null && `STOPPED: ${stopped}`].filter(Boolean).join('  ')),
    ...[...view.activations].sort((a, b) => a.organisation.localeCompare(b.organisation) || precedence(b) - precedence(a)).map(({ version, share, before, ...at }) =>
      `  -> ${placeOf(at)}: ${version ?? 'not shown'}${share < 100 ? ` for ${share} %, ${before ?? 'nothing'} for the others` : ''}`),
    ...(view.activations.some((each) => precedence(each) > 0) ? ['     Of those that fit, the first of a portal counts; one of its own goes before every portal’s.'] : []),
  ]);
  return lines.join('\n') || `Nothing of ${owner} is published yet.`;
}

/** What was done, newest first, as lines. */
export async function viewHistory(wishes: Wishes & { view?: string }): Promise<string> {
  const of = viewNamed(wishes);
  const history: ChangeEntry[] = [];
  let before: string | null = null;
  do {
    const told: ChangesTold = (await askRegistry(portalOf(wishes), keyFor(wishes, of.owner), { kind: 'history', ...of, ...(before !== null && { before }) })) as ChangesTold;
    history.push(...told.history);
    before = told.older;
  } while (before !== null);
  const line = ({ at, what, version, organisation, detail, who }: ChangeEntry): string => {
    const { slot = '*', language = '*', after, reason } = detail as { slot?: string; language?: string; after?: { share: number } | null; reason?: string };
    const share = after?.share ?? 100;
    return [whenOf(at), what.padEnd(8), version ?? '–'.padEnd(16), organisation !== null && placeOf({ organisation, slot, language }), share < 100 && `${share} %`, reason && `“${reason}”`, `by ${who}`].filter(Boolean).join('  ');
  };
  if (history.length === 0 && wishes.view !== undefined) throw failure(`There is no ${of.owner}/${of.name} at ${portalOf(wishes)}. "samlar view list --all" shows the views that stand somewhere.`);
  return history.map(line).join('\n') || `Nothing has been done with ${of.owner}/${of.name}.`;
}

/** A moment by the clock of whoever reads, with its zone. */
const whenOf = (at: string): string => new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'long' });

const placeOf = ({ organisation, slot, language }: { organisation: string; slot: string; language: string }): string =>
  [organisation === '*' ? 'every portal' : organisation, slot, language].filter((each) => each !== '*').join(', ');

import type { ChangeEntry, CommandPlace, RegistryState } from '@samlar/view-registry/registry-command';
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
function viewNamed(wishes: Wishes & { view?: string }): { owner: string; name: string } {
  if (wishes.view === undefined) {
    const { owner, name } = projectIn(wishes);
    return { owner, name };
  }
  const [owner, name] = wishes.view.split('/');
  if (!owner || !name) throw failure(`"${wishes.view}" names no view; write owner/name, such as uddevalla/jamtegrering`);
  return { owner, name };
}

function asking(wishes: PlaceWishes): Asking {
  const view = viewNamed(wishes);
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
  if (!Number.isInteger(share) || share < 1 || share > 100) throw failure(`--percent is "${wishes.percent}"; write a whole number from 1 to 100`);
  const version = wishes.version ?? (await newest(portal, key, place));
  return told(askRegistry(portal, key, { kind: 'activate', ...place, version, share }));
}

async function newest(portal: string, key: string, { owner, name }: CommandPlace): Promise<string> {
  const { views } = (await askRegistry(portal, key, { kind: 'list' })) as RegistryState;
  const version = views.find((each) => each.owner === owner && each.name === name)?.versions[0]?.version;
  if (!version) throw failure(`No version of ${owner}/${name} is published at ${portal}. Run samlar view publish first.`);
  return version;
}

export function changeView(kind: 'promote' | 'rollback' | 'hide', wishes: PlaceWishes): Promise<string> {
  const { portal, key, place } = asking(wishes);
  return told(askRegistry(portal, key, { kind, ...place }));
}

/** What an owner has and where it stands, as lines; with `all`, then what others have standing. */
export async function listViews(wishes: Wishes & { owner?: string; all?: boolean }): Promise<string> {
  const owner = wishes.owner ?? projectIn(wishes).owner;
  const { views } = (await askRegistry(portalOf(wishes), keyFor(wishes, owner), { kind: 'list' })) as RegistryState;
  const own = views.filter((each) => each.owner === owner);
  const others = wishes.all ? views.filter((each) => each.owner !== owner && each.activations.length > 0) : [];
  const lines = [...own, ...others].flatMap((view) => [
    `${view.owner}/${view.name}${view.stopped === null ? '' : `  STOPPED: ${view.stopped}`}`,
    ...view.versions.slice(0, 5).map(({ version, publishedAt, bytes }) => `  ${version}  ${publishedAt.slice(0, 16).replace('T', ' ')}${bytes === null ? '' : `  ${Math.ceil(bytes / 1024)} kB`}`),
    ...view.activations.map(({ organisation, slot, language, version, share, before }) =>
      `  -> ${[organisation === '*' ? 'every portal' : organisation, slot, language].filter((each) => each !== '*').join(', ')}: ${version ?? 'not shown'}${share < 100 ? ` for ${share} %, ${before ?? 'nothing'} for the others` : ''}`),
  ]);
  return lines.join('\n') || 'Nothing is published yet.';
}

/** What was done, newest first, as lines. */
export async function viewHistory(wishes: Wishes & { view?: string }): Promise<string> {
  const of = viewNamed(wishes);
  const { history } = (await askRegistry(portalOf(wishes), keyFor(wishes, of.owner), { kind: 'history', ...of })) as { history: ChangeEntry[] };
  const line = ({ at, what, version, organisation, detail, who }: ChangeEntry): string => {
    const share = (detail.after as { share?: number } | null | undefined)?.share;
    return [`${at.slice(0, 19).replace('T', ' ')} UTC`, what.padEnd(9), version ?? '–'.padEnd(16), organisation === '*' ? 'every portal' : (organisation ?? ''), share && share < 100 ? `${share} %` : '', `by ${who}`].filter(Boolean).join('  ');
  };
  return history.map(line).join('\n') || `Nothing has been done with ${of.owner}/${of.name}.`;
}

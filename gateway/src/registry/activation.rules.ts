import { CONTRACT, recordOf, type Registry, type Trust, type ViewManifest, type ViewRecord } from '@samlar/view-contract/registry';
import { LANGUAGES, SLOTS, standsIn, type Language, type PortalKind, type SlotName } from '@samlar/view-contract/slot';
import { precedence } from '@samlar/view-registry/precedence';

/** Everywhere an activation leaves it open. */
export const ANY = '*';

/** Where a view stands: for an organisation (or all), in a slot (or all), in a language (or all). */
export interface Place {
  owner: string;
  name: string;
  organisation: string;
  slot: string;
  language: string;
}

/** What stands there: `share` of a hundred people get `version`, the others `before`; null is nothing. */
export interface Standing {
  version: string | null;
  share: number;
  before: string | null;
}

export type Activation = Place & Standing;

/** A version that may be shown, with where it may run. */
export interface Shown {
  manifest: ViewManifest;
  trust: Trust;
}

export const versionKey = (owner: string, name: string, version: string): string => `${owner}/${name}/${version}`;

/** The activation that counts at a place: an organisation's own before everybody's, then a slot's own, then a language's own. */
export function standingAt(activations: readonly Activation[], { owner, name, organisation, slot, language }: Place): Activation | null {
  const fits = (own: string, asked: string): boolean => own === ANY || own === asked;
  const weight = (each: Activation): number => (each.organisation === ANY ? 0 : 4) + precedence(each);
  return activations
    .filter((each) => each.owner === owner && each.name === name && fits(each.organisation, organisation) && fits(each.slot, slot) && fits(each.language, language))
    .sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** What is to stand at a place when a version is shown to `share` of a hundred: the others keep what stood there for everyone. */
export function standingAfter(current: Standing | null, version: string | null, share: number): Standing {
  const settled = current === null ? null : current.share === 100 ? current.version : current.before;
  if (share === 100 || settled === version) return { version, share: 100, before: null };
  return { version, share, before: settled };
}

export const isSameStanding = (one: Standing | null, other: Standing | null): boolean =>
  one?.version === other?.version && one?.share === other?.share && one?.before === other?.before;

/** Of a portal's pages, those of others at the address of one of this view's, each once: the portal opens one of them and has both in its menu. */
export function pagesBeside({ views }: Registry, owner: string, name: string): { path: string; view: string }[] {
  const pages = views.flatMap((view) => view.slots.flatMap(({ path, languages }) => (path === null ? [] : [{ path, languages: languages ?? LANGUAGES, view: `${view.owner}/${view.name}` }])));
  const own = pages.filter(({ view }) => view === `${owner}/${name}`);
  const pattern = (path: string): string => path.replace(/:[^/]+/g, ':');
  const beside = pages.filter((page) => page.view !== `${owner}/${name}` && own.some(({ path, languages }) => pattern(path) === pattern(page.path) && languages.some((each) => page.languages.includes(each))));
  return [...new Map(beside.map(({ path, view }) => [`${path} ${view}`, { path, view }])).values()];
}

/** The registry of one portal: each version that stands there, in its places, for its share of the people. */
export function registryFor(
  activations: readonly Activation[], shown: ReadonlyMap<string, Shown>, organisation: string, portal: PortalKind,
): Registry {
  const names = [...new Set(activations.map(({ owner, name }) => `${owner}/${name}`))].sort();
  return { contract: CONTRACT, views: names.flatMap((each) => recordsOf(each.split('/') as [string, string], activations, shown, organisation, portal)) };
}

function recordsOf(
  [owner, name]: [string, string], activations: readonly Activation[], shown: ReadonlyMap<string, Shown>, organisation: string, portal: PortalKind,
): ViewRecord[] {
  const found = new Map<string, { shown: Shown; share: [number, number]; places: Map<SlotName, Language[]> }>();
  const slots = (Object.keys(SLOTS) as SlotName[]).filter((slot) => standsIn(slot, portal));
  for (const slot of slots) for (const language of LANGUAGES) {
    const at = standingAt(activations, { owner, name, organisation, slot, language });
    if (!at) continue;
    for (const [version, from, to] of [[at.version, 0, at.share], [at.before, at.share, 100]] as const) {
      const manifest = version === null ? undefined : shown.get(versionKey(owner, name, version));
      if (!manifest || from === to) continue;
      const key = `${version} ${from} ${to}`;
      const part = found.get(key) ?? { shown: manifest, share: [from, to], places: new Map<SlotName, Language[]>() };
      part.places.set(slot, [...(part.places.get(slot) ?? []), language]);
      found.set(key, part);
    }
  }
  return [...found.values()].flatMap(({ shown: { manifest, trust }, share: [from, to], places }) => {
    const placed = manifest.slots.flatMap((slot) => {
      const languages = places.get(slot.slot);
      if (!languages) return [];
      return [languages.length === LANGUAGES.length ? slot : { ...slot, languages }];
    });
    if (placed.length === 0) return [];
    return [{ ...recordOf(manifest, placed, trust), ...(to - from < 100 && { share: { from, to } }) }];
  });
}

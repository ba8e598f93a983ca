import { isHome, LANGUAGES, SLOTS, standsIn, type Language, type PortalKind, type SlotName } from '@samlar/view-contract/slot';
import { precedence } from '@samlar/view-registry/precedence';
import type { RegistryState } from '@samlar/view-registry/registry-command';

export type ListedView = RegistryState['views'][number];
export type Standing = ListedView['activations'][number];

/** What this organisation chose for the whole view; what every portal shows stands for it when it has not. */
export function standingOf(view: ListedView, organisation: string): { own: Standing | null; shown: Standing | null } {
  const whole = view.activations.filter(({ slot, language }) => slot === '*' && language === '*');
  const own = whole.find((each) => each.organisation === organisation) ?? null;
  return { own, shown: own ?? whole.find((each) => each.organisation === '*') ?? null };
}

/** What was chosen for a place or a language of the view alone, what goes before the others first: it goes before the choice for the whole view. */
export function narrowerOf(view: ListedView, organisation: string): Standing[] {
  const { own } = standingOf(view, organisation);
  const narrower = view.activations.filter((each) => precedence(each) > 0);
  const chosen = narrower.filter((each) => each.organisation === organisation);
  // Whatever an organisation has chosen goes before what every portal shows.
  const everybodys = own ? [] : narrower.filter((each) => each.organisation === '*');
  return [chosen, everybodys].flatMap((each) => each.sort((a, b) => precedence(b) - precedence(a)));
}

/** What kind of place a slot is, and a language as it is called in another; each null where it was left open. */
export function placeOf({ slot, language }: { slot?: unknown; language?: unknown }, spoken: Language): { kind: 'page' | 'home' | 'below' | null; language: string | null } {
  const known = Object.hasOwn(SLOTS, String(slot)) ? (slot as SlotName) : null;
  const named = (LANGUAGES as readonly unknown[]).includes(language) ? new Intl.DisplayNames([spoken], { type: 'language' }).of(language as Language)! : null;
  return { kind: known && (SLOTS[known].page ? 'page' : isHome(known) ? 'home' : 'below'), language: named };
}

/** What a view is called: in Swedish where it has no title in the language, else by its name. */
export const titleOf = ({ titles, name }: Pick<ListedView, 'titles' | 'name'>, language: Language): string => titles[language] ?? titles.sv ?? name;

/** Whether a view takes a place in a portal of this kind. */
export const fits = ({ slots }: Pick<ListedView, 'slots'>, portal: PortalKind): boolean =>
  slots.some((slot) => Object.hasOwn(SLOTS, slot) && standsIn(slot as SlotName, portal));

/** Portals a view is shown in, by their short names, each once; `*` for every portal that has not chosen. */
export const portalsOf = ({ activations }: Pick<ListedView, 'activations'>): string[] =>
  [...new Set(activations.filter(({ version, before }) => version !== null || before !== null).map(({ organisation }) => organisation))].sort();

/** Views that can stand in this kind of portal; Samlär's own last. */
export function listed(views: readonly ListedView[], portals: readonly PortalKind[]): ListedView[] {
  return views
    .filter((view) => portals.some((portal) => fits(view, portal)))
    .sort((a, b) => Number(a.owner === 'core') - Number(b.owner === 'core') || a.owner.localeCompare(b.owner) || a.name.localeCompare(b.name));
}

import type { RegistryState } from '@samlar/view-registry/registry-command';

export type ListedView = RegistryState['views'][number];
export type Standing = ListedView['activations'][number];

/** What this organisation chose for the whole view; what every portal shows stands for it when it has not. */
export function standingOf(view: ListedView, organisation: string): { own: Standing | null; shown: Standing | null } {
  const whole = view.activations.filter(({ slot, language }) => slot === '*' && language === '*');
  const own = whole.find((each) => each.organisation === organisation) ?? null;
  return { own, shown: own ?? whole.find((each) => each.organisation === '*') ?? null };
}

/** Views that can stand in this kind of portal; Samlär's own last. */
export function listed(views: readonly ListedView[], portals: readonly string[]): ListedView[] {
  const prefixes = portals.includes('association') ? ['association.', 'research.'] : ['municipality.', 'activity.', 'ku8.'];
  return views
    .filter(({ slots }) => portals.includes('association') || slots.some((slot) => prefixes.some((prefix) => slot.startsWith(prefix))))
    .sort((a, b) => Number(a.owner === 'core') - Number(b.owner === 'core') || a.owner.localeCompare(b.owner) || a.name.localeCompare(b.name));
}

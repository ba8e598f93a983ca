import type { Registry, ViewRecord } from '@samlar/view-contract/registry';
import type { Language } from '@samlar/view-contract/slot';

/**
 * The views one person sees: of a view that two parts of the people see in different versions, the one of their part; places only in
 * languages they stand in. `who` is the same text for the same person, so that nobody changes part from day to day.
 */
export function chosenViews(registry: Registry, who: string, language: Language): Registry {
  const mine = registry.views.filter(({ share, owner, name }) => !share || within(hundredthOf(`${who} ${owner}/${name}`), share));
  return {
    ...registry,
    views: mine.flatMap((view) => {
      const slots = view.slots.filter(({ languages }) => !languages || languages.includes(language));
      if (slots.length === 0) return [];
      return [slots.length === view.slots.length ? view : { ...view, slots }];
    }),
  };
}

const within = (at: number, { from, to }: NonNullable<ViewRecord['share']>): boolean => at >= from && at < to;

/** FNV-1a, of a hundred: spreads people evenly, and differently for each view. */
export function hundredthOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // The lowest bits of FNV-1a are the least mixed.
  return ((hash ^ (hash >>> 15)) >>> 0) % 100;
}

import type { Registry, ViewRecord } from '@samlar/view-contract/registry';
import { GROUPS, SLOTS, type Group, type SlotName, type ViewSlot } from '@samlar/view-contract/slot';

/** A place taken by a view. */
export interface Placed {
  view: ViewRecord;
  slot: ViewSlot;
}

/** What takes a kind of place and the person may see, in order. */
export function placedIn(registry: Registry, rights: readonly string[], fits: (slot: SlotName) => boolean): Placed[] {
  return registry.views
    .flatMap((view) => view.slots.map((slot) => ({ view, slot })))
    .filter(({ slot }) => fits(slot.slot) && (slot.right === null || rights.includes(slot.right)))
    .sort((a, b) => a.slot.order - b.slot.order);
}

export const isPage = (slot: SlotName): boolean => SLOTS[slot].page;

/** The navigation: groups in their fixed order, those without a page left out. */
export function navigationOf(pages: readonly Placed[]): { group: Group; pages: Placed[] }[] {
  return GROUPS.map((group) => ({ group, pages: pages.filter(({ slot }) => slot.group === group) })).filter(({ pages: inGroup }) => inGroup.length > 0);
}

/** The entry to mark: the page's own address, else the longest one it lies below (`/programmes/7` below `/programmes`). */
export function entryMarked(pages: readonly Placed[], path: string): string | null {
  const above = pages.flatMap(({ slot }) => (slot.group !== null && slot.path !== null && (path === slot.path || path.startsWith(`${slot.path}/`)) ? [slot.path] : []));
  return above.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Values of a path's parameters when `path` is the pattern's, else null: `/programmes/:id` and `/programmes/7` give `{ id: '7' }`. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.replace(/\/+$/, '').split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':') && value) params[part.slice(1)] = decode(value);
    else if (part !== value) return null;
  }
  return params;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The page at an address; one with fewer parameters goes before one with more, so that `/programmes/new` wins over `/programmes/:id`. */
export function pageAt(pages: readonly Placed[], path: string): (Placed & { params: Record<string, string> }) | null {
  const matches = pages.flatMap((page) => {
    const params = page.slot.path === null ? null : matchPath(page.slot.path, path);
    return params ? [{ ...page, params }] : [];
  });
  return matches.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0] ?? null;
}

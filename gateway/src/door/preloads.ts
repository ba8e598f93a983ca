import type { Registry } from '@samlar/view-contract/registry';
import { isHome, SLOTS, standsIn, type PortalKind } from '@samlar/view-contract/slot';

/**
 * Elements for the head of a portal's page that ask for the entries of its views at once, each with its hash, rather than when the shell has begun:
 * of what stands there for everyone who has these rights. What only some see (a share, a language) and what runs in a frame waits for the shell, and so do
 * the entries' own files: a dozen more requests stood in the way of the shell's first drawing.
 */
export function preloadsFor({ views }: Registry, kind: PortalKind, path: string, rights: ReadonlySet<string>): string {
  const certain = views.filter(({ trust, share }) => trust === 'page' && !share);
  const placed = certain.flatMap((view) => view.slots.filter(({ right, languages }) => !languages && (right === null || rights.has(right))).map((slot) => ({ view, slot })));
  const page = placed.filter(({ slot }) => slot.path !== null && fits(slot.path, path)).sort((a, b) => open(a.slot.path!) - open(b.slot.path!))[0];
  const beside = placed.filter(({ slot }) => (path === '/' ? isHome(slot.slot) && standsIn(slot.slot, kind) : page && standsIn(slot.slot, kind) && SLOTS[slot.slot].below === page.slot.path));
  const files = new Map([...(page ? [page] : []), ...beside].map(({ view: { base, entry, files: hashes } }) => [`${base}${entry}`, hashes[entry]!] as const));
  return [...files].map(([href, integrity]) =>
    `<link rel="preload" as="script" href="${href}" integrity="${integrity}" crossorigin="anonymous" fetchpriority="low">`).join('');
}

/** Whether an address is one of `/programmes/:id`. */
function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/+$/, '').split('/')];
  return wanted.length === given.length && wanted.every((part, at) => (part.startsWith(':') ? given[at] !== '' : part === given[at]));
}

const open = (pattern: string): number => pattern.split(':').length;

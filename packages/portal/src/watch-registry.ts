import type { Registry, ViewRecord } from '@samlar/view-contract/registry';

/** True in builds of `samlar-view watch` only; in others the code behind it is left out. */
declare const SAMLAR_WATCH: boolean;

/** How a view in development takes up what was built since; each says so itself, by its container, when it is loaded. */
interface HotView {
  /** The build that runs. */
  built(): string;
  /** Takes up the build after it. Rejects when that cannot be done in a page that stands. */
  next(): Promise<unknown>;
}

declare global {
  var samlarHot: Map<string, HotView> | undefined;
}

const SECONDS_BETWEEN_LOOKS = 0.5;
/** Builds taken up one after another at most; a page that is further behind is loaded again. */
const MOST_BEHIND = 20;

/**
 * For those who write views: what was just built takes its place in the open page, which keeps its state. A view that has got other
 * places, or another portal, loads the page again at its address.
 */
export function watchRegistry(): void {
  if (!SAMLAR_WATCH) return;
  let known: { registry: string; page: string } | null = null;
  const look = async (): Promise<void> => {
    const [registry, page] = await Promise.all([read('/registry.json'), read('/index.html')]);
    if (registry === null || page === null) return;
    if (known && registry !== known.registry && !(await takenUp(known.registry, registry))) location.reload();
    if (known && page !== known.page) location.reload();
    known = { registry, page };
  };
  const again = (): void => void setTimeout(() => look().catch((error: unknown) => {
    tellDeveloper(error);
    location.reload();
  }).finally(again), SECONDS_BETWEEN_LOOKS * 1000);
  again();
}

/** Tells those who write views, in the browser's console, why one does not come. People who use a portal have no use for it. */
export function tellDeveloper(error: unknown): void {
  if (SAMLAR_WATCH) reportError(error);
}

const read = (address: string): Promise<string | null> =>
  fetch(address, { cache: 'no-cache' }).then((response) => (response.ok ? response.text() : null), () => null);

async function takenUp(before: string, now: string): Promise<boolean> {
  if (placesOf(before) !== placesOf(now)) return false;
  for (const { container, built } of (JSON.parse(now) as Registry).views) {
    const hot = globalThis.samlarHot?.get(container);
    if (!hot || !built) continue;
    for (let behind = 0; hot.built() !== built; behind += 1) {
      if (behind === MOST_BEHIND) return false;
      await hot.next();
    }
  }
  return true;
}

/** All of a registry that an open page cannot take up by itself: which views there are, and their places. */
function placesOf(registry: string): string {
  return JSON.stringify((JSON.parse(registry) as Registry).views.map(({ files: _files, built: _built, ...view }: ViewRecord) => view));
}

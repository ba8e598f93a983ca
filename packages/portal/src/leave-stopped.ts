import type { Registry, ViewRecord } from '@samlar/view-contract/registry';
import { hasRun } from './federation';
import { fetchRegistry } from './start-up';
import { isSomethingWritten } from './written';

const SECONDS_BETWEEN_LOOKS = 15;

/** What the association has stopped since the page was opened. */
export interface Stopped {
  /** Where the versions lie: none of them is shown any more. */
  bases: ReadonlySet<string>;
  /** Of those whose code has run in the page, which is to be loaded anew: the last heard of, and where the person was then. */
  left: { view: ViewRecord; at: string } | null;
}

export const NONE_STOPPED: Stopped = { bases: new Set(), left: null };

/**
 * A view that the association stops leaves open pages too: while somebody looks at the page, and when they come back to it, it asks whether its views still
 * may run, and tells of those that may not. What a portal has merely stopped showing stays until the next visit.
 *
 * A frame is gone with its element. Code that has run in the page is gone with the page only: that is loaded anew, at once when nothing is written in it,
 * else when the person goes on (`mustLoad`), says so, or looks away having finished.
 */
export function leaveStopped({ views }: Registry, tell: (stopped: Stopped) => void): void {
  let stopped = NONE_STOPPED;
  const look = async (): Promise<void> => {
    const shown = new Set((await fetchRegistry()).views.map(({ base }) => base));
    const gone = await Promise.all(views.map(async (view) => !shown.has(view.base) && !stopped.bases.has(view.base) && (await isGone(view))));
    const heard = views.filter((_, at) => gone[at]);
    if (heard.length === 0) return;
    const ran = heard.find(({ base }) => hasRun(base));
    stopped = { bases: new Set([...stopped.bases, ...heard.map(({ base }) => base)]), left: ran ? { view: ran, at: location.pathname } : stopped.left };
    tell(stopped);
    loadIfNothingIsLost();
  };
  const loadIfNothingIsLost = (): void => {
    if (stopped.left && !isSomethingWritten()) location.reload();
  };
  let next: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    clearTimeout(next);
    const looked = document.visibilityState === 'hidden' ? Promise.resolve(loadIfNothingIsLost()) : look().catch(() => undefined);
    void looked.finally(() => {
      clearTimeout(next);
      next = setTimeout(again, SECONDS_BETWEEN_LOOKS * 1000);
    });
  };
  document.addEventListener('visibilitychange', again);
  next = setTimeout(again, SECONDS_BETWEEN_LOOKS * 1000);
}

/** The person has gone on from where they heard that code of this page was stopped: the next page is loaded whole. */
export function mustLoad({ left }: Stopped): boolean {
  return left !== null && location.pathname !== left.at;
}

/** The files of a version that was stopped are there for nobody; a door that does not answer says nothing of that. */
const isGone = ({ base, entry }: ViewRecord): Promise<boolean> => fetch(`${base}${entry}`, { cache: 'no-store' }).then(({ status }) => status === 404, () => false);

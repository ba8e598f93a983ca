import { frameAddress, type Registry, type ViewRecord } from '@samlar/view-contract/registry';
import { fetchRegistry } from './start-up';

const SECONDS_BETWEEN_LOOKS = 15;

/**
 * A view that the association stops leaves open pages too: while somebody looks at the page it asks whether the views that run in it still may, and loads
 * itself again when one may not. What a portal has merely stopped showing stays until the next visit.
 */
export function leaveStopped({ views }: Registry): void {
  const look = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    const shown = new Set((await fetchRegistry()).views.map(({ base }) => base));
    const stopped = await Promise.all(views.filter((view) => !shown.has(view.base) && runsHere(view)).map(isGone));
    if (stopped.includes(true)) location.reload();
  };
  const again = (): void => void setTimeout(() => look().catch(() => undefined).finally(again), SECONDS_BETWEEN_LOOKS * 1000);
  again();
}

const runsHere = (view: ViewRecord): boolean => document.querySelector(`script[src^="${view.base}"], iframe[src^="${frameAddress(view)}"]`) !== null;

/** The files of a version that was stopped are there for nobody; a door that does not answer says nothing of that. */
const isGone = ({ base, entry }: ViewRecord): Promise<boolean> => fetch(`${base}${entry}`, { cache: 'no-store' }).then(({ status }) => status === 404, () => false);

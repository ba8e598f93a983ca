import { useEffect } from 'react';

/** Hears that a loop of a view was ended: each view's build looks after its own (`packages/view-build/src/loop-turn.js`). */
export function useEndedLoop(container: string, ended: (why: Error) => void): void {
  useEffect(() => {
    const hear = (event: Event): void => {
      if ((event as CustomEvent<unknown>).detail === container) ended(new Error(`a loop of ${container} did not end`));
    };
    addEventListener('samlar-endless-loop', hear);
    return () => removeEventListener('samlar-endless-loop', hear);
  }, [container, ended]);
}

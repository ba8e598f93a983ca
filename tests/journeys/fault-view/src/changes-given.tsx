import type { ViewProps } from '@samlar/view-contract/view';
import { useEffect, useState } from 'react';

/** Changes what the portal has given it, and then what the portal shows. */
export default function ChangesGiven({ organisation, viewer, search, notify }: ViewProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    search.set('part', 'changed');
    for (const change of [() => Object.assign(organisation, { name: {} }), () => viewer!.rights.push('budget.signing')]) {
      try {
        change();
      } catch {
        // A frame has a copy, which it may change.
      }
    }
    notify({ kind: 'info', text: 'Ändrat' });
    setSaid('Klar');
  }, [organisation, viewer, search, notify]);
  return <p>{said}</p>;
}

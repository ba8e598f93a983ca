import type { Notice, ViewProps } from '@samlar/view-contract/view';
import { useEffect, useState } from 'react';

const ODD = [null, { kind: 'info', text: { message: 'Fel' } }, { kind: 'danger', text: new Error('Fel') }, { kind: 'info', text: '<b>Fet</b> '.repeat(100_000) }];

/** Gives the portal what is no notice, and one that is too long. */
export default function OddNotices({ notify }: ViewProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    for (const odd of ODD) {
      try {
        notify(odd as Notice);
      } catch {
        // Its own fault, told in its own place.
      }
    }
    setSaid('Klar');
  }, [notify]);
  return <p>{said}</p>;
}

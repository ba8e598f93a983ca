import type { ViewProps } from '@samlar/view-contract/view';
import { useEffect } from 'react';

/**
 * Calls another machine from a page within its page, where what the frame's shell has taken away is there again, and runs what the view was registered with:
 * `?machine=` is that script's address, `hash` its hash.
 */
export default function Caller({ search }: ViewProps) {
  const [src, hash] = [search.get('machine'), search.get('hash')];
  useEffect(() => {
    const srcdoc = `<script src="${src}" integrity="${hash}" crossorigin="anonymous"></script>`;
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }));
  }, [src, hash]);
  return <p>Ringer</p>;
}

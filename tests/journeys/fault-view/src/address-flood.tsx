import { useEffect, useState } from 'react';

/** Writes four hundred addresses into the browser's history; a browser refuses after some. */
export default function AddressFlood() {
  const [said, setSaid] = useState('');
  useEffect(() => {
    try {
      for (let at = 0; at < 400; at += 1) history.pushState(null, '', `?at=${at}`);
    } catch {
      // A frame has no address of its own to change.
    }
    setSaid('Klar');
  }, []);
  return <p>{said}</p>;
}

import { useEffect } from 'react';

/** Sends the page around it messages without end. */
export default function MessageFlood() {
  useEffect(() => {
    const flood = setInterval(() => {
      for (let at = 0; at < 3_000; at += 1) window.parent.postMessage({ at }, '*');
    });
    return () => clearInterval(flood);
  }, []);
  return <p>Sänder</p>;
}

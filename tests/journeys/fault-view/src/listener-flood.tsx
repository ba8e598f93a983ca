import { useEffect, useState } from 'react';

const HEARD = ['click', 'pointermove', 'mousemove', 'keydown', 'focusin'];

/** Listens to all that happens, three thousand times. */
export default function ListenerFlood() {
  const [said, setSaid] = useState('');
  useEffect(() => {
    for (let at = 0; at < 3_000; at += 1) window.addEventListener(HEARD[at % HEARD.length]!, () => Math.sqrt(at), true);
    setSaid('Klar');
  }, []);
  return <p>{said}</p>;
}

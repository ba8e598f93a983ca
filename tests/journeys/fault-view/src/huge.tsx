import { useEffect, useRef } from 'react';

/** Twenty thousand elements. */
export default function Huge() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = document.createDocumentFragment();
    for (let at = 0; at < 20_000; at += 1) all.append(Object.assign(document.createElement('i'), { textContent: '.' }));
    place.current!.append(all);
  }, []);
  return <><p>Klar</p><div ref={place} /></>;
}

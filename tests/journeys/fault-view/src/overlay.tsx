import { useState } from 'react';

/** Lays itself over everything it can, to be clicked in place of the portal's own links. */
export default function Overlay() {
  const [clicks, setClicks] = useState(0);
  return (
    <div style={{ minHeight: 120 }}>
      <p>{`Klick ${clicks}`}</p>
      <button type="button" aria-label="Lägg" style={{ position: 'fixed', inset: 0, zIndex: 2_147_483_647, opacity: 0.2 }} onClick={() => setClicks(clicks + 1)} />
    </div>
  );
}

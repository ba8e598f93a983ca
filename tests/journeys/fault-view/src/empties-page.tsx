import { useEffect, useState } from 'react';

/** Takes everything out of its page, and then out of the place that everything is drawn in. */
export default function EmptiesPage() {
  const [said, setSaid] = useState('');
  useEffect(() => {
    document.body.innerHTML = '';
    setTimeout(() => {
      const place = document.getElementById('portal');
      if (!place) return;
      place.innerHTML = '';
      setSaid('Klar');
    }, 500);
  }, []);
  return <p>{said}</p>;
}

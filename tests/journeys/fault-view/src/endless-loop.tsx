import { useEffect } from 'react';

/** Is well at first, then computes without end: nothing of its page is answered any more. */
export default function EndlessLoop() {
  useEffect(() => {
    setTimeout(() => {
      for (;;);
    }, 1_000);
  }, []);
  return <p>Snurrar snart</p>;
}

import { useEffect } from 'react';

/** Is well at first, then runs a loop without end, which its build ends. */
export default function EndlessLoop() {
  useEffect(() => {
    setTimeout(() => {
      for (;;);
    }, 1_000);
  }, []);
  return <p>Snurrar snart</p>;
}

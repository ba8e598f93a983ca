import { useEffect } from 'react';

/** Is well at first, then computes without end and without a loop that its build could look after: nothing of its page is answered any more. */
export default function EndlessMatch() {
  useEffect(() => {
    setTimeout(() => /^(a+)+$/.test(`${'a'.repeat(60)}b`), 1_000);
  }, []);
  return <p>Snurrar snart</p>;
}

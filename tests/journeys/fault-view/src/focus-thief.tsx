import { useEffect, useRef } from 'react';

/** Takes the keyboard ten times a second. */
export default function FocusThief() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const taking = setInterval(() => field.current!.focus(), 100);
    return () => clearInterval(taking);
  }, []);
  return <label>{'Taget '}<input ref={field} /></label>;
}

import { useEffect, useRef } from 'react';

/** Takes the keyboard once a second: time to see each theft undone before the next. */
export default function FocusThief() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const taking = setInterval(() => field.current!.focus(), 1_000);
    return () => clearInterval(taking);
  }, []);
  return <label>{'Taget '}<input ref={field} /></label>;
}

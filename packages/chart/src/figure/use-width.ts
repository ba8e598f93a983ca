import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width in CSS pixels a picture has for itself, followed as it changes; `initial` until it is known. */
export function useWidth<Element extends HTMLElement>(initial = 640): [RefObject<Element | null>, number] {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth((before) => Math.floor(element.clientWidth) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}

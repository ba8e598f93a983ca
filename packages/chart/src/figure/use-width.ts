import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** In a place narrower than this, as one may be for a moment while a window changes, there is nothing left between the margins: what is drawn is made smaller as a whole. */
const LEAST = 160;

/** The width in CSS pixels a picture has for itself, followed as it changes, at least 160; `initial` until it is known. */
export function useWidth<Element extends HTMLElement>(initial = 640): [RefObject<Element | null>, number] {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth((before) => (element.clientWidth ? Math.max(LEAST, Math.floor(element.clientWidth)) : before));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}

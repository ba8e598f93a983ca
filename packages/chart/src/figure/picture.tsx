import { createContext, useContext, type KeyboardEvent, type ReactNode } from 'react';

const Interactive = createContext(false);

/**
 * The `<svg>` of a chart. Without interactive marks it is one image with a text alternative; with them it is a group, so that
 * each mark can be reached and read.
 */
export function Picture({
  width,
  height,
  summary,
  interactive = false,
  children,
}: {
  width: number;
  height: number;
  summary: string;
  interactive?: boolean;
  children: ReactNode;
}) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role={interactive ? 'group' : 'img'} aria-label={summary}>
      <Interactive value={interactive}>{children}</Interactive>
    </svg>
  );
}

/** Where a mark takes the pointer, in the picture's pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** WCAG 2.5.8: nothing to press is smaller. */
const LEAST_TARGET = 24;

function target({ x, y, width, height }: Box): Box {
  const [wide, high] = [Math.max(width, LEAST_TARGET), Math.max(height, LEAST_TARGET)];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

/**
 * One mark with its words. With `onSelect` a clear surface over `box` is a button that keyboard and pointer reach: a surface of
 * its own, so that its name is the words and not the scraps of text drawn beneath.
 */
export function Mark({ label, onSelect, box, children }: { label: string; onSelect?: (() => void) | undefined; box?: Box; children: ReactNode }) {
  const interactive = useContext(Interactive);
  if (!interactive || !onSelect || !box)
    return (
      <g>
        <title>{label}</title>
        {children}
      </g>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect();
  };
  return (
    <g className="samlar-chart-mark">
      <g aria-hidden="true">{children}</g>
      <rect {...target(box)} rx="4" fill="transparent" role="button" tabIndex={0} aria-label={label} onClick={onSelect} onKeyDown={onKeyDown}>
        <title>{label}</title>
      </rect>
    </g>
  );
}

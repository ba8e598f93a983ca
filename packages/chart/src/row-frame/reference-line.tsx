import { ink } from '../palette';
import type { RowFrame } from './row-frame';

/** A value that all rows are held against, in the axis's unit. */
export interface Reference {
  value: number;
  label: string;
}

/** Pixels its label takes below the frame. */
export const REFERENCE_HEIGHT = 16;

/** A dashed line through all rows, named below them. */
export function ReferenceLine({ frame, reference }: { frame: RowFrame; reference: Reference }) {
  const x = frame.x(reference.value);
  return (
    <g aria-hidden="true">
      <line x1={x} x2={x} y1={frame.top - 4} y2={frame.height - 2} stroke={ink.quiet} strokeWidth="1.5" strokeDasharray="5 4" />
      <text x={x} y={frame.height + 12} textAnchor="middle" data-quiet="">
        {reference.label}
      </text>
    </g>
  );
}

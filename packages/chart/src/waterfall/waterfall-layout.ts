import { rowFrame, type RowFrame } from '../row-frame/row-frame';

export interface WaterfallLine {
  label: string;
  /** whole kronor; negative for income */
  value: number;
  /** what is odd about the line, such as a label that stands twice */
  note?: string;
}

export type StepKind = 'line' | 'computed' | 'declared' | 'difference';

export interface WaterfallStep {
  kind: StepKind;
  label: string;
  value: number;
  note?: string;
  y: number;
  x: number;
  length: number;
  /** where the next step begins: a thin line leads there */
  endX: number;
}

export interface WaterfallLayout {
  frame: RowFrame;
  steps: WaterfallStep[];
  computed: number;
  /** declared − computed; null when nothing was declared */
  difference: number | null;
}

export interface WaterfallLabels {
  computed: string;
  declared: string;
  difference: string;
}

/** Lines that add up step by step to a computed sum, beside what the document declared and the difference between the two. */
export function waterfallLayout(lines: readonly WaterfallLine[], declared: number | null, labels: WaterfallLabels, width: number): WaterfallLayout {
  const computed = lines.reduce((sum, { value }) => sum + value, 0);
  const difference = declared === null ? null : declared - computed;
  let running = 0;
  const tops = [0, computed, declared ?? 0, ...lines.map(({ value }) => (running += value))];
  const sums: { kind: StepKind; label: string; value: number }[] = [{ kind: 'computed', label: labels.computed, value: computed }];
  if (declared !== null) {
    sums.push({ kind: 'declared', label: labels.declared, value: declared }, { kind: 'difference', label: labels.difference, value: difference! });
  }
  const all = [...lines.map((line) => ({ kind: 'line' as const, ...line })), ...sums];
  const names = all.map((step) => step.label);
  const frame = rowFrame({ names, width, domain: [Math.min(...tops), Math.max(...tops)], endRoom: 112, nice: false });
  let from = 0;
  const steps = all.map((step, index): WaterfallStep => {
    const start = step.kind === 'line' ? from : step.kind === 'difference' ? computed : 0;
    const end = start + step.value;
    if (step.kind === 'line') from = end;
    const [a, b] = [frame.x(start), frame.x(end)];
    return { ...step, y: frame.rows[index]!.y, x: Math.min(a, b), length: Math.abs(b - a), endX: b };
  });
  return { frame, steps, computed, difference };
}

import { figureOf, type Absence, type Cell } from '../figure/cell';

export interface FunnelStage {
  label: string;
  value: Cell;
}

export interface PlacedStage {
  label: string;
  value: number | null;
  absence: Absence | null;
  x: number;
  y: number;
  length: number;
  /** of the stage before; null for the first and where either is unknown */
  shareOfBefore: number | null;
}

export interface FunnelLayout {
  width: number;
  height: number;
  barHeight: number;
  stages: PlacedStage[];
}

/** Stages from top to bottom as centred bars, as long as they are many. */
export function stageFunnelLayout(stages: readonly FunnelStage[], width: number): FunnelLayout {
  const [barHeight, pitch] = [36, 74];
  const figures = stages.map(({ value }) => figureOf(value));
  const highest = Math.max(1, ...figures.map(({ value }) => value ?? 0));
  return {
    width,
    barHeight,
    height: stages.length * pitch - 8,
    stages: stages.map(({ label }, index) => {
      const { value, absence } = figures[index]!;
      const before = index > 0 ? figures[index - 1]!.value : null;
      const length = ((value ?? 0) / highest) * width;
      return {
        label,
        value,
        absence: value === null ? (absence ?? 'MISSING') : null,
        x: (width - length) / 2,
        y: index * pitch + 22,
        length,
        shareOfBefore: before && value !== null ? value / before : null,
      };
    }),
  };
}

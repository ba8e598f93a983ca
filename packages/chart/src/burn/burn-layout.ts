import { scaleLinear } from '@visx/scale';
import { figureOf, type Cell } from '../figure/cell';

export const BURN_SERIES = ['plan', 'actual', 'forecast'] as const;
export type BurnSeries = (typeof BURN_SERIES)[number];

/** Cumulative kronor at the end of a month. A month without actual figures has none, not zero. */
export interface BurnMonth {
  /** `2012-03` */
  month: string;
  plan: Cell;
  actual?: Cell;
  forecast?: Cell;
}

export interface BurnPoint {
  month: string;
  value: number;
  x: number;
  y: number;
}

export interface BurnLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  yTicks: { value: number; y: number }[];
  /** the months that are written out: as many as there is room for, always the first */
  xTicks: { label: string; x: number }[];
  series: Record<BurnSeries, BurnPoint[]>;
  /** last point of each series with a place for its figure that meets no other */
  ends: { series: BurnSeries; point: BurnPoint; labelY: number }[];
}

const LABEL_HEIGHT = 17;

function spread(ends: BurnLayout['ends']): void {
  ends.sort((a, b) => a.labelY - b.labelY);
  for (let index = 1; index < ends.length; index++) {
    ends[index]!.labelY = Math.max(ends[index]!.labelY, ends[index - 1]!.labelY + LABEL_HEIGHT);
  }
}

/** Three lines over months. The forecast is drawn from the last actual month on, so that the lines meet. */
export function burnLayout(months: readonly BurnMonth[], width: number): BurnLayout {
  const narrow = width < 520;
  const [left, top, height] = [narrow ? 44 : 72, 14, narrow ? 260 : 340];
  const right = width - (narrow ? 82 : 104);
  const bottom = height - 34;
  const highest = Math.max(1, ...months.flatMap((month) => BURN_SERIES.map((series) => figureOf(month[series]).value ?? 0)));
  const y = scaleLinear<number>({ domain: [0, highest], range: [bottom, top], nice: true });
  const x = (index: number) => (months.length < 2 ? left : left + (index / (months.length - 1)) * (right - left));
  const points = (series: BurnSeries) =>
    months.flatMap((month, index): BurnPoint[] => {
      const { value } = figureOf(month[series]);
      return value === null ? [] : [{ month: month.month, value, x: x(index), y: y(value) }];
    });
  const series = { plan: points('plan'), actual: points('actual'), forecast: points('forecast') };
  const lastActual = series.actual.at(-1);
  if (lastActual && series.forecast.length > 0 && series.forecast[0]!.x > lastActual.x) series.forecast.unshift(lastActual);
  const ends = BURN_SERIES.flatMap((name) => {
    const point = series[name].at(-1);
    return point ? [{ series: name, point, labelY: point.y + 4.5 }] : [];
  });
  spread(ends);
  const every = Math.max(1, Math.ceil(months.length / Math.max(2, Math.floor((right - left) / 80))));
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    series,
    ends,
    yTicks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    xTicks: months.flatMap(({ month }, index) => (index % every === 0 ? [{ label: month, x: x(index) }] : [])),
  };
}

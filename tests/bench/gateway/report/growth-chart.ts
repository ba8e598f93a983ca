import { GROWTH, type GrowthAxis } from '../graphs/growth';
import type { GatewayRecord } from '../record';
import { COLOURS, FAINT, INK, line, round, svg, text } from './svg';
import { growthCpu } from './tables';

const WIDTH = 920;
const PANEL = { width: 340, height: 230 };

/** Four small charts on logarithmic scales; in each a dotted line that is linear, to compare with. */
export function growthChart(record: GatewayRecord): string {
  const contenders = record.contenders.filter(({ name }) => record.growth.some(({ contender }) => contender === name));
  const parts = [text(20, 32, 'CPU for one request as one thing grows', { size: 18, weight: 600 }), text(20, 54, 'Milliseconds, both scales logarithmic. Along the dotted lines twice as much costs twice as much.', { fill: FAINT })];
  contenders.forEach(({ name, title }, index) => {
    const [x, y] = [20 + (index % 2) * 300, 68 + Math.floor(index / 2) * 18];
    parts.push(`<rect x="${x}" y="${y}" width="22" height="5" fill="${COLOURS[name]}"/>`, text(x + 28, y + 7, title));
  });
  GROWTH.forEach((axis, index) => {
    const [left, top] = [70 + (index % 2) * 450, 142 + Math.floor(index / 2) * 340];
    parts.push(...panel(record, axis, contenders.map(({ name }) => name), left, top));
  });
  return svg(WIDTH, 802, 'CPU for one request against size of the answer, list length, subgraphs and depth', parts);
}

function panel(record: GatewayRecord, { name, title, unit, points }: GrowthAxis, contenders: readonly string[], left: number, top: number): string[] {
  const xs = points.map(({ x }) => x).filter((x) => record.growth.some((each) => each.axis === name && each.x === x));
  if (xs.length < 2) return [];
  const all = contenders.flatMap((contender) => xs.map((x) => growthCpu(record, name, x, contender)));
  const [low, high] = [10 ** Math.floor(Math.log10(Math.min(...all))), 10 ** Math.ceil(Math.log10(Math.max(...all)))];
  const [first, last] = [xs[0]!, xs.at(-1)!];
  const placeX = (x: number): number => left + (PANEL.width * Math.log(x / first)) / Math.log(last / first);
  const placeY = (cpu: number): number => top + PANEL.height - (PANEL.height * Math.log(cpu / low)) / Math.log(high / low);
  const parts = [text(left - 50, top - 16, title, { size: 14, weight: 600 })];
  for (let decade = low; decade <= high * 1.001; decade *= 10) {
    parts.push(line(left, placeY(decade), left + PANEL.width, placeY(decade)), text(left - 8, placeY(decade) + 4, String(Number(decade.toPrecision(1))), { anchor: 'end', size: 12, fill: FAINT }));
  }
  for (const x of xs) parts.push(line(placeX(x), top, placeX(x), top + PANEL.height), text(placeX(x), top + PANEL.height + 18, x.toLocaleString('en').replaceAll(',', ' '), { anchor: 'middle', size: 12, fill: FAINT }));
  parts.push(text(left + PANEL.width / 2, top + PANEL.height + 38, unit, { anchor: 'middle', size: 12, fill: FAINT }), line(left, top + PANEL.height, left + PANEL.width, top + PANEL.height, FAINT));
  parts.push(...linear(first, last, low, high, placeX, placeY));
  for (const contender of contenders) {
    const places = xs.map((x) => `${round(placeX(x))},${round(placeY(growthCpu(record, name, x, contender)))}`);
    const colour = COLOURS[contender] ?? INK;
    parts.push(`<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`, ...places.map((place) => `<circle cx="${place.split(',')[0]}" cy="${place.split(',')[1]}" r="3.5" fill="${colour}"/>`));
  }
  return parts;
}

/** Lines of slope one through every decade, cut where the panel ends. */
function linear(first: number, last: number, low: number, high: number, placeX: (x: number) => number, placeY: (y: number) => number): string[] {
  const parts: string[] = [];
  for (let start = low * (first / last); start < high; start *= 10) {
    const [from, to] = [Math.max(first, first * (low / start)), Math.min(last, first * (high / start))];
    if (to <= from) continue;
    const at = (x: number): string => `${round(placeX(x))} ${round(placeY(start * (x / first)))}`;
    parts.push(`<path d="M${at(from)}L${at(to)}" stroke="${FAINT}" stroke-width="1" stroke-dasharray="2 5" fill="none" opacity="0.6"/>`);
  }
  return parts;
}

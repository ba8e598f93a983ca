import type { Agreement } from './measure/answers';
import type { Batch } from './measure/batch';

/** One row of the matrix: a contender, asked one query in one way; a batch for each of its turns. */
export interface Cell {
  contender: string;
  query: string;
  connections: number;
  /** Bodies: all alike, a variable that differs, or a value in the document that differs. */
  bodies: 'constant' | 'varied' | 'literal';
  deduplicate: boolean;
  batches: Batch[];
}

export interface GrowthPoint {
  axis: string;
  x: number;
  contender: string;
  /** Milliseconds of CPU for one request, a number for each turn. */
  cpu: number[];
  /** Bytes of the answer. */
  bytes: number;
}

export interface PlanningRow {
  contender: string;
  operations: number;
  /** Milliseconds the event loop was late at most, and for the worst hundredth of its turns. */
  loopMax: number;
  loopP99: number;
  /** Milliseconds of CPU of the main thread in one go: the same without what other processes make wait. Null where the system does not tell. */
  turnMax: number | null;
  turnP99: number | null;
  /** Milliseconds a one-field query took meanwhile, at most and for the worst hundredth. */
  meanwhileMax: number;
  meanwhileP99: number;
  /** Milliseconds of CPU, all threads, for one new operation. */
  cpu: number;
}

export const LEAKING = 'leaking';

export interface SoakSample {
  requests: number;
  /** MB. */
  rss: number;
  heap: number;
  external: number;
}

/** Everything one run found, as kept in docs/bench/gateway.json. */
export interface GatewayRecord {
  bench: 'gateway';
  at: string;
  node: string;
  processors: number;
  /** Processes that ran or waited to run beside it, of the last minute, when it began and when it ended. */
  load: [number, number];
  loadBy: string;
  versions: Record<string, string>;
  seconds: number;
  queries: { name: string; title: string; bytes: number; agreements: Record<string, Agreement>; calls: Record<string, number[]> }[];
  contenders: { name: string; title: string }[];
  cells: Cell[];
  growth: GrowthPoint[];
  /** Where growth was measured again, alone, after all else: when, by what, and how busy the machine was. */
  growthAlone?: { at: string; loadBy: string; load: [number, number] };
  planning: PlanningRow[];
  /** By contender; `LEAKING`: one that was made to keep something of each request. */
  soak: Record<string, SoakSample[]>;
}

/** MB by which `what` grew in 100 000 requests: the slope of the line through all samples but the first quarter, in which a process fills what it keeps. */
export function growthOf(samples: readonly SoakSample[], what: (sample: SoakSample) => number): number {
  const late = samples.slice(Math.floor(samples.length / 4));
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(late.map(({ requests }) => requests)), mean(late.map(what))];
  return 100_000 * mean(late.map((each) => (each.requests - x) * (what(each) - y))) / mean(late.map(({ requests }) => (requests - x) ** 2));
}

export const heldBy = ({ heap, external }: SoakSample): number => heap + external;

/** The middle of an uneven number of values, the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export const cpuOf = ({ batches }: Cell): number => median(batches.map(({ cpu }) => cpu));

export function findCell(cells: readonly Cell[], wanted: Partial<Omit<Cell, 'batches'>>): Cell | undefined {
  return cells.find((cell) => Object.entries(wanted).every(([key, value]) => cell[key as keyof Cell] === value));
}

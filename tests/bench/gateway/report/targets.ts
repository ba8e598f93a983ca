import { FLAT } from '../measure/soak';
import { findCell, growthOf, heldBy, LEAKING, median, type Cell, type GatewayRecord } from '../record';

/** What is to be reached, and what was. */
export interface Target {
  what: string;
  /** As said: "at most 1/14 of stock". */
  wanted: string;
  /** The least ratio or the greatest number that will do. */
  limit: number;
  /** What was measured in each round, in the unit of `limit`; empty where it was not. */
  found: number[];
  met: boolean | null;
  show(value: number): string;
}

const NESTED = 'nested';
const times = (value: number): string => `1/${value.toFixed(value < 10 ? 1 : 0)}`;
const above = (value: number): string => `${value.toFixed(2)}×`;

/** The targets with what this run found. Ratios are of two contenders in the same round, one directly after the other. */
export function targetsOf(record: GatewayRecord): Target[] {
  const { cells, planning } = record;
  const most = Math.max(...cells.map(({ connections }) => connections));
  const less = (what: string, limit: number, query: string, contender: string, than: string, thanTitle: string, deduplicate = false): Target => {
    const found = ratios(at(cells, query, than, most, deduplicate), at(cells, query, contender, most, deduplicate));
    return target(what, `at most 1/${limit} of ${thanTitle}`, limit, found, (value) => value >= limit, times);
  };
  const overFloor = ratios(at(cells, NESTED, 'ours-plain', most, false), at(cells, NESTED, 'floor', most, false));
  const planned = planning.filter(({ contender }) => contender.startsWith('ours')).map(({ loopMax }) => loopMax);
  const grown = Object.entries(record.soak).filter(([name]) => name !== LEAKING).map(([, samples]) => growthOf(samples, heldBy));
  return [
    less('Nested, through @apollo/server', 14, NESTED, 'ours-apollo', 'stock', 'stock'),
    less('Nested, plain', 20, NESTED, 'ours-plain', 'stock', 'stock'),
    less('Nested, plain', 6, NESTED, 'ours-plain', 'hive-rust', 'Hive with the Rust planner'),
    target('Nested, plain', 'at most 2.5 times the floor', 2.5, overFloor, (value) => value <= 2.5, above),
    less('One field, through @apollo/server', 5, 'one-field', 'ours-apollo', 'stock', 'stock'),
    less('One field, plain', 12, 'one-field', 'ours-plain', 'stock', 'stock'),
    less('Overview, the product’s own pipeline', 5, 'overview', 'product', 'stock', 'stock'),
    less('Nested, plain, both deduplications on', 150, NESTED, 'ours-plain', 'stock', 'stock', true),
    target('Event loop while new operations arrive', 'never over 20 ms late', 20, planned, (value) => value <= 20, (value) => `${value.toFixed(0)} ms`),
    target('Memory over 200 000 requests', `never over ${FLAT} MB more in 100 000`, FLAT, grown, (value) => value <= FLAT, (value) => `${value.toFixed(1)} MB`),
  ];
}

function target(what: string, wanted: string, limit: number, found: number[], good: (value: number) => boolean, show: Target['show']): Target {
  // Of rounds the middle counts; of how late a loop was, the worst.
  const counts = wanted.startsWith('never') ? Math.max(...found) : found.length > 0 ? median(found) : 0;
  return { what, wanted, limit, found, met: found.length > 0 ? good(counts) : null, show };
}

function at(cells: readonly Cell[], query: string, contender: string, connections: number, deduplicate: boolean): Cell | undefined {
  return findCell(cells, { query, contender, connections, deduplicate, bodies: 'constant' });
}

function ratios(above: Cell | undefined, below: Cell | undefined): number[] {
  if (!above || !below) return [];
  return below.batches.map(({ cpu }, round) => above.batches[round]!.cpu / cpu);
}

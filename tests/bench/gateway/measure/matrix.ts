import type { RunningContender } from '../contenders/running';
import type { BenchQuery } from '../graphs/bench-graph';
import type { Load } from '../load/load';
import type { Cell } from '../record';
import { batch, howMany, warmUp } from './batch';
import type { Running } from './bring-up';

export interface MatrixOptions {
  queries: readonly BenchQuery[];
  connections: readonly number[];
  bodies: 'constant' | 'varied';
  deduplicate: boolean;
  rounds: number;
  /** Seconds of a batch. */
  slice: number;
  load: Load;
  say: (text: string) => void;
}

/** Asks all contenders in turn, round after round, so that what else the machine does falls on all alike. They must be warm. */
export async function measureMatrix({ contenders: all, agreements }: Running, { queries, connections, bodies, deduplicate, rounds, slice, load, say }: MatrixOptions): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const query of queries) {
    const running = rightFor(all, agreements, query);
    for (const count of connections) {
      const row = running.map(({ contender }): Cell => ({ contender: contender.name, query: query.name, connections: count, bodies, deduplicate, batches: [] }));
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, each] of running.entries()) {
          const { batches } = row[index]!;
          const throughput = batches.at(-1)?.throughput ?? (await probe(each, load, query, count));
          batches.push(await batch(each, load, { query, connections: count, varied: bodies === 'varied', requests: howMany(throughput, slice, count) }));
        }
      }
      cells.push(...row);
      say(`${query.name}, ${count} connection${count === 1 ? '' : 's'}, ${bodies}${deduplicate ? ', deduplicated' : ''}`);
    }
  }
  return cells;
}

/** A few requests, to know how many make a batch. */
async function probe(running: RunningContender, load: Load, query: BenchQuery, connections: number): Promise<number> {
  return (await batch(running, load, { query, connections, varied: true, requests: howMany(0, 0, connections) })).throughput;
}

/** Makes everybody hot for every query. */
export async function warmAll({ contenders, agreements }: Running, queries: readonly BenchQuery[], load: Load, seconds: number): Promise<void> {
  for (const query of queries) for (const each of rightFor(contenders, agreements, query)) await warmUp(each, load, query, seconds);
}

/** Those whose answer to a query is the right one. */
export function rightFor(running: readonly RunningContender[], agreements: Running['agreements'], { name }: BenchQuery): RunningContender[] {
  return running.filter(({ contender }) => agreements.get(name)?.[contender.name] !== 'other');
}

/** A batch in which a value in the document itself differs: who plans by text plans each anew. Few, for those take long. */
export async function measureLiterals(running: readonly RunningContender[], query: BenchQuery, load: Load, rounds: number): Promise<Cell[]> {
  const written = literal(query);
  const cells = running.map(({ contender }): Cell => ({ contender: contender.name, query: query.name, connections: 8, bodies: 'literal', deduplicate: false, batches: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, each] of running.entries()) {
      // Each round begins where the last has ended, so that no document comes twice.
      const numbered = { ...written, document: written.document.replaceAll('"~', `"${round}~`) };
      cells[index]!.batches.push(await batch(each, load, { query: numbered, connections: 8, varied: true, requests: 40 }));
    }
  }
  return cells;
}

/** The same query with its variables' values written into the document. */
export function literal(query: BenchQuery): BenchQuery {
  let { document } = query;
  for (const [name, value] of Object.entries(query.variables('~000000'))) document = document.replaceAll(new RegExp(`\\$${name}\\b(?!:)`, 'g'), JSON.stringify(value));
  return { ...query, document: document.replace(/\([^()]*: *(?:String|ID)[^()]*\)(?= *\{)/, ''), variables: () => ({}) };
}

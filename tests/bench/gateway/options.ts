import { Command } from 'commander';

export interface BenchOptions {
  /** A slice of the time: for development, not for recording. */
  quick: boolean;
  /** Names of contenders, queries and parts; of a kind that is not named, all. */
  only: readonly string[];
  connections: readonly number[];
  rounds: number;
  /** Seconds a batch should take. */
  slice: number;
  /** Seconds for which each contender is asked each query before anything counts. */
  warmUp: number;
  soak: boolean;
  prove: boolean;
  load: string | undefined;
  /** Whether docs/bench is written. */
  write: boolean;
}

/** Reads what stands after `npm run bench -- gateway`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const command = new Command('gateway')
    .description('CPU, throughput and latency of our gateway beside others, on the same subgraphs, in one run')
    .option('--quick', 'a few tenths of a second a batch and two rounds; writes nothing unless --write')
    .option('--only <names>', 'contenders, queries or parts (matrix, deduplication, literals, planning, growth), by comma; all of a kind that is not named', list, [])
    .option('--connections <numbers>', 'by comma', list, ['1', '8', '50'])
    .option('--rounds <number>', 'turns each contender takes')
    .option('--load <program>', 'k6 or autocannon; k6 where it is installed')
    .option('--soak', 'only this: 200 000 requests with a heap of 256 MB, memory on the way')
    .option('--prove', 'only this: see that the bench notices a contender that is twice as slow')
    .option('--write', 'write docs/bench even when --quick or --only');
  const given = command.parse(args as string[], { from: 'user' }).opts<{
    quick?: boolean; only: string[]; connections: string[]; rounds?: string; load?: string; soak?: boolean; prove?: boolean; write?: boolean;
  }>();
  const quick = given.quick === true;
  return {
    quick,
    only: given.only,
    connections: given.connections.map(Number),
    rounds: Number(given.rounds ?? (quick ? 2 : 3)),
    slice: quick ? 0.25 : 0.5,
    warmUp: quick ? 0.5 : 2,
    soak: given.soak === true,
    prove: given.prove === true,
    load: given.load,
    write: given.write ?? (!quick && given.only.length === 0),
  };
}

function list(text: string): string[] {
  return text.split(',').map((each) => each.trim()).filter(Boolean);
}

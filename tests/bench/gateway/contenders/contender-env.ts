import { readFileSync } from 'node:fs';

export interface ContenderEnv {
  port: number;
  /** Supergraph SDL, with the addresses of the subgraphs in it. */
  supergraph: string;
  /** Whether identical requests under way are put together, from clients and to subgraphs. */
  deduplicate: boolean;
  /** What the floor asks and answers, a file; empty for others. */
  script: string;
}

/** What a contender's process is told, by variables that begin with BENCH_. */
export function contenderEnv(): ContenderEnv {
  const { BENCH_PORT, BENCH_SUPERGRAPH, BENCH_DEDUPLICATE, BENCH_SCRIPT } = process.env;
  return {
    port: Number(BENCH_PORT),
    supergraph: readFileSync(BENCH_SUPERGRAPH!, 'utf8'),
    deduplicate: BENCH_DEDUPLICATE === '1',
    script: BENCH_SCRIPT ?? '',
  };
}

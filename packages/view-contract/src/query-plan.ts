/** A query plan as the gateway tells it (`POST /research/plan`) and people look at it. Steps of `sequence` wait for the one before, those of `parallel` do not. */
export type PlanStep =
  | { kind: 'sequence' | 'parallel'; steps: PlanStep[] }
  /** By a variable of `@skip` or `@include`. */
  | { kind: 'condition'; variable: string; steps: PlanStep[]; otherwise: PlanStep[] }
  | PlanFetch;

export interface PlanFetch {
  kind: 'fetch';
  subgraph: string;
  /** What the subgraph is asked, without values. */
  document: string;
  /** Response names that lead to where its answer belongs; `@` is each of a list. Empty at the root. */
  at: string[];
  /** Types of the things it asks on from; empty at the root. */
  entities: string[];
  /** When a run asked it; null where none did. */
  run: FetchRun | null;
}

export interface FetchRun {
  /** Milliseconds from the beginning of the run, and to the whole answer. */
  began: number;
  milliseconds: number;
  /** Whether other fetches of the plan went with it in one request. */
  shared: boolean;
  /** Why there was no answer; null where there was one. */
  fault: string | null;
}

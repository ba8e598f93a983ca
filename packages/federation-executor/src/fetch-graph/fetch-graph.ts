import type { FetchDataKeyRenamer, FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';

/** One step of the way from the root of the answer: into a field, or through every item of a list. `types` lets only objects of these types pass. */
export interface PathStep {
  key: string | null;
  types: ReadonlySet<string> | null;
}

/** What one subgraph is asked for one kind of place. */
export interface FetchPart {
  /** One nameless operation and its fragments, as it goes to the subgraph. */
  document: DocumentNode;
  /** Client variables that the operation uses. */
  variables: readonly string[];
  /** What of an object makes its representation; null where the root is asked. */
  requires: readonly QueryPlanSelectionNode[] | null;
  /** Where the answers belong. `[[]]` for the root. */
  paths: readonly (readonly PathStep[])[];
  inputRewrites: readonly FetchDataRewrite[];
  outputRewrites: readonly FetchDataRewrite[];
  contextRewrites: readonly FetchDataKeyRenamer[];
  /** The planner's names for it, where deferred parts wait for it. */
  ids: readonly string[];
}

/** One request to one subgraph, or a part of one. */
export interface Fetch {
  /** Its index in the graph. */
  id: number;
  subgraph: string;
  kind: 'query' | 'mutation' | 'subscription';
  part: FetchPart;
  /** Fetches that must have ended before this one can start; all have smaller ids. */
  after: readonly number[];
  /** Only entity fetches of one stage are put together: what is answered first does not wait for what is asked for later. */
  stage: number;
}

/** What a plan comes to once its conditions are decided. */
export interface FetchGraph {
  fetches: readonly Fetch[];
}

import { createExecutor } from '@samlar/federation-executor/create-executor';
import type { FederationExecutor } from '@samlar/federation-executor/executor';
import { workerPlanner } from '@samlar/federation-executor/plan/worker-planner';
import { httpUpstream } from '@samlar/federation-executor/upstream/upstreams';
import type { ContenderEnv } from './contender-env';

/** All who ask here are one viewer. */
export const viewer = (): string => 'anyone';

/** Our executor with its own defaults: limits, retries and circuits on. */
export function ours({ supergraph, deduplicate }: ContenderEnv): FederationExecutor {
  const subgraphs = new Map([...supergraph.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]+)"/g)].map(([, name, url]) => [name!, url!]));
  return createExecutor({
    supergraph,
    upstream: httpUpstream({ subgraphs, deduplicate, connections: 16 }),
    planner: workerPlanner({ supergraph }),
    shareAnswers: deduplicate,
  });
}

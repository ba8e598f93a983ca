import type { AnswerStore } from '@samlar/federation-executor/cache/answer-store';
import { readCacheRules } from '@samlar/federation-executor/cache/cache-rules';
import { createExecutor } from '@samlar/federation-executor/create-executor';
import { readCostRules } from '@samlar/federation-executor/demand/cost-rules';
import type { FederationExecutor } from '@samlar/federation-executor/executor';
import { workerPlanner } from '@samlar/federation-executor/plan/worker-planner';
import { startSupergraphLife, type KnownOperation, type LifeEvent, type SupergraphLife, type Version } from '@samlar/federation-executor/supergraph-life/supergraph-life';
import type { EventFeed } from '@samlar/federation-executor/subscribe/streams';
import type { SupergraphSource } from '@samlar/federation-executor/supergraph-life/supergraph-source';
import type { Upstream } from '@samlar/federation-executor/upstream';
import type { Logger } from 'pino';
import type { Contract } from '../compose/contracts';
import type { RateLimit } from '../limits/rate-limit';
import type { Bounds, Graph } from '../steps/step';
import type { Telemetry } from '../telemetry/telemetry';
import { readAccessRules } from './access-rules';
import { POLICIES } from './policies';

export interface GraphOptions {
  contract: Contract;
  source: SupergraphSource;
  /** File of the last supergraph that served; null: none is kept. */
  lastGoodFile: string | null;
  upstream: Upstream;
  /** Events that raise subscriptions. */
  feed?: EventFeed;
  /** Where answers are kept; null: nowhere. */
  store?: AnswerStore | null;
  bounds: Bounds;
  log: Logger;
  telemetry: Telemetry;
  budget: RateLimit;
  unauthorised: Graph['unauthorised'];
  /** Operations planned at the same time; 1 by default. Where anybody may ask anything, one that is slow to plan is not to hold up the others. */
  planThreads?: number;
}

/** What steps and transports run on, of one supergraph. */
export interface GraphVersion extends Version {
  graph: Graph;
}

/** Milliseconds to plan an operation. The largest that the bounds let through take a tenth of it. */
const PLAN_MILLIS = 2_000;
/** Operations that are planned on a new supergraph before it serves: the latest new ones. */
const MOST_KNOWN = 200;

/** One contract's supergraph of now; a later one takes its place between two requests, planned warm. Rejects when there is none that can be served. */
export async function startGraphLife({ contract, source, lastGoodFile, upstream, feed, store = null, bounds, log, telemetry, budget, unauthorised, planThreads = 1 }: GraphOptions): Promise<SupergraphLife<GraphVersion>> {
  const known = new Map<KnownOperation['document'], KnownOperation>();
  const make = (supergraph: string): GraphVersion => {
    const planner = workerPlanner({ supergraph, threads: planThreads, planMillis: PLAN_MILLIS, warn: (message) => log.warn(message) });
    try {
      const executor = noting(createExecutor({ supergraph, upstream, planner, ...(feed && { feed }) }), known);
      const rules = store && readCacheRules(supergraph);
      return { executor, graph: { schema: executor.apiSchema, rules: readAccessRules(supergraph), policies: POLICIES, unauthorised, costs: readCostRules(supergraph), cache: rules && { rules, store: store! }, bounds, budget, telemetry, executor }, close: () => planner.close() };
    } catch (error) {
      void planner.close();
      throw error;
    }
  };
  return startSupergraphLife<GraphVersion>({
    source, make, known: () => [...known.values()], ...(lastGoodFile !== null && { lastGoodFile }), told: (event) => {
      telemetry.metrics?.supergraph(contract, event.kind);
      tell(event, contract, log);
    },
  });
}

function tell(event: LifeEvent, contract: Contract, log: Logger): void {
  const { kind, ...facts } = event;
  if (kind === 'taken') log.info({ contract, ...facts }, 'a supergraph serves');
  else log.error({ contract, ...facts }, 'a supergraph is refused');
}

function noting(executor: FederationExecutor, known: Map<KnownOperation['document'], KnownOperation>): FederationExecutor {
  return {
    ...executor,
    prepare(document, operationName, labels) {
      if (!known.has(document)) {
        known.set(document, { document, operationName, ...(labels && { labels }) });
        if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
      }
      return executor.prepare(document, operationName, labels);
    },
  };
}

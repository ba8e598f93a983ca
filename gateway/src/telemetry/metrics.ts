import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Contract } from '../compose/contracts';

/** What the gateway counts. Labels are few and known beforehand: no operation's name, no person, no value. */
export interface Metrics {
  operation(contract: Contract, kind: string, outcome: 'answered' | 'with errors' | 'refused' | 'failed', seconds: number): void;
  fetch(subgraph: string, outcome: string, seconds: number): void;
  /** What an operation was reckoned to cost, and what it did. */
  cost(contract: Contract, which: 'estimated' | 'actual', cost: number): void;
  /** A request that was turned away: because too many were under way, or because its caller asks too much. */
  turnedAway(reason: 'overload' | 'rate' | 'budget'): void;
  supergraph(contract: Contract, outcome: 'taken' | 'refused'): void;
  /** Whether a subgraph's answer was at hand. */
  cache(what: 'answer' | 'part', outcome: 'hit' | 'miss'): void;
  underWay(requests: () => number): void;
  subscriptions(open: () => number): void;
  /** An answer for one subscriber; the end of a subscription, as `guarded` names it. */
  subscriptionEvent(): void;
  subscriptionEnd(how: string): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];
const COSTS = [10, 100, 1_000, 5_000, 20_000, 100_000];

export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const operations = new Histogram({ name: 'samlar_operation_seconds', help: 'From the parsed request to its answer.', labelNames: ['contract', 'kind', 'outcome'], buckets: SECONDS, registers });
  const fetches = new Histogram({ name: 'samlar_subgraph_fetch_seconds', help: 'From asking a subgraph to its whole answer; outcome "answered", or why there is none.', labelNames: ['subgraph', 'outcome'], buckets: SECONDS, registers });
  const costs = new Histogram({ name: 'samlar_operation_cost', help: 'Cost by the IBM specification: every estimate, and the actual cost of some of the answers.', labelNames: ['contract', 'which'], buckets: COSTS, registers });
  const away = new Counter({ name: 'samlar_requests_turned_away_total', help: 'Requests that were not let in, by reason.', labelNames: ['reason'], registers });
  const supergraphs = new Counter({ name: 'samlar_supergraph_changes_total', help: 'Supergraphs that were taken or refused.', labelNames: ['contract', 'outcome'], registers });
  const cached = new Counter({ name: 'samlar_cache_total', help: 'Looks for what is kept: whole answers, and the parts that subgraphs answer.', labelNames: ['what', 'outcome'], registers });
  const events = new Counter({ name: 'samlar_subscription_events_total', help: 'Answers to subscriptions, one for each subscriber that is told.', registers });
  const ends = new Counter({ name: 'samlar_subscription_ends_total', help: 'Subscriptions that are over, by reason: the code their subscriber was told, ENDED, LEFT or FAILED.', labelNames: ['reason'], registers });
  return {
    operation: (contract, kind, outcome, seconds) => operations.observe({ contract, kind, outcome }, seconds),
    fetch: (subgraph, outcome, seconds) => fetches.observe({ subgraph, outcome }, seconds),
    cost: (contract, which, cost) => costs.observe({ contract, which }, cost),
    turnedAway: (reason) => away.inc({ reason }),
    supergraph: (contract, outcome) => supergraphs.inc({ contract, outcome }),
    cache: (what, outcome) => cached.inc({ what, outcome }),
    underWay: (requests) => void new Gauge({ name: 'samlar_requests_under_way', help: 'GraphQL requests under way.', registers, collect() { this.set(requests()); } }),
    subscriptions: (open) => void new Gauge({ name: 'samlar_subscriptions_open', help: 'Subscriptions that are followed.', registers, collect() { this.set(open()); } }),
    subscriptionEvent: () => events.inc(),
    subscriptionEnd: (reason) => ends.inc({ reason }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

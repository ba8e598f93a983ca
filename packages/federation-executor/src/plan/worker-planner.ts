import { version as plannerVersion } from '@apollo/query-planner/package.json';
import { GraphQLError } from 'graphql';
import { createHash } from 'node:crypto';
import { keepLatest } from '../keep-latest';
import type { Planning } from './build-plan';
import { labelsOf } from './override-labels';
import { planCache, type KeptPlan } from './plan-cache';
import { readPlans, writePlans, type StoredPlan } from './plan-store';
import { planThreads, type PlanThreadLimits } from './plan-threads';
import type { NormalisedOperation, OperationPlanner, PlannedOperation } from './planned-operation';

/** Grows whenever the same planner would make other plans of the same supergraph: what was saved before is then foreign. */
const PLANNING = 4;
const NO_LABELS: ReadonlySet<string> = new Set();
/** An operation that ran out of time or memory would again: it is refused this long without being tried. */
const REFUSED_MILLIS = 60_000;
/** Shapes of such operations that are kept. */
const MOST_SHAPES = 1_000;
const PASSING = new Set<unknown>(['QUERY_PLANNING_TIMEOUT', 'QUERY_PLANNING_MEMORY']);
const MOMENTARY = new Set<unknown>(['QUERY_PLANNING_BUSY', 'QUERY_PLANNING_FAILED', 'SUPERGRAPH_REFUSED']);

export interface WorkerPlannerOptions extends Partial<PlanThreadLimits>, Planning {
  /** Supergraph SDL. */
  supergraph: string;
  /** Characters of operations and plans kept in memory, the least lately used dropped first. */
  mostCharacters?: number;
  /** Told what a person should know and no request fails of. */
  warn?: (message: string) => void;
}

export interface WorkerPlanner extends OperationPlanner {
  /** Plans what is not yet planned, behind whatever clients wait for. Answers how many have a plan now; says of the others why not. */
  warm(operations: Iterable<NormalisedOperation>, labels?: ReadonlySet<string>): Promise<number>;
  /** Writes every plan in memory to `file`, at once or not at all. */
  save(file: string): Promise<void>;
  /** Takes the plans of `file`; none, with a warning, if it is missing, damaged, or of another supergraph or planner. Answers how many. */
  load(file: string): Promise<number>;
}

/** Plans in threads of its own: the event loop only sends the text and reads the plan. */
export function workerPlanner(options: WorkerPlannerOptions): WorkerPlanner {
  const { supergraph, threads = 1, planMillis = 5_000, heapMegabytes = 256, mostWaiting = 1_000, mostCharacters = 64_000_000, typeConditionedFetching = false, warn = (message) => process.emitWarning(message) } = options;
  const pool = planThreads({ supergraph, planning: { typeConditionedFetching } }, { threads, planMillis, heapMegabytes, mostWaiting });
  const stamp = createHash('sha256').update(`${PLANNING} ${typeConditionedFetching} ${plannerVersion} ${supergraph}`).digest('hex');
  const known = new Set(labelsOf(supergraph));
  const kept = planCache(mostCharacters);
  /** Operations that differ only in aliases from one that could not be planned could not either. */
  const hopeless = keepLatest<{ error: GraphQLError; until: number }>(MOST_SHAPES);
  /** By shape: what is being planned. */
  const first = new Map<string, Promise<PlannedOperation>>();
  const flying = new Map<string, Promise<PlannedOperation>>();

  const found = (key: string, text: string, entry: KeptPlan): PlannedOperation => {
    if ('error' in entry) throw entry.error;
    if ('planned' in entry) return entry.planned;
    const planned: PlannedOperation = { kind: entry.kind, text, plan: JSON.parse(entry.json) };
    kept.set(key, { planned, size: entry.size });
    return planned;
  };

  const ask = async (key: string, { kind, text }: NormalisedOperation, labels: readonly string[], urgent: boolean): Promise<PlannedOperation> => {
    try {
      const json = await pool.ask({ text, labels }, urgent);
      const planned: PlannedOperation = { kind, text, plan: JSON.parse(json) };
      kept.set(key, { planned, size: key.length + text.length + json.length });
      return planned;
    } catch (error) {
      if (error instanceof GraphQLError && PASSING.has(error.extensions.code)) hopeless.set(shapeOf(key), { error, until: Date.now() + REFUSED_MILLIS });
      else if (error instanceof GraphQLError && !MOMENTARY.has(error.extensions.code)) kept.set(key, { error, size: key.length + error.message.length });
      throw error;
    } finally {
      flying.delete(key);
    }
  };

  const plan = async (operation: NormalisedOperation, labels: ReadonlySet<string>, urgent: boolean): Promise<PlannedOperation> => {
    const holding = [...labels].filter((label) => known.has(label)).toSorted();
    const key = `${JSON.stringify(holding)}${operation.text}`;
    const entry = kept.get(key);
    if (entry) return found(key, operation.text, entry);
    const shape = shapeOf(key);
    const unlessHopeless = (): Promise<PlannedOperation> => {
      const refused = hopeless.get(shape);
      if (refused && refused.until > Date.now()) throw refused.error;
      return ask(key, operation, holding, urgent);
    };
    let asked = flying.get(key);
    if (asked) return asked;
    // Of those that are alike, the first shows whether the others are worth a try.
    const alike = first.get(shape);
    asked = alike ? alike.then(unlessHopeless, unlessHopeless).finally(() => flying.delete(key)) : unlessHopeless();
    flying.set(key, asked);
    if (!alike) {
      const forget = (): void => void first.delete(shape);
      first.set(shape, asked);
      asked.then(forget, forget);
    }
    return asked;
  };

  return {
    plan: (operation, labels) => plan(operation, labels, true),
    async warm(operations, labels = NO_LABELS) {
      const outcomes = await Promise.allSettled([...operations].map((operation) => plan(operation, labels, false)));
      for (const outcome of outcomes) if (outcome.status === 'rejected') warn(`An operation could not be planned ahead: ${(outcome.reason as Error).message}`);
      return outcomes.filter(({ status }) => status === 'fulfilled').length;
    },
    save: (file) => writePlans(file, stamp, storable(kept.entries())),
    async load(file) {
      const stored = await readPlans(file, stamp);
      if ('ignored' in stored) {
        warn(`The plans in ${file} are not used: ${stored.ignored}.`);
        return 0;
      }
      for (const { key, kind, plan: json } of stored) kept.set(key, { json, kind, size: key.length + json.length });
      return stored.length;
    },
    close: () => pool.close(),
  };
}

/** The text without aliases, digested. */
function shapeOf(text: string): string {
  return createHash('sha256').update(text.replace(/\w+:(?=[_A-Za-z])/g, '')).digest('base64');
}

function* storable(entries: Iterable<[string, KeptPlan]>): Generator<StoredPlan> {
  for (const [key, entry] of entries) {
    if ('planned' in entry) yield { key, kind: entry.planned.kind, plan: JSON.stringify(entry.planned.plan) };
    if ('json' in entry) yield { key, kind: entry.kind, plan: entry.json };
  }
}

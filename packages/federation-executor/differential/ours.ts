import { createExecutor } from '../src/create-executor';
import type { FederationExecutor } from '../src/executor';
import { planBuilder, type Planning } from '../src/plan/build-plan';
import type { OperationPlanner } from '../src/plan/planned-operation';
import { SubgraphUnavailable, type Upstream, type UpstreamAnswer } from '../src/upstream';
import { NO_FAULTS, type Faults } from './faults';
import { inBoundedTime } from './in-bounded-time';
import { newWitness, type Outcome, type Question, type SupergraphUnderTest } from './supergraph-under-test';
import { answer, type SubgraphAnswer, type SubgraphRequest, type Witness } from './subgraph-answer';

/** How subgraphs give their answers: as bytes, as bytes that only a parser can make sense of (white space, escapes, another order), or as values. */
export type AnswerForm = 'bytes' | 'odd bytes' | 'value';

export interface Asking { faults: Faults; witness: Witness; form: AnswerForm }

export interface Ours {
  executor: FederationExecutor;
  /** Breaks what goes between executor and subgraph, to see a test fail; null for no such thing. */
  sabotage: ((answer: SubgraphAnswer) => SubgraphAnswer) | null;
}

/** Milliseconds of the processor: the slowest plan seen took three seconds. */
const LONGEST_PLAN = 30_000;

/** The executor of this package over the same subgraphs. */
export function ours(under: SupergraphUnderTest, planning: Planning = {}): Ours {
  const made: Ours = { executor: null as never, sabotage: null };
  const upstream: Upstream = {
    send: async ({ subgraph: name, body, context }) => {
      const { faults, witness, form } = context as Asking;
      const subgraph = under.world.subgraphs.find((each) => each.name === name)!;
      let given: SubgraphAnswer;
      try {
        given = answer(under.world, subgraph, JSON.parse(body) as SubgraphRequest, faults, witness);
      } catch (error) {
        throw error instanceof Error && error.message === 'connection refused' ? new SubgraphUnavailable(name, error.message) : error;
      }
      return inForm(made.sabotage ? made.sabotage(given) : given, form);
    },
    close: async () => undefined,
  };
  made.executor = createExecutor({ supergraph: under.supergraph, upstream, planner: planner(under.supergraph, planning), bytesFrom: 0 });
  return made;
}

function planner(supergraph: string, planning: Planning): OperationPlanner {
  const build = inBoundedTime(LONGEST_PLAN, planBuilder(supergraph, planning));
  return { plan: async (operation, labels) => ({ kind: operation.kind, text: operation.text, plan: build(operation, labels) }), close: async () => undefined };
}

function inForm(given: SubgraphAnswer, form: AnswerForm): UpstreamAnswer {
  if (form === 'value') return { value: given };
  if (form === 'bytes') return { bytes: Buffer.from(JSON.stringify(given)) };
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    // A custom scalar's value keeps its order.
    if (typeof value === 'object' && value !== null && 'any' in value) return value;
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, turned(each)])) : value;
  };
  const odd = JSON.stringify(turned(given), null, 1).replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return { bytes: Buffer.from(odd) };
}

export async function askOurs({ executor }: Ours, { document, operationName, variables }: Question, faults: Faults = NO_FAULTS, form: AnswerForm = 'bytes', labels?: ReadonlySet<string>): Promise<Outcome> {
  const witness = newWitness();
  const prepared = await executor.prepare(document, operationName, labels);
  const { data, errors, extensions } = await prepared.execute({ variables, context: { faults, witness, form } satisfies Asking });
  const text = data === null ? 'null' : data.map((each) => each.toString()).join('');
  return { data: JSON.parse(text) as unknown, errors: [...errors], valueCompletion: (extensions?.['valueCompletion'] ?? []) as Outcome['errors'], witness };
}

import type { QueryPlan } from '@apollo/query-planner';
import { parse, print, type DocumentNode } from 'graphql';
import { chainedRequirements } from '../src/plan/chained-requirements';
import { difference, gaveUp, isRight, told } from './compare';
import { NO_FAULTS, type Faults } from './faults';
import { askOurs, type AnswerForm, type Ours } from './ours';
import { askMonolith, askStock, newWitness, type Outcome, type Question, type SupergraphUnderTest } from './supergraph-under-test';

/**
 * `ours wrong`: to be mended. `both wrong`: the monolith contradicts both gateways. `planner wrong`: it does, and the plan shows a known fault of the planner they share.
 * `stock wrong`: only the stock gateway differs from the monolith. `stock gives up`: it throws the whole answer away for one value of the
 * wrong form, where the executor keeps the rest.
 */
export type Verdict = 'right' | 'ours wrong' | 'both wrong' | 'planner wrong' | 'stock wrong' | 'stock gives up';

export interface Judged {
  verdict: Verdict;
  /** What differs. */
  what: string;
  ours: Outcome;
  stock: Outcome;
  monolith: Outcome | null;
}

/** What the planner gets wrong and nothing here mends, by what can be seen of a plan. */
const FAULTS_OF_THE_PLANNER: readonly { what: string; shows: (supergraph: DocumentNode, plan: QueryPlan) => boolean }[] = [
  { what: 'a field is asked for before what it requires is known', shows: (supergraph, plan) => chainedRequirements(supergraph).asksTooEarly(plan) },
];

const LEFT_OUT = /@skip\(if: true\)|@include\(if: false\)/;

/** An outcome for whatever happens: a gateway that throws has answered wrongly. */
async function outcomeOf(asked: Promise<Outcome>): Promise<Outcome> {
  try {
    return await asked;
  } catch (error) {
    return { data: 'thrown', errors: [{ message: (error as Error).message }], valueCompletion: [], witness: newWitness() };
  }
}

/** Asks all of them and says who is right. With faults there is no monolith: the stock gateway's semantics are the measure. */
export async function judge(under: SupergraphUnderTest, own: Ours, question: Question, faults: Faults = NO_FAULTS, form: AnswerForm = 'bytes'): Promise<Judged> {
  if (faults !== NO_FAULTS) {
    // Where one of them is wrong already, faults say nothing new; nor where the stock gateway fetches for selections that are left out.
    const well = await judge(under, own, question, NO_FAULTS, form);
    if (well.verdict !== 'right' || LEFT_OUT.test(print(question.document))) return well;
  }
  const ours = await outcomeOf(askOurs(own, question, faults, form));
  const stock = await outcomeOf(askStock(under, question, faults));
  if (faults !== NO_FAULTS) {
    const what = difference(ours, stock);
    const verdict = what === null ? 'right' : gaveUp(stock) ? 'stock gives up' : what === 'errors' && placesBetter(ours, stock) ? 'stock wrong' : 'ours wrong';
    return { verdict, what: what === 'errors' ? `errors: ours ${symmetric(told(ours.errors), told(stock.errors))}` : what ?? '', ours, stock, monolith: null };
  }
  const monolith = await askMonolith(under, question);
  const [mine, theirs] = [isRight(ours, monolith), isRight(stock, monolith)];
  const verdict = mine ? (theirs ? 'right' : 'stock wrong') : theirs ? 'ours wrong' : 'both wrong';
  const fault = verdict === 'both wrong' ? await faultOfThePlanner(under, own, question) : undefined;
  if (fault !== undefined) return { verdict: 'planner wrong', what: fault, ours, stock, monolith };
  return { verdict, what: mine ? (theirs ? '' : why(stock, monolith)) : why(ours, monolith), ours, stock, monolith };
}

async function faultOfThePlanner({ supergraph }: SupergraphUnderTest, { executor }: Ours, { document, operationName }: Question): Promise<string | undefined> {
  const plan = await executor.prepare(document, operationName).then((prepared) => prepared.plan(), () => null);
  return plan ? FAULTS_OF_THE_PLANNER.find(({ shows }) => shows(parse(supergraph, { noLocation: true }), plan))?.what : undefined;
}

/**
 * Whether the executor says the same, but its paths lead further into the data: the stock gateway counts wrongly where only some items of a
 * list wait for an entity.
 */
function placesBetter(ours: Outcome, stock: Outcome): boolean {
  const messages = ({ errors }: Outcome): string => JSON.stringify([...new Set(errors.map(({ message }) => message))].sort());
  const depth = ({ errors, data }: Outcome): number => errors.reduce((sum, { path }) => sum + steps(path ?? [], data), 0);
  return messages(ours) === messages(stock) && depth(ours) > depth(stock);
}

/** How far a path leads before there is nothing more, and a little further where that is a null: what an error leaves. */
function steps(path: readonly (string | number)[], data: unknown): number {
  let at = data;
  let far = 0;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !(key in at)) break;
    at = (at as Record<string | number, unknown>)[key];
    far += 1;
  }
  return at === null ? far + 0.5 : far;
}

const symmetric = (one: string[], other: string[]): string => `only ${one.filter((each) => !other.includes(each)).join(' ')}; stock only ${other.filter((each) => !one.includes(each)).join(' ')}`;

/** In which class a wrong answer falls, by what can be seen of it. */
function why({ data, errors, witness }: Outcome, monolith: Outcome): string {
  if (data === 'thrown') return `cannot be planned: ${(errors[0]?.message ?? '').replace(/\b[A-Z]\w+\([\w-]+\)/, 'T').replace(/\w+ at \w+/, 'field at T')}`;
  if (witness.invalid.length > 0) return 'an invalid request to a subgraph';
  const [message] = errors.map((each) => each.message);
  if (message !== undefined) return `an error: ${message.replace(/(value|part|for) .*/, '$1 …')}`;
  const [given, right] = [JSON.stringify(data), JSON.stringify(monolith.data)];
  return [...given].sort().join('') === [...right].sort().join('') ? 'another order' : given.length < right.length ? 'data missing' : 'other data';
}

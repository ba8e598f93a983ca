import type { QueryPlan } from '@apollo/query-planner';
import { parse, print } from 'graphql';
import { chainedRequirements } from '../src/plan/chained-requirements';
import { difference, gaveUp, isRight, told } from './compare';
import { NO_FAULTS, type Faults } from './faults';
import { askOurs, type AnswerForm, type Ours } from './ours';
import { faultOfStock } from './stock-faults';
import { askMonolith, askStock, newWitness, type Outcome, type Question, type SupergraphUnderTest } from './supergraph-under-test';
import type { Witness } from './subgraph-answer';

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
const FAULTS_OF_THE_PLANNER: readonly { what: string; shows: (plan: QueryPlan) => boolean }[] = [
  // The object then has it once as the one and once as the other.
  { what: 'a field of an interface is asked for under two names', shows: (plan) => /\b(\w+)__alias_\d+:\1\b/.test(JSON.stringify(plan)) },
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
    if (what === null || gaveUp(stock)) return { verdict: what === null ? 'right' : 'stock gives up', what: '', ours, stock, monolith: null };
    const ask = async (asked: Question) => [await outcomeOf(askOurs(own, asked, faults, form)), await outcomeOf(askStock(under, asked, faults))] as const;
    const fault = await faultOfStock(ours, stock, what, question, ask, (await askMonolith(under, question)).witness.mutations, under.schema, () => stockAsksTooEarly(under, question));
    if (fault !== undefined) return { verdict: 'stock wrong', what: fault, ours, stock, monolith: null };
    return { verdict: 'ours wrong', what: what === 'errors' ? `errors: ours ${symmetric(told(ours.errors), told(stock.errors))}` : what, ours, stock, monolith: null };
  }
  const monolith = await askMonolith(under, question);
  const [mine, theirs] = [isRight(ours, monolith), isRight(stock, monolith)];
  const verdict = mine ? (theirs ? 'right' : 'stock wrong') : theirs ? 'ours wrong' : 'both wrong';
  if (!mine && isRefused(ours) && stockAsksTooEarly(under, question)) return { verdict: 'planner wrong', what: 'a field cannot be asked for after what it requires', ours, stock, monolith };
  const fault = verdict === 'both wrong' ? await faultOfThePlanner(own, question, ours) : undefined;
  if (fault !== undefined) return { verdict: 'planner wrong', what: fault, ours, stock, monolith };
  return { verdict, what: mine ? (theirs ? '' : why(stock, monolith)) : why(ours, monolith), ours, stock, monolith };
}

/** Whether nothing was asked, because of that fault: even where the stock gateway, which has it, was lucky with what it did not know. */
const isRefused = ({ data, errors }: Outcome): boolean => data === 'thrown' && errors.some(({ message }) => message.includes('would be asked for before what it requires is known'));

function stockAsksTooEarly({ plans, supergraph }: SupergraphUnderTest, { document }: Question): boolean {
  const plan = plans.get(print(document));
  return plan !== undefined && chainedRequirements(parse(supergraph, { noLocation: true })).askedTooEarly(plan) !== null;
}

/** Whether all that a subgraph could not make sense of were such requests. */
export const mixesTypes = ({ invalid }: Witness): boolean => invalid.length > 0 && invalid.every((each) => each.includes('conflict because they return conflicting types'));

async function faultOfThePlanner({ executor }: Ours, { document, operationName }: Question, { data, errors, witness }: Outcome): Promise<string | undefined> {
  if (mixesTypes(witness)) return 'fields of one name and of two types are asked for in one place';
  if (data === 'thrown' && errors.some(({ message }) => message.includes('Invalid empty selection set'))) return 'it comes upon an empty selection';
  if (data === 'thrown' && errors.some(({ message }) => /Group \[\d+\].* is a child of/s.test(message))) return 'its fetches wait for each other';
  const plan = await executor.prepare(document, operationName).then((prepared) => prepared.plan(), () => null);
  return plan ? FAULTS_OF_THE_PLANNER.find(({ shows }) => shows(plan))?.what : undefined;
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

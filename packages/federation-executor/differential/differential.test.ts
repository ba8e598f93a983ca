import fc from 'fast-check';
import { print, stripIgnoredCharacters } from 'graphql';
import type { Planning } from '../src/plan/build-plan';
import { drawn } from './dice';
import { NO_FAULTS, type AnswerFault, type Faults, type FieldFault } from './faults';
import { questions } from './operation.arbitrary';
import { ours, type AnswerForm } from './ours';
import { reduceQuestion, reduceSupergraph, told } from './reduce';
import { supergraphs } from './supergraph.arbitrary';
import { putUnderTest, type Question, type SupergraphUnderTest } from './supergraph-under-test';
import { judge, type Judged, type Verdict } from './verdict';

/** A run can be had again by its seed; `DIFFERENTIAL_TIMES=100` asks for a hundred times as many supergraphs. */
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 20130603);
const TIMES = Number(process.env['DIFFERENTIAL_TIMES'] ?? 1);
const SUPERGRAPHS = Math.ceil(22 * TIMES);
const QUESTIONS = 96;

interface Circumstances { faults: Faults; form: AnswerForm }

const circumstances: fc.Arbitrary<Circumstances> = drawn((dice) => {
  const form = dice.pick<AnswerForm>(['bytes', 'bytes', 'odd bytes', 'value']);
  if (dice.chance(70)) return { faults: NO_FAULTS, form };
  const kinds = dice.some<FieldFault>(['error', 'coded error', 'null', 'wrong type'], 0);
  const answers = dice.chance(30) ? { [dice.pick(['accounts', 'inventory', 'products-v2'])]: dice.pick<AnswerFault>(['away', 'errors without data', 'null data', 'short entities', 'error without path']) } : {};
  return { faults: { seed: dice.below(1000), rate: kinds.length > 0 ? 100 : 0, kinds, missing: dice.pick([0, 100]), answers }, form };
});

/** Every other supergraph is planned with the option that ApolloGateway refuses: the answers are the same. */
const planningOf = (index: number): Planning => ({ typeConditionedFetching: index % 2 === 1 });

interface Finding { judged: Judged; index: number; question: Question; under: SupergraphUnderTest; circumstances: Circumstances }

async function paste({ judged, index, question, under, circumstances: { faults, form } }: Finding): Promise<string> {
  const shows = async (at: SupergraphUnderTest, asked: Question): Promise<boolean> => (await judge(at, ours(at, planningOf(index)), asked, faults, form)).verdict === judged.verdict;
  const own = ours(under, planningOf(index));
  const smaller = await reduceQuestion(under.schema, question, async (asked) => (await judge(under, own, asked, faults, form)).verdict === judged.verdict, Date.now() + 10_000);
  const sources = await reduceSupergraph(under.sources, smaller, (at) => shows(at, smaller), Date.now() + 40_000);
  const again = (await putUnderTest(sources))!;
  const { ours: mine, stock, monolith, what } = await judge(again, ours(again, planningOf(index)), smaller, faults, form);
  return told(sources, smaller, { 'found by': `DIFFERENTIAL_SEED=${SEED}, supergraph ${index}; ${judged.verdict}: ${what}`, faults: { ...faults, form }, planning: planningOf(index), ours: mine, stock, monolith: monolith?.data });
}

const text = ({ document, variables }: Question): string => `${stripIgnoredCharacters(print(document))} ${JSON.stringify(variables)}`.slice(0, 400);

test(`random questions to random supergraphs are answered as by the stock gateway and by a monolith (seed ${SEED})`, async () => {
  const tally: Record<Verdict, number> = { right: 0, 'ours wrong': 0, 'both wrong': 0, 'planner wrong': 0, 'stock wrong': 0, 'stock gives up': 0 };
  const classes = new Map<string, { count: number; example: string }>();
  const wrong: Finding[] = [];
  let composed = 0;
  for (const [index, sources] of fc.sample(supergraphs, { seed: SEED, numRuns: Math.ceil(SUPERGRAPHS * 1.7) }).entries()) {
    if (composed >= SUPERGRAPHS) break;
    const under = await putUnderTest(sources);
    if (!under) continue;
    composed += 1;
    const own = ours(under, planningOf(index));
    const asked = fc.sample(fc.tuple(questions(under.schema), circumstances), { seed: SEED + index, numRuns: QUESTIONS });
    for (const [question, given] of asked) {
      if (!question) continue;
      const judged = await judge(under, own, question, given.faults, given.form);
      tally[judged.verdict] += 1;
      if (judged.verdict === 'right') continue;
      const key = `${judged.verdict}: ${judged.verdict === 'stock gives up' ? 'a value of the wrong form' : judged.what}`;
      const known = classes.get(key);
      if (known) known.count += 1;
      else classes.set(key, { count: 1, example: `supergraph ${index}: ${text(question)}` });
      if (judged.verdict === 'ours wrong' || judged.verdict === 'both wrong') wrong.push({ judged, index, question, under, circumstances: given });
    }
  }
  const total = Object.values(tally).reduce((a, b) => a + b, 0);
  const report = [`seed ${SEED}: ${total} questions to ${composed} supergraphs; ${JSON.stringify(tally)}`, ...[...classes].map(([key, { count, example }]) => `  ${count} × ${key}\n      ${example}`)].join('\n');
  process.stdout.write(`${report}\n`);
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${total} answers are wrong.\n${await paste(wrong[0]!)}\n${report}`);
  expect(composed).toBeGreaterThanOrEqual(20 * TIMES);
  expect(total).toBeGreaterThanOrEqual(2000 * TIMES);
}, 1_200_000 * Math.max(1, TIMES));

import fc from 'fast-check';
import { NO_FAULTS, type Faults } from './faults';
import { questions } from './operation.arbitrary';
import { ours } from './ours';
import type { SubgraphAnswer } from './subgraph-answer';
import { supergraphs } from './supergraph.arbitrary';
import { putUnderTest, type SupergraphUnderTest } from './supergraph-under-test';
import { judge } from './verdict';

/** Each stands for a fault in an executor; what hears of none of them proves nothing. */
type Sabotage = (answer: SubgraphAnswer) => SubgraphAnswer;

const FAULTS: Faults = { seed: 5, rate: 200, kinds: ['coded error'], missing: 0, answers: {} };

/** Every list, or every leaf, of an answer's data made another. */
function changed(value: unknown, list: (items: unknown[]) => unknown[], leaf: (key: string, value: unknown) => unknown, key = ''): unknown {
  if (Array.isArray(value)) return list(value.map((each) => changed(each, list, leaf, key)));
  if (typeof value !== 'object' || value === null) return leaf(key, value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, list, leaf, name)]));
}
const same = <Value>(value: Value): Value => value;
const onData = (list: (items: unknown[]) => unknown[], leaf: (key: string, value: unknown) => unknown): Sabotage => (answer) => (answer.data ? { ...answer, data: changed(answer.data, list, leaf) as Record<string, unknown> } : answer);

const SABOTAGE: Record<string, { sabotage: Sabotage; faults: Faults }> = {
  'entities come back in another order': { sabotage: onData((items) => items.toReversed(), (_, value) => value), faults: NO_FAULTS },
  'the last item of a list is lost': { sabotage: onData((items) => items.slice(0, -1), (_, value) => value), faults: NO_FAULTS },
  'a string loses its last character': { sabotage: onData(same, (key, value) => (typeof value === 'string' && key !== '__typename' ? value.slice(0, -1) : value)), faults: NO_FAULTS },
  'concrete types are lost': { sabotage: onData(same, (key, value) => (key === '__typename' ? null : value)), faults: NO_FAULTS },
  'errors are swallowed': { sabotage: ({ errors: _, ...rest }) => rest, faults: FAULTS },
  'paths of errors are cut': { sabotage: (answer) => ({ ...answer, ...(answer.errors && { errors: answer.errors.map(({ path: _, ...rest }) => rest) }) }), faults: FAULTS },
  'codes of errors are lost': { sabotage: (answer) => ({ ...answer, ...(answer.errors && { errors: answer.errors.map(({ extensions: _, ...rest }) => rest) }) }), faults: FAULTS },
};

let under: SupergraphUnderTest[];
beforeAll(async () => {
  const all = await Promise.all(fc.sample(supergraphs, { seed: 42, numRuns: 4 }).map((sources) => putUnderTest(sources)));
  under = all.filter((each): each is SupergraphUnderTest => each !== null).slice(0, 2);
}, 60_000);

test.each(Object.entries(SABOTAGE))('is red where %s', async (_, { sabotage, faults }) => {
  let found = 0;
  for (const each of under) {
    const own = ours(each);
    for (const question of fc.sample(questions(each.schema), { seed: 7, numRuns: 25 })) {
      if (!question || found > 0) continue;
      own.sabotage = null;
      if ((await judge(each, own, question, faults)).verdict !== 'right') continue;
      own.sabotage = sabotage;
      if ((await judge(each, own, question, faults)).verdict === 'ours wrong') found += 1;
    }
  }
  expect(found).toBeGreaterThan(0);
}, 60_000);

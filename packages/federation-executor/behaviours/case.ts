import { parse, validate } from 'graphql';
import { isRight } from '../differential/compare';
import type { Planning } from '../src/plan/build-plan';
import { askOurs, ours, type AnswerForm } from '../differential/ours';
import { askMonolith, askStock, putUnderTest, type Outcome, type Question, type SupergraphUnderTest } from '../differential/supergraph-under-test';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@provides", "@shareable", "@interfaceObject", "@override", "@inaccessible"])\n';
const FORMS: AnswerForm[] = ['bytes', 'odd bytes', 'value'];

export interface Told {
  ours: Outcome;
  stock: Outcome | null;
  monolith: Outcome;
  /** By every form in which subgraphs can answer. */
  right: boolean;
  stockRight: boolean;
}

/** Subgraphs by name, SDL without its `@link`; the world makes up the data. */
export async function supergraphOf(subgraphs: Readonly<Record<string, string>>): Promise<SupergraphUnderTest> {
  const under = await putUnderTest(Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl: LINK + sdl })), (why) => {
    throw new Error(why);
  });
  return under!;
}

export async function ask(under: SupergraphUnderTest, query: string, variables: Record<string, unknown> = {}, planning: Planning = {}): Promise<Told> {
  const question: Question = { document: parse(query), operationName: null, variables };
  const problems = validate(under.schema, question.document);
  if (problems.length > 0) throw problems[0]!;
  const own = ours(under, planning);
  const labels = under.world.labels;
  const monolith = await askMonolith(under, question);
  if (Object.values(monolith.data as object).some((each) => Array.isArray(each) && each.length === 0)) throw new Error('The world has nothing to say here: give the root field another name.');
  const all = await Promise.all(FORMS.map((form) => askOurs(own, question, undefined, form, labels)));
  const stock = await askStock(under, question).catch(() => null);
  return { ours: all[0]!, stock, monolith, right: all.every((each) => isRight(each, monolith)), stockRight: stock !== null && isRight(stock, monolith) };
}

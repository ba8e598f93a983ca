import fc from 'fast-check';
import { Kind, print, stripIgnoredCharacters, visit, type DocumentNode, type InlineFragmentNode } from 'graphql';
import type { AnswerPart } from '../src/defer/answer-in-parts';
import type { ExecutionAnswer } from '../src/executor';
import { isRight } from './compare';
import { drawn, type Dice } from './dice';
import { NO_FAULTS } from './faults';
import { questions } from './operation.arbitrary';
import { askOurs, ours, type Asking } from './ours';
import { supergraphs } from './supergraph.arbitrary';
import type { Witness } from './subgraph-answer';
import { askMonolith, newWitness, putUnderTest, type Question } from './supergraph-under-test';
import { mixesTypes } from './verdict';

const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 20130603);
const SUPERGRAPHS = 8;
const QUESTIONS = 40;

/** The same question with some of its selections deferred. */
function deferring(document: DocumentNode, dice: Dice): DocumentNode {
  let count = 0;
  return visit(document, {
    SelectionSet: {
      leave(node) {
        const parts = node.selections.map((each) => ({ each, later: dice.chance(25) }));
        if (!parts.some(({ later }) => later)) return undefined;
        const label = dice.chance(50) ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'label' }, value: { kind: Kind.STRING, value: `part ${count++}` } } as const] : [];
        const deferred: InlineFragmentNode = {
          kind: Kind.INLINE_FRAGMENT, directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' }, arguments: label }],
          selectionSet: { kind: Kind.SELECTION_SET, selections: parts.filter(({ later }) => later).map(({ each }) => each) },
        };
        return { ...node, selections: [...parts.filter(({ later }) => !later).map(({ each }) => each), deferred] };
      },
    },
  });
}

const dataOf = ({ data }: ExecutionAnswer): unknown => JSON.parse((data ?? ['null']).map(String).join(''));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** As a client puts parts together. */
function put(into: unknown, part: unknown): unknown {
  if (!isObject(into) || !isObject(part)) return part;
  for (const [key, value] of Object.entries(part)) into[key] = put(into[key], value);
  return into;
}

function putPart(root: unknown, part: AnswerPart): void {
  const data = dataOf(part);
  const at = part.path.reduce((value, step) => (value as Record<string | number, unknown>)[step], root);
  if (data === null) throw new Error('a part is null without a fault');
  put(at, data);
}

async function inParts(asked: Question, own: ReturnType<typeof ours>, witness: Witness) {
  const prepared = await own.executor.prepare(asked.document, asked.operationName);
  if (!prepared.executeInParts) return null;
  const { later, ...first } = await prepared.executeInParts({ variables: asked.variables, context: { faults: NO_FAULTS, witness, form: 'bytes' } satisfies Asking });
  const data = dataOf(first);
  const errors = [...first.errors];
  let count = 0;
  let ended = later === null;
  for await (const { parts, hasNext } of later ?? []) {
    expect(ended).toBe(false);
    ended = !hasNext;
    for (const part of parts) {
      count += 1;
      errors.push(...part.errors);
      putPart(data, part);
    }
  }
  expect(ended).toBe(true);
  return { data, errors, count };
}

test(`what comes in parts is put together the answer without @defer (seed ${SEED})`, async () => {
  const tally = { same: 0, parts: 0, 'nothing deferred': 0, 'not planned': 0 };
  let composed = 0;
  for (const [index, sources] of fc.sample(supergraphs, { seed: SEED, numRuns: SUPERGRAPHS * 2 }).entries()) {
    if (composed >= SUPERGRAPHS) break;
    const under = await putUnderTest(sources);
    if (!under) continue;
    composed += 1;
    const own = ours(under);
    const asked = fc.sample(fc.tuple(questions(own.executor.apiSchema), drawn((dice) => (document: DocumentNode) => deferring(document, dice))), { seed: SEED + index, numRuns: QUESTIONS });
    for (const [question, defer] of asked) {
      if (!question) continue;
      const whole = await askOurs(own, question).catch(() => null);
      if (!whole || whole.errors.length > 0 || whole.valueCompletion.length > 0) continue;
      // What the planner gets wrong it may get right in parts, and the other way.
      if (!isRight(whole, await askMonolith(under, question))) continue;
      const document = defer(question.document);
      const text = `supergraph ${index}: ${stripIgnoredCharacters(print(document))} ${JSON.stringify(question.variables)}`;
      const witness = newWitness();
      const given = await inParts({ ...question, document }, own, witness).catch((error: Error) => ({ wrong: error.message }));
      if (given === null) {
        tally[text.includes('@defer') ? 'not planned' : 'nothing deferred'] += 1;
        continue;
      }
      if (mixesTypes(witness)) continue;
      expect({ text, ...given, count: 0 }).toEqual({ text, data: whole.data, errors: [], count: 0 });
      tally.same += 1;
      tally.parts += 'count' in given ? given.count : 0;
    }
  }
  process.stdout.write(`seed ${SEED}: ${JSON.stringify(tally)}\n`);
  expect(tally.same).toBeGreaterThan(150);
  expect(tally.parts).toBeGreaterThan(tally.same);
}, 300_000);

import { isNonNullType, isObjectType, Kind, parse, valueFromASTUntyped, visit, type DocumentNode, type FieldNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { normalise } from '../src/plan/normalise';
import { difference, told } from './compare';
import type { Outcome, Question } from './supergraph-under-test';

/** Both, asked something else under the same circumstances. */
export type AskBoth = (question: Question) => Promise<readonly [ours: Outcome, stock: Outcome]>;

/** Which of its known faults makes the stock gateway's answer another than the executor's, where subgraphs fail; undefined where none explains it. `inOrder`: the mutations that the operation names. `tooEarly`: whether its plan is one of those. */
export async function faultOfStock(ours: Outcome, stock: Outcome, what: string, question: Question, ask: AskBoth, inOrder: readonly string[], schema: GraphQLSchema, tooEarly: () => boolean): Promise<string | undefined> {
  if (what === 'order of mutations') return ours.witness.mutations.join() === inOrder.join() ? 'a mutation is carried out twice' : undefined;
  if (what === 'errors' && placesBetter(ours, stock)) return 'errors have places where nothing is';
  if (what === 'errors' && countsWrongly(ours, stock)) return 'errors have places counted among those that wait for an entity only';
  if (what === 'errors' && besideEachOther(ours, stock)) return 'of what nulls an object another part is told';
  if (what === 'errors' && stock.witness.idle > ours.witness.idle && told(ours.errors).every((each) => told(stock.errors).includes(each))) return 'a type that nobody needs is asked for';
  if (what === 'errors' && tellsOfNothing(ours, stock)) return 'errors are told of fields that nobody asked of such an object';
  if (what === 'valueCompletion' && difference(withoutTypes(ours), stock) === null) return 'an object is null without a word, of which only the interface is known';
  if (what === 'data' && stock.valueCompletion.length < ours.valueCompletion.length && ours.valueCompletion.some(({ message }) => isStricter(schema, message))) return 'an object has null where only its interface lets it';
  if (what === 'data' && told(ours.errors).join() === told(stock.errors).join() && JSON.stringify(withNulls(stock)) === JSON.stringify(ours.data)) return 'for what a subgraph could not give, another is heard that was asked for a requirement';
  if (tooEarly()) return 'a field is asked for before what it requires is known';
  if (emptied(stock) && !emptied(ours)) return 'objects in lists of lists are null in a representation';
  const apart = withOwnNames(question.document);
  if (apart !== question.document) {
    const [mine, theirs] = await ask({ ...question, document: apart });
    if (difference(mine, theirs) === null && difference(asNamed(mine), ours) === null) return 'an alias is taken for what the plan asks for under that name';
  }
  const [, plainly] = await ask(inNormalForm(question, schema));
  if (difference(ours, plainly) === null) return 'conditions that decide nothing lead it to other subgraphs';
  const [, withoutConditions] = await ask(decided(question));
  return difference(ours, withoutConditions) === null ? 'what a condition leaves out keeps it from asking for something else' : undefined;
}

/** The question as the executor plans it: without fragments, and conditions, that change nothing. */
function inNormalForm({ document, operationName, variables }: Question, schema: GraphQLSchema): Question {
  const { text, constants, renamed } = normalise(document, operationName, schema);
  const given = Object.fromEntries(Object.entries(renamed).flatMap(([name, was]) => (was in variables ? [[name, variables[was]]] : [])));
  return { document: parse(text), operationName: null, variables: { ...variables, ...given, ...constants } };
}

/** The question without what its variables leave out, and without the conditions that said so. */
function decided(question: Question): Question {
  const document = visit(question.document, {
    enter(node) {
      if (!('directives' in node)) return undefined;
      const conditions = (node.directives ?? []).filter(({ name }) => name.value === 'skip' || name.value === 'include');
      const isLeftOut = conditions.some(({ name, arguments: given }) => valueFromASTUntyped(given![0]!.value, question.variables) !== (name.value === 'include'));
      if (isLeftOut) return null;
      return conditions.length > 0 ? { ...node, directives: node.directives!.filter((each) => !conditions.includes(each as never)) } : undefined;
    },
  }) as DocumentNode;
  return { ...question, document };
}

/** Whether an objection is to a null in a field that is nullable in an interface of the object, and not in the object. */
function isStricter(schema: GraphQLSchema, message: string): boolean {
  const [, type = '', field = ''] = /non-nullable field (\w+)\.(\w+)/.exec(message) ?? [];
  const object = schema.getType(type);
  return isObjectType(object) && isNonNullType(object.getFields()[field]?.type) && object.getInterfaces().some((each) => field in each.getFields() && !isNonNullType(each.getFields()[field]!.type));
}

/** Whether a representation has a list of nulls in a list. */
const emptied = ({ witness }: Outcome): boolean => witness.told.some((text) => /:\[(null,)*null\]/.test(text));

const OWN = 'own__';

/** The question with aliases that no field has. */
const withOwnNames = (document: DocumentNode): DocumentNode => visit(document, {
  Field: (node): FieldNode | undefined => (node.alias && node.alias.value !== node.name.value ? { ...node, alias: { kind: Kind.NAME, value: `${OWN}${node.alias.value}` } } : undefined),
});

const asNamed = ({ data, errors, valueCompletion, witness }: Outcome): Outcome =>
  ({ ...(JSON.parse(JSON.stringify({ data, errors, valueCompletion }).replaceAll(`"${OWN}`, '"')) as Outcome), witness: { ...witness, mutations: witness.mutations.map((each) => each.replace(new RegExp(`^${OWN}`), '')) } });

/**
 * Whether the executor says the same, but its paths lead further into the data: the stock gateway counts wrongly where only some items of a
 * list wait for an entity.
 */
function placesBetter(ours: Outcome, stock: Outcome): boolean {
  const messages = ({ errors }: Outcome): string => JSON.stringify([...new Set(errors.map(({ message }) => message))].sort());
  const depth = ({ errors, data }: Outcome): number => errors.reduce((sum, { path }) => sum + steps(path ?? [], data), 0);
  return messages(ours) === messages(stock) && depth(ours) > depth(stock);
}

/** Whether all is the same but for places in lists, which come earlier in the stock gateway's: it has left items out that do not wait. */
function countsWrongly(ours: Outcome, stock: Outcome): boolean {
  const anywhere = ({ errors }: Outcome): string => told(errors.map((each) => ({ ...each, path: each.path?.map((step) => (typeof step === 'number' ? 0 : step)) }) as GraphQLFormattedError)).join();
  const places = ({ errors }: Outcome): number => errors.flatMap(({ path }) => path ?? []).reduce<number>((sum, step) => sum + (typeof step === 'number' ? step : 0), 0);
  return ours.errors.length === stock.errors.length && anywhere(ours) === anywhere(stock) && places(stock) < places(ours);
}

/** Whether data are the same, and each error that one of them leaves out lies below a null for which both have an error: which of several a subgraph tells, depends on the order in which it is asked. */
function besideEachOther(ours: Outcome, stock: Outcome): boolean {
  const nulled = (path: readonly (string | number)[]): string | null => {
    const far = steps(path, ours.data);
    return Number.isInteger(far) ? null : JSON.stringify(path.slice(0, Math.floor(far))).slice(0, -1);
  };
  const below = (errors: readonly GraphQLFormattedError[], place: string): boolean => errors.some(({ path }) => JSON.stringify(path ?? []).startsWith(place));
  const alone = (errors: readonly GraphQLFormattedError[], others: readonly GraphQLFormattedError[]) => errors.filter((each) => !told(others).includes(told([each])[0]!));
  const [mine, theirs] = [alone(ours.errors, stock.errors), alone(stock.errors, ours.errors)];
  const isOneError = mine.some(({ path }) => theirs.some((other) => JSON.stringify(other.path) === JSON.stringify(path)));
  return !isOneError && [...mine, ...theirs].every(({ path }) => {
    const place = path && nulled(path);
    return place ? below(ours.errors, place) && below(stock.errors, place) : false;
  });
}

/** The data, with null at every place of an error. */
function withNulls({ data, errors }: Outcome): unknown {
  const copy = structuredClone(data);
  for (const { path = [] } of errors) {
    const object = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], copy);
    if (typeof object === 'object' && object !== null && path.at(-1)! in object) (object as Record<string | number, unknown>)[path.at(-1)!] = null;
  }
  return copy;
}

/** The answer without what is said of objects that are null for want of their type. */
const withoutTypes = (outcome: Outcome): Outcome => ({ ...outcome, valueCompletion: outcome.valueCompletion.filter(({ message }) => !/^Cannot return null for non-nullable field \w+\.__typename\.$/.test(message)) });

/** Whether the stock gateway says the same and more, all of that about fields that the object there, which is no null, does not have in the answer. */
function tellsOfNothing(ours: Outcome, stock: Outcome): boolean {
  const known = told(ours.errors);
  const more = stock.errors.filter((each) => !known.includes(told([each])[0]!));
  const isOfNothing = (path: readonly (string | number)[]): boolean => {
    const object = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], stock.data);
    return typeof object === 'object' && object !== null && !Array.isArray(object) && !(path.at(-1)! in object);
  };
  return more.length > 0 && told(stock.errors).length === known.length + told(more).length && more.every(({ path }) => path !== undefined && path.length > 0 && isOfNothing(path));
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

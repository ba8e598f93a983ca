import {
  getNamedType, GraphQLError, isAbstractType, isNonNullType, Kind, TypeInfo, visit, visitWithTypeInfo,
  type DocumentNode, type FieldNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import { policiesIn, unmet, type AccessRules, type Standing } from '../graph/access-rules';
import { grantedOf } from '../graph/policies';
import { Refusal, rememberedOf, type Denied, type Graph, type Step } from './step';

/** Stands in an operation for a field the caller may not see; never a name of the schema. */
const STAND_IN = '__denied_';

/** What a caller with certain rights gets of a document. */
interface Allowed {
  document: DocumentNode;
  denied: ReadonlyMap<string, Denied>;
  /** Fields that cannot be null, and so refuse the request where they are asked for. */
  refused: readonly Denied[];
}

/**
 * Takes out every field the caller has no right to, wherever it is asked for: directly, in a fragment (they
 * are written out by now), through an interface of which any kind is guarded. Each gets an error with its path;
 * where a field cannot be null, or the contract has it so (`unauthorised`), the whole request is refused.
 */
export const authorise: Step = (exchange) => {
  const { graph, context: { viewer }, judged, variables } = exchange;
  if (graph.rules.size === 0) return;
  const { document, denied, refused } = allowedOf(graph, judged.document, JSON.stringify([viewer.person !== null, viewer.rights, grantedOf(graph.policies, policiesOf(graph), viewer)]));
  const errors = (graph.unauthorised === 'reject' ? [...denied.values(), ...refused] : refused).filter(({ asked }) => asked(variables)).map(({ error }) => error);
  if (errors.length > 0) throw new Refusal(errors, 403);
  exchange.document = document;
  exchange.denied = denied;
};

const namedPolicies = new WeakMap<AccessRules, string[]>();
function policiesOf({ rules }: Graph): string[] {
  const known = namedPolicies.get(rules) ?? policiesIn(rules);
  namedPolicies.set(rules, known);
  return known;
}

/** By the rights alone: everybody with the same rights gets the same document, and with it the same plan. */
const allowedOf = rememberedOf(50, (graph, document, caller): Allowed => {
  const [signedIn, rights, policies] = JSON.parse(caller) as [boolean, string[], string[]];
  const standing: Standing = { signedIn, rights: new Set(rights), policies: new Set(policies) };
  const denied = new Map<string, Denied>();
  const refused: Denied[] = [];
  const info = new TypeInfo(graph.schema);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!;
  const reduced = visit(document, visitWithTypeInfo(info, {
    Field(node, _key, _parent, _path, ancestors) {
      const parent = info.getParentType();
      const field = info.getFieldDef();
      if (!parent || !field || field.name.startsWith('__')) return undefined;
      const missing = missingFor(graph.schema, graph.rules, parent, field, standing);
      if (missing === null) return undefined;
      const one: Denied = { key: node.alias?.value ?? node.name.value, error: forbidden(missing, pathOf(node, ancestors)), asked: askedBy(operation, node, ancestors), deferred: isDeferred(ancestors) };
      if (isNonNullType(field.type)) {
        refused.push(one);
        return undefined;
      }
      const standIn = `${STAND_IN}${denied.size}`;
      denied.set(standIn, one);
      return { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: standIn }, name: { kind: Kind.NAME, value: '__typename' }, directives: node.directives } satisfies FieldNode;
    },
  }));
  return { document: reduced, denied, refused };
});

function isDeferred(ancestors: readonly unknown[]): boolean {
  return ancestors.some((each) => (each as Partial<FieldNode>).directives?.some(({ name }) => name.value === 'defer'));
}

/** Whether @skip and @include, its own and those around it, leave a field in. */
function askedBy(operation: OperationDefinitionNode, node: FieldNode, ancestors: readonly unknown[]): Denied['asked'] {
  const defaults = new Map(operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined]));
  const around = [...ancestors, node].flatMap((each) => (each as Partial<FieldNode>).directives ?? []);
  const conditions = around.flatMap(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    return value && (name.value === 'skip' || name.value === 'include') ? [{ wanted: name.value === 'include', value }] : [];
  });
  return (variables) => conditions.every(({ wanted, value }) => {
    const is = value.kind === Kind.VARIABLE ? (variables[value.name.value] ?? defaults.get(value.name.value)) : value.kind === Kind.BOOLEAN && value.value;
    return (is === true) === wanted;
  });
}

function missingFor(
  schema: GraphQLSchema, rules: AccessRules, parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, standing: Standing,
): string | null {
  const owners = [parent, ...(isAbstractType(parent) ? schema.getPossibleTypes(parent) : [])];
  const answer = getNamedType(field.type);
  const coordinates = [...owners.flatMap((owner) => [owner.name, `${owner.name}.${field.name}`]), answer.name];
  for (const coordinate of coordinates) {
    const missing = unmet(rules.get(coordinate), standing);
    if (missing !== null) return missing;
  }
  return null;
}

function forbidden(missing: string, path: readonly string[]): GraphQLError {
  const message = missing === 'sign-in' ? 'This needs you to be signed in.' : `This needs the right ${missing}.`;
  return new GraphQLError(message, { path, extensions: { code: 'FORBIDDEN', right: missing } });
}

function pathOf(node: FieldNode, ancestors: readonly unknown[]): string[] {
  const fields = ancestors.filter((each): each is FieldNode => (each as FieldNode | undefined)?.kind === Kind.FIELD);
  return [...fields, node].map((each) => each.alias?.value ?? each.name.value);
}

/** The answer with null at every place a denied field would have had, in the order it was asked for. */
export function putNulls(value: unknown, denied: ReadonlyMap<string, Denied>): unknown {
  if (Array.isArray(value)) return value.map((each) => putNulls(each, denied));
  if (typeof value !== 'object' || value === null) return value;
  const whole: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    const taken = denied.get(key);
    if (taken) whole[taken.key] ??= null;
    else whole[key] = putNulls(each, denied);
  }
  return whole;
}

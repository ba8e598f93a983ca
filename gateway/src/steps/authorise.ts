import { createHash } from 'node:crypto';
import {
  BREAK, getNamedType, GraphQLError, isAbstractType, isNonNullType, Kind, print, TypeInfo, visit, visitWithTypeInfo,
  type DocumentNode, type FieldNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
} from 'graphql';
import { unmet, type AccessRules } from '../graph/access-rules';
import { Refusal, type Denied, type Graph, type Step } from './step';

/** Stands in an operation for a field the caller may not see; never a name of the schema. */
const STAND_IN = '__denied_';

/**
 * Takes out every field the caller has no right to, wherever it is asked for: directly, in a fragment (they
 * are written out by now), through an interface of which any kind is guarded. Each gets an error with its path; where a field cannot be null the whole request is refused.
 */
export const authorise: Step = (exchange) => {
  const { graph, context, request } = exchange;
  if (graph.rules.size === 0) return;
  const rights = new Set<string>(context.viewer.rights);
  const signedIn = context.viewer.person !== null;
  if (!asksForGuarded(exchange.document, graph, rights, signedIn)) return;
  const denied = new Map<string, Denied>();
  const refused: GraphQLError[] = [];
  const info = new TypeInfo(graph.schema);
  const document = visit(exchange.document, visitWithTypeInfo(info, {
    Field(node, _key, _parent, _path, ancestors) {
      const parent = info.getParentType();
      const field = info.getFieldDef();
      if (!parent || !field || field.name.startsWith('__')) return undefined;
      const missing = missingFor(graph.schema, graph.rules, parent, field, rights, signedIn);
      if (missing === null) return undefined;
      const error = forbidden(missing, pathOf(node, ancestors));
      if (isNonNullType(field.type)) {
        refused.push(error);
        return undefined;
      }
      const standIn = `${STAND_IN}${denied.size}`;
      denied.set(standIn, { key: node.alias?.value ?? node.name.value, error });
      return { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: standIn }, name: { kind: Kind.NAME, value: '__typename' }, directives: node.directives } satisfies FieldNode;
    },
  }));
  if (refused.length > 0) throw new Refusal(refused, 403);
  if (denied.size === 0) return;
  const source = print(document);
  exchange.document = document;
  exchange.denied = denied;
  // The plan is kept by this hash: another one, or the full plan would be found under the reduced document.
  exchange.request = { ...request, document, source, queryHash: createHash('sha256').update(source).digest('hex') };
};

function asksForGuarded(document: DocumentNode, { schema, rules }: Graph, rights: ReadonlySet<string>, signedIn: boolean): boolean {
  let found = false;
  const info = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(info, {
    Field() {
      const parent = info.getParentType();
      const field = info.getFieldDef();
      if (!parent || !field || missingFor(schema, rules, parent, field, rights, signedIn) === null) return undefined;
      found = true;
      return BREAK;
    },
  }));
  return found;
}

function missingFor(
  schema: GraphQLSchema, rules: AccessRules, parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>,
  rights: ReadonlySet<string>, signedIn: boolean,
): string | null {
  const owners = [parent, ...(isAbstractType(parent) ? schema.getPossibleTypes(parent) : [])];
  const answer = getNamedType(field.type);
  const coordinates = [...owners.flatMap((owner) => [owner.name, `${owner.name}.${field.name}`]), answer.name];
  for (const coordinate of coordinates) {
    const missing = unmet(rules.get(coordinate), rights, signedIn);
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

import { Kind, print, visit, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { NEVER, stricter, type Freshness } from './cache-control';
import type { CacheRules, Hint } from './cache-rules';

/** What may be kept of one field at the root of a query. */
export interface RootField {
  /** Its key in the answer. */
  key: string;
  /** The variable with the representations, where it is `_entities`. */
  list: string | null;
  /** What is asked, written so that the same under another alias is the same text. */
  text: string;
  /** The client's variables in it. */
  variables: readonly string[];
  policy: Freshness;
  /** Coordinates in it that events change; of `_entities` without the entities' own types. */
  changed: readonly string[];
}

/** What may be kept of a query's answer. */
export interface QueryPolicy {
  fields: readonly RootField[];
  /** Of the whole. */
  policy: Freshness;
  changed: readonly string[];
}

const ALWAYS: Freshness = { seconds: Infinity, scope: 'public' };

/**
 * What the schema lets be kept of a query to a subgraph, or of a client's, by `@cacheControl`: what stands at the field, else at the type that it gives; of a field that gives a thing and
 * has neither: nothing; a leaf goes with what it stands in. What needs a right is kept only where it says so itself, and then for one viewer. A field that is not of the supergraph (a
 * subgraph may know others) keeps its query from being kept.
 */
export function queryPolicy(rules: CacheRules, document: DocumentNode, operationName: string | null = null): QueryPolicy {
  const operations = document.definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  const operation = operationName === null ? operations[0]! : operations.find(({ name }) => name?.value === operationName)!;
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
  const fields = rootFields(operation.selectionSet, fragments).map((node): RootField => {
    const seen: Seen = { policy: ALWAYS, changed: new Set() };
    const list = node.name.value === '_entities' ? listOf(node) : null;
    if (list !== null) walkEntities(rules, node.selectionSet!, fragments, seen);
    else walkField(rules, rules.query, node, fragments, seen, true);
    const text = textOf(node, fragments);
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    const variables = (operation.variableDefinitions ?? []).filter(({ variable: { name } }) => used.has(name.value) && name.value !== list);
    return { key: node.alias?.value ?? node.name.value, list, text: [text, ...variables.map(print)].join('\n'), variables: variables.map(({ variable }) => variable.name.value), policy: Number.isFinite(seen.policy.seconds) ? seen.policy : NEVER, changed: [...seen.changed] };
  });
  return { fields, policy: fields.some(({ policy }) => policy.seconds === 0) ? NEVER : fields.map(({ policy }) => policy).reduce(stricter, ALWAYS), changed: [...new Set(fields.flatMap(({ changed }) => changed))] };
}

interface Seen {
  policy: Freshness;
  changed: Set<string>;
}
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function rootFields({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((each) => (each.kind === Kind.FIELD ? [each] : rootFields(each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet : fragments.get(each.name.value)!.selectionSet, fragments)));
}

function walk(rules: CacheRules, type: string, { selections }: SelectionSetNode, fragments: Fragments, seen: Seen): void {
  for (const each of selections) {
    if (each.kind === Kind.FIELD) walkField(rules, type, each, fragments, seen, false);
    else {
      const fragment = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value)!;
      const condition = fragment.typeCondition?.name.value ?? type;
      if (condition !== type) enter(rules, condition, rules.types.get(condition), seen);
      walk(rules, condition, fragment.selectionSet, fragments, seen);
    }
  }
}

function walkField(rules: CacheRules, parent: string, node: FieldNode, fragments: Fragments, seen: Seen, root: boolean): void {
  if (node.name.value === '__typename') return;
  const coordinate = `${parent}.${node.name.value}`;
  const rule = rules.fields.get(coordinate);
  if (!rule) return void (seen.policy = NEVER);
  if (rules.changed.has(coordinate)) seen.changed.add(coordinate);
  const ofType = rules.types.get(rule.type);
  const isThing = ofType !== undefined;
  const seconds = rule.hint?.inherits ? (ofType?.seconds ?? null) : (rule.hint?.seconds ?? ofType?.seconds ?? null);
  const inherits = Boolean(rule.hint?.inherits || ofType?.inherits);
  const scope = rule.guarded || rule.hint?.scope === 'private' || ofType?.scope === 'private' ? 'private' : 'public';
  const guardedBySilence = rule.guarded && rule.hint?.seconds === undefined;
  if (guardedBySilence || (seconds === null && (root || (isThing && !inherits)))) seen.policy = NEVER;
  else seen.policy = stricter(seen.policy, { seconds: seconds ?? Infinity, scope });
  if (!node.selectionSet) return;
  enter(rules, rule.type, undefined, seen);
  walk(rules, rule.type, node.selectionSet, fragments, seen);
}

/** Entities are of the types that the fragments name: of each, what its type says. */
function walkEntities(rules: CacheRules, { selections }: SelectionSetNode, fragments: Fragments, seen: Seen): void {
  for (const each of selections) {
    if (each.kind === Kind.FIELD) continue; // __typename
    const fragment = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value)!;
    const type = fragment.typeCondition?.name.value ?? '';
    const hint = rules.types.get(type);
    seen.policy = hint?.seconds ? stricter(seen.policy, { seconds: hint.seconds, scope: hint.scope }) : NEVER;
    walk(rules, type, fragment.selectionSet, fragments, seen);
  }
}

function enter(rules: CacheRules, type: string, hint: Hint | null | undefined, seen: Seen): void {
  if (hint) seen.policy = stricter(seen.policy, { seconds: hint.seconds ?? Infinity, scope: hint.scope });
  for (const each of [type, ...(rules.kinds.get(type) ?? [])]) if (rules.changed.has(each)) seen.changed.add(each);
}

function listOf(node: FieldNode): string | null {
  const value = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}

/** Aliases inside matter, its own does not. */
function textOf(node: FieldNode, fragments: Fragments): string {
  const used = new Set<string>();
  const gather = (each: FieldNode | FragmentDefinitionNode): unknown => visit(each, {
    FragmentSpread({ name }) {
      if (used.has(name.value)) return;
      used.add(name.value);
      gather(fragments.get(name.value)!);
    },
  });
  gather(node);
  const bare = node.name.value === '_entities' ? { ...node, alias: undefined, arguments: [] } : node;
  return [print(bare), ...[...used].map((name) => print(fragments.get(name)!))].join('\n');
}

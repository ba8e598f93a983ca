import { Kind, parse, type DirectiveNode, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql';
import type { Freshness } from './cache-control';

/** What one `@cacheControl` says; `seconds` null: nothing of time. */
export interface Hint {
  seconds: number | null;
  scope: Freshness['scope'];
  /** As long as what it stands in. */
  inherits: boolean;
}

export interface FieldRule {
  /** The type it gives, lists and non-null taken off. */
  type: string;
  hint: Hint | null;
  /** It needs a right, or the type it stands in or gives does. */
  guarded: boolean;
}

/** An event that makes what is kept of a type or a field no longer true. */
export interface Change {
  /** `Type`, or `Type.field`. */
  coordinate: string;
  /** The property of the event that names the one thing that changed, by its `keyField`; null: any of them may have. */
  key: string | null;
  keyField: string;
}

/** What a supergraph says of keeping answers. */
export interface CacheRules {
  /** By name, of object types, interfaces and unions. */
  types: ReadonlyMap<string, Hint | null>;
  /** By coordinate. */
  fields: ReadonlyMap<string, FieldRule>;
  /** By abstract type: its object types. */
  kinds: ReadonlyMap<string, readonly string[]>;
  query: string;
  /** By name of the event. */
  changes: ReadonlyMap<string, readonly Change[]>;
  /** Coordinates that events change, with the key fields by which some say which thing it is. */
  changed: ReadonlyMap<string, ReadonlySet<string>>;
}

const GUARDS = /^(federation__|requiresScopes__|authenticated__|policy__)?(requiresScopes|authenticated|policy)$/;

/**
 * Reads `@cacheControl(maxAge:, scope:, inheritMaxAge:)` and `@changedBy(names:, key:, keyField: = "id")` where the supergraph links them, as `@composeDirective` hands them on. Null
 * where nothing may be kept. Where subgraphs say different things of one type, composition hands on one of them: what a subgraph says in its own `Cache-Control` holds too.
 */
export function readCacheRules(supergraphSdl: string): CacheRules | null {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = { hint: importedAs(document, '@cacheControl'), change: importedAs(document, '@changedBy') };
  if (!names.hint) return null;
  const types = new Map<string, Hint | null>();
  const guardedTypes = new Set<string>();
  const fields = new Map<string, FieldRule>();
  const kinds = new Map<string, string[]>();
  const implementing = (type: string, abstract: string): void => void kinds.set(abstract, [...(kinds.get(abstract) ?? []), type]);
  const changes = new Map<string, Change[]>();
  const noteChanges = (coordinate: string, directives: readonly DirectiveNode[] = []): void => {
    for (const each of directives.filter(({ name }) => name.value === names.change)) {
      const change: Change = { coordinate, key: textsOf(each, 'key')[0] ?? null, keyField: textsOf(each, 'keyField')[0] ?? 'id' };
      for (const name of textsOf(each, 'names')) changes.set(name, [...(changes.get(name) ?? []), change]);
    }
  };
  const noteField = (type: string, { name, type: given, directives = [] }: FieldDefinitionNode): void => {
    const coordinate = `${type}.${name.value}`;
    noteChanges(coordinate, directives);
    fields.set(coordinate, { type: namedType(given), hint: hintOf(directives, names.hint!), guarded: isGuarded(directives) });
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) for (const { name } of node.types ?? []) implementing(name.value, node.name.value);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION && node.kind !== Kind.UNION_TYPE_DEFINITION) {
      if ('name' in node && node.name && isGuarded('directives' in node ? node.directives : [])) guardedTypes.add(node.name.value);
      continue;
    }
    const name = node.name.value;
    types.set(name, hintOf(node.directives ?? [], names.hint));
    noteChanges(name, node.directives);
    if (isGuarded(node.directives)) guardedTypes.add(name);
    if (node.kind === Kind.UNION_TYPE_DEFINITION) continue;
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) for (const each of node.interfaces ?? []) implementing(name, each.name.value);
    for (const field of node.fields ?? []) noteField(name, field);
  }
  for (const [coordinate, rule] of fields) if (guardedTypes.has(rule.type) || guardedTypes.has(coordinate.split('.')[0]!)) rule.guarded = true;
  if (![...types.values(), ...[...fields.values()].map(({ hint }) => hint)].some((hint) => hint?.seconds)) return null;
  for (const [name, given] of changes) changes.set(name, given.flatMap((each) => [each, ...(kinds.get(each.coordinate) ?? []).map((kind) => ({ ...each, coordinate: kind }))]));
  const changed = new Map<string, Set<string>>();
  for (const { coordinate, key, keyField } of [...changes.values()].flat()) {
    const keyFields = changed.get(coordinate) ?? new Set();
    changed.set(coordinate, key === null ? keyFields : keyFields.add(keyField));
  }
  return { types, fields, kinds, query: queryOf(document), changes, changed };
}

/** The name by which the supergraph has a directive that it links; null where it does not. */
function importedAs({ definitions }: DocumentNode, directive: string): string | null {
  const links = definitions.flatMap((each) => (each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION ? (each.directives ?? []) : [])).filter(({ name }) => name.value === 'link');
  for (const link of links) {
    const imports = link.arguments?.find(({ name }) => name.value === 'import')?.value;
    for (const each of imports?.kind === Kind.LIST ? imports.values : []) {
      if (each.kind === Kind.STRING && each.value === directive) return directive.slice(1);
      if (each.kind !== Kind.OBJECT) continue;
      const given = new Map(each.fields.map(({ name, value }) => [name.value, value.kind === Kind.STRING ? value.value : '']));
      if (given.get('name') === directive) return (given.get('as') ?? directive).slice(1);
    }
  }
  return null;
}

function hintOf(directives: readonly DirectiveNode[], name: string): Hint | null {
  const hints = directives.filter((each) => each.name.value === name).map((each): Hint => {
    const given = new Map(each.arguments?.map((argument) => [argument.name.value, argument.value]));
    const [maxAge, scope, inherit] = [given.get('maxAge'), given.get('scope'), given.get('inheritMaxAge')];
    const inherits = inherit?.kind === Kind.BOOLEAN && inherit.value;
    return { seconds: !inherits && maxAge?.kind === Kind.INT ? Number(maxAge.value) : null, scope: scope?.kind === Kind.ENUM && scope.value === 'PRIVATE' ? 'private' : 'public', inherits };
  });
  return hints.reduce<Hint | null>((one, other) => one && {
    seconds: one.seconds === null || other.seconds === null ? (one.seconds ?? other.seconds) : Math.min(one.seconds, other.seconds),
    scope: one.scope === 'private' ? 'private' : other.scope,
    inherits: one.inherits && other.inherits,
  }, hints[0] ?? null);
}

const isGuarded = (directives: readonly DirectiveNode[] = []): boolean => directives.some(({ name }) => GUARDS.test(name.value));

function queryOf({ definitions }: DocumentNode): string {
  const schema = definitions.find((each) => each.kind === Kind.SCHEMA_DEFINITION);
  return schema?.operationTypes.find(({ operation }) => operation === 'query')?.type.name.value ?? 'Query';
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

function textsOf(directive: DirectiveNode, argument: string): string[] {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? [value.value] : value?.kind === Kind.LIST ? value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : [])) : [];
}

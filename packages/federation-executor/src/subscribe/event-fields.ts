import { GraphQLError, Kind, parse, type DirectiveNode } from 'graphql';

/** A subscription field that has no socket behind it: events of the outbox raise it. */
export interface EventField {
  /** Names of events. */
  names: ReadonlySet<string>;
  /** The entity that the field gives. */
  type: string;
  /** The property of the payload that holds the entity's key, and the key's field. */
  key: string;
  keyField: string;
  /** Properties of the payload that must equal the field's argument of that name, or else what is known of the subscriber by it. */
  match: readonly string[];
}

const SPECIFICATION = /^https?:\/\/[^?#]*\/events\/v0\.1$/;

/**
 * Reads `@onEvent(names: [String!]!, key: String!, keyField: String = "id", match: [String!] = [])` of an `events/v0.1` specification that the supergraph links, by the name of
 * the field. Throws a `GraphQLError` for a field that no entity query can answer.
 */
export function eventFields(supergraphSdl: string): ReadonlyMap<string, EventField> {
  const document = parse(supergraphSdl, { noLocation: true });
  const fields = new Map<string, EventField>();
  const schema = document.definitions.find((each) => each.kind === Kind.SCHEMA_DEFINITION);
  const name = schema?.directives?.map(linkedName).find((each) => each !== null);
  const root = schema?.operationTypes.find(({ operation }) => operation === 'subscription')?.type.name.value;
  if (!name || !root) return fields;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== root) continue;
    for (const field of definition.fields ?? []) {
      const directive = field.directives?.find((each) => each.name.value === name);
      if (!directive) continue;
      if (field.type.kind !== Kind.NAMED_TYPE) throw new GraphQLError(`@${name} stands at ${root}.${field.name.value}, which is no nullable entity.`);
      const [key] = texts(directive, 'key');
      if (!key) throw new GraphQLError(`@${name} at ${root}.${field.name.value} has no key.`);
      fields.set(field.name.value, { names: new Set(texts(directive, 'names')), type: field.type.name.value, key, keyField: texts(directive, 'keyField')[0] ?? 'id', match: texts(directive, 'match') });
    }
  }
  return fields;
}

/** The name that a `@link` of the specification gives its directive; null where it links something else. */
function linkedName(link: DirectiveNode): string | null {
  if (link.name.value !== 'link' || !SPECIFICATION.test(texts(link, 'url')[0] ?? '')) return null;
  const imports = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  for (const each of imports?.kind === Kind.LIST ? imports.values : []) {
    if (each.kind === Kind.STRING && each.value === '@onEvent') return 'onEvent';
    if (each.kind !== Kind.OBJECT) continue;
    const given = new Map(each.fields.map(({ name, value }) => [name.value, value.kind === Kind.STRING ? value.value : '']));
    if (given.get('name') === '@onEvent') return (given.get('as') ?? '@onEvent').slice(1);
  }
  return `${texts(link, 'as')[0] ?? 'events'}__onEvent`;
}

function texts(directive: DirectiveNode, argument: string): string[] {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? [value.value] : value?.kind === Kind.LIST ? value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : [])) : [];
}

import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { refuse, type Graph } from './step';

interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

/** An alias inside introspection repeats a part of the whole schema: it counts as so many. */
const INTROSPECTION_ALIAS = 8;
/** Lists as long as the schema is large, of which one inside another would be its square. */
const SCHEMA_LISTS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'types']);

/** Refuses a document too deep, too wide or too full of aliases, before validation or planning spend time on it. Fragments count where they are used. */
export function limit({ bounds }: Graph, document: DocumentNode, operation: OperationDefinitionNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const size = sizeOf(operation.selectionSet, fragments);
  for (const what of ['depth', 'fields', 'aliases'] as const) {
    if (size[what] > bounds[what]) {
      refuse('TOO_LARGE', `The query's ${what === 'depth' ? 'depth' : `number of ${what}`} is ${size[what]}; at most ${bounds[what]} is allowed. Ask for less, or in several queries.`);
    }
  }
}

function sizeOf(root: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Size {
  const known = new Map<string, Size>();
  const open = new Set<string>();

  const spread = (name: string): Size => {
    const done = known.get(name);
    if (done) return done;
    if (open.has(name)) refuse('GRAPHQL_VALIDATION_FAILED', `Fragment "${name}" contains itself.`);
    const fragment = fragments.get(name);
    if (!fragment) refuse('GRAPHQL_VALIDATION_FAILED', `There is no fragment "${name}".`);
    open.add(name);
    const size = walk(fragment.selectionSet);
    open.delete(name);
    known.set(name, size);
    return size;
  };

  /** Introspection is as deep as GraphQL's own rule lets it be, and its fields are few without aliases. `lists`: how many of the schema's it is inside of. */
  const introspect = (set: SelectionSetNode, lists: number): number => {
    let aliases = 0;
    for (const node of set.selections) {
      const inside = lists + (node.kind === Kind.FIELD && SCHEMA_LISTS.has(node.name.value) ? 1 : 0);
      if (inside > 2) refuse('TOO_LARGE', 'The query asks for the fields of the fields of all types. Ask for less, or with __type.');
      if (node.kind === Kind.FIELD && node.alias) aliases += INTROSPECTION_ALIAS;
      if (node.kind === Kind.FRAGMENT_SPREAD) aliases += introspectSpread(node.name.value, lists);
      else if (node.selectionSet) aliases += introspect(node.selectionSet, inside);
    }
    return aliases;
  };

  const introspected = new Map<string, number>();
  const introspectSpread = (name: string, lists: number): number => {
    const key = `${lists} ${name}`;
    let aliases = introspected.get(key);
    if (aliases === undefined) {
      spread(name); // it is there, and does not contain itself
      aliases = introspect(fragments.get(name)!.selectionSet, lists);
      introspected.set(key, aliases);
    }
    return aliases;
  };

  const walk = (set: SelectionSetNode): Size => {
    const total: Size = { depth: 0, fields: 0, aliases: 0 };
    for (const node of set.selections) {
      const isField = node.kind === Kind.FIELD;
      if (isField && (node.name.value === '__schema' || node.name.value === '__type')) {
        total.aliases += (node.alias ? INTROSPECTION_ALIAS : 0) + introspect(node.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] }, 0);
        continue;
      }
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? spread(node.name.value) : node.selectionSet ? walk(node.selectionSet) : null;
      total.depth = Math.max(total.depth, (inner?.depth ?? 0) + (isField ? 1 : 0));
      total.fields += (inner?.fields ?? 0) + (isField ? 1 : 0);
      total.aliases += (inner?.aliases ?? 0) + (isField && node.alias ? 1 : 0);
    }
    return total;
  };
  return walk(root);
}

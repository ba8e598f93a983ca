import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { refuse, type Graph } from './step';

interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

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

  const walk = (set: SelectionSetNode): Size => {
    const total: Size = { depth: 0, fields: 0, aliases: 0 };
    for (const node of set.selections) {
      const isField = node.kind === Kind.FIELD;
      // Introspection is bounded by GraphQL's own rule and its types do not grow with the data.
      if (isField && (node.name.value === '__schema' || node.name.value === '__type')) continue;
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? spread(node.name.value) : node.selectionSet ? walk(node.selectionSet) : null;
      total.depth = Math.max(total.depth, (inner?.depth ?? 0) + (isField ? 1 : 0));
      total.fields += (inner?.fields ?? 0) + (isField ? 1 : 0);
      total.aliases += (inner?.aliases ?? 0) + (isField && node.alias ? 1 : 0);
    }
    return total;
  };
  return walk(root);
}

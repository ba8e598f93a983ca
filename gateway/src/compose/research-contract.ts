import { Kind, print, visit, type ASTNode, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { CompositionRefused } from './composition-refused';
import { hasDirective, inaccessibleName, mergeTypes, namedType, type MergedType } from './merged-types';
import { parseSubgraph, type SubgraphSdl } from './subgraph-sdl';

const RESEARCH_TAG = 'research';
const WRITING = new Set(['Mutation', 'Subscription']);

/** What researchers may see: by type, the fields; a type that is not here is hidden. */
export type Visible = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Fields open to research. A tag on a field opens it, and must make sense; a tag on a type opens those of its fields that
 * need no right and lead to something open. An interface's field is open with all who implement it, as GraphQL demands.
 */
function openFields(types: Map<string, MergedType>): Map<string, Set<string>> {
  const open = new Map<string, Set<string>>();
  for (const [name, type] of types) {
    if (type.kind !== 'fields' || WRITING.has(name) || type.inaccessible) continue;
    for (const [field, each] of type.fields) {
      if (each.inaccessible || !(each.tags.has(RESEARCH_TAG) || (each.inherited.has(RESEARCH_TAG) && !each.guarded))) continue;
      open.set(name, (open.get(name) ?? new Set()).add(field));
    }
  }
  for (let shut = true; shut; ) {
    shut = false;
    for (const [name, fields] of open) {
      for (const field of fields) {
        const { tags, leadsTo } = types.get(name)!.fields.get(field)!;
        if (tags.has(RESEARCH_TAG) || [...leadsTo].every((target) => leadsSomewhere(types, open, target))) continue;
        fields.delete(field);
        shut = true;
      }
      if (fields.size === 0) open.delete(name);
    }
  }
  for (const [name, type] of types) {
    for (const parent of type.interfaces) {
      for (const field of open.get(parent) ?? []) if (type.fields.has(field)) open.set(name, (open.get(name) ?? new Set()).add(field));
    }
  }
  return open;
}

function leadsSomewhere(types: Map<string, MergedType>, open: Map<string, Set<string>>, name: string): boolean {
  const type = types.get(name);
  if (!type || type.kind === 'leaf' || type.kind === 'input') return true;
  return type.kind === 'union' ? [...type.members].some((member) => open.has(member)) : open.has(name);
}

/** The types and fields one can come to from `Query` by visible fields. Throws CompositionRefused naming each tag that makes no sense. */
export function visibleToResearch(types: Map<string, MergedType>): Visible {
  const tagged = openFields(types);
  const reached = new Map<string, Set<string>>();
  const problems: string[] = [];
  const queue: { name: string; from: string }[] = [{ name: 'Query', from: 'the schema' }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const type = types.get(next.name);
    if (!type || reached.has(next.name)) continue;
    const fields = type.kind === 'input' ? new Set(type.fields.keys()) : (tagged.get(next.name) ?? new Set<string>());
    if (type.kind === 'fields' && fields.size === 0) {
      problems.push(`${next.from} is tagged "${RESEARCH_TAG}" but ${next.name} has no field with that tag; tag what researchers may see of it, or untag ${next.from}`);
      continue;
    }
    reached.set(next.name, fields);
    for (const field of fields) {
      const { leadsTo, guarded, tags } = type.fields.get(field)!;
      const from = `${next.name}.${field}`;
      if (guarded && tags.has(RESEARCH_TAG)) problems.push(`${from} is tagged "${RESEARCH_TAG}" and needs a right; a researcher has none, so choose one`);
      for (const name of leadsTo) queue.push({ name, from });
    }
    const kinds = [...type.members, ...type.interfaces, ...[...types].filter(([, each]) => each.interfaces.has(next.name)).map(([name]) => name)];
    for (const name of kinds) if (tagged.has(name)) queue.push({ name, from: next.name });
  }
  if (problems.length > 0) throw new CompositionRefused(`The ${RESEARCH_TAG} contract`, problems);
  return reached;
}

/** The subgraphs with everything hidden (`@inaccessible`) that researchers may not see, and nothing that writes. */
export function hideFromResearch(subgraphs: readonly SubgraphSdl[]): SubgraphSdl[] {
  const documents = subgraphs.map(parseSubgraph);
  const visible = visibleToResearch(mergeTypes(documents));
  return subgraphs.map(({ name }, index) => ({ name, sdl: print(hide(documents[index]!, visible)) }));
}

function hide(document: DocumentNode, visible: Visible): DocumentNode {
  const directive: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: inaccessibleName(document) } };
  const hidden = <N extends ASTNode & { directives?: readonly ConstDirectiveNode[] }>(node: N): N =>
    hasDirective(node, 'inaccessible') ? node : { ...node, directives: [...(node.directives ?? []), directive] };

  const onFields = (node: any): any => {
    // Taken out, not hidden: a default value of an argument may be an enum's that nobody else leads to.
    if (WRITING.has(node.name.value)) return null;
    const fields = visible.get(node.name.value);
    // A hidden type hides its fields too: composition copies those of an interface object onto the types behind it.
    return {
      ...(fields ? node : hidden(node)),
      fields: node.fields?.map((field: any) => (fields?.has(field.name.value) || hasDirective(field, 'external') ? field : hidden(field))),
    };
  };
  // What a directive takes is told of with the directive, which composition keeps.
  const taken = new Set(document.definitions.flatMap((node) => (node.kind === Kind.DIRECTIVE_DEFINITION ? (node.arguments ?? []).map(({ type }) => namedType(type)) : [])));
  const onOther = (node: any): any => (visible.has(node.name.value) || taken.has(node.name.value) ? undefined : hidden(node));
  const onSchema = (node: any): any => {
    const operationTypes = node.operationTypes?.filter((each: any) => !WRITING.has(each.type.name.value));
    return operationTypes?.length || node.directives?.length ? { ...node, operationTypes } : null;
  };
  return visit(document, {
    SchemaDefinition: onSchema,
    SchemaExtension: onSchema,
    ObjectTypeDefinition: onFields,
    ObjectTypeExtension: onFields,
    InterfaceTypeDefinition: onFields,
    InterfaceTypeExtension: onFields,
    UnionTypeDefinition: onOther,
    InputObjectTypeDefinition: onOther,
    EnumTypeDefinition: onOther,
    ScalarTypeDefinition: onOther,
  });
}

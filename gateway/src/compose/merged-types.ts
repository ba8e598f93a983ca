import { Kind, visit, type DirectiveNode, type DocumentNode, type TypeNode } from 'graphql';

/** One field of a type, with what all subgraphs that have it say about it. */
export interface MergedField {
  /** Names of the types it answers with and takes as arguments. */
  leadsTo: Set<string>;
  /** Tags written on the field itself. */
  tags: Set<string>;
  /** Tags it has because a subgraph that gives it tagged the type. */
  inherited: Set<string>;
  inaccessible: boolean;
  /** Needs a right (`@requiresScopes`, `@authenticated` or `@policy`). */
  guarded: boolean;
}

/** One type as the subgraphs together have it. */
export interface MergedType {
  kind: 'fields' | 'union' | 'input' | 'leaf';
  fields: Map<string, MergedField>;
  interfaces: Set<string>;
  members: Set<string>;
  inaccessible: boolean;
}

const GUARDS = new Set(['requiresScopes', 'authenticated', 'policy']);
const bare = (name: string): string => name.replace(/^federation__/, '');

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function hasDirective(node: { directives?: readonly DirectiveNode[] }, name: string): boolean {
  return node.directives?.some((each) => bare(each.name.value) === name) ?? false;
}

function tagsOf(node: { directives?: readonly DirectiveNode[] }): string[] {
  return (node.directives ?? [])
    .filter((each) => bare(each.name.value) === 'tag')
    .flatMap((each) => each.arguments ?? [])
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
}

const guarded = (node: { directives?: readonly DirectiveNode[] }): boolean => [...GUARDS].some((name) => hasDirective(node, name));

const freshField = (): MergedField => ({ leadsTo: new Set(), tags: new Set(), inherited: new Set(), inaccessible: false, guarded: false });

/**
 * The types of all subgraphs seen as one. A tag on a type holds for the fields which that subgraph gives it, and only
 * those: another subgraph's field on the same type is not opened by it.
 */
export function mergeTypes(documents: readonly DocumentNode[]): Map<string, MergedType> {
  const types = new Map<string, MergedType>();
  const at = (name: string, kind: MergedType['kind']): MergedType => {
    const known = types.get(name);
    if (known) return known;
    const fresh: MergedType = { kind, fields: new Map(), interfaces: new Set(), members: new Set(), inaccessible: false };
    types.set(name, fresh);
    return fresh;
  };

  for (const document of documents) {
    for (const node of document.definitions) {
      switch (node.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.OBJECT_TYPE_EXTENSION:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_EXTENSION: {
          const type = at(node.name.value, 'fields');
          if (hasDirective(node, 'inaccessible')) type.inaccessible = true;
          node.interfaces?.forEach((each) => type.interfaces.add(each.name.value));
          for (const field of node.fields ?? []) {
            const known = type.fields.get(field.name.value) ?? freshField();
            type.fields.set(field.name.value, known);
            known.leadsTo.add(namedType(field.type));
            field.arguments?.forEach((argument) => known.leadsTo.add(namedType(argument.type)));
            tagsOf(field).forEach((tag) => known.tags.add(tag));
            tagsOf(node).forEach((tag) => known.inherited.add(tag));
            if (hasDirective(field, 'inaccessible')) known.inaccessible = true;
            if (guarded(field) || guarded(node)) known.guarded = true;
          }
          break;
        }
        case Kind.UNION_TYPE_DEFINITION:
        case Kind.UNION_TYPE_EXTENSION:
          node.types?.forEach((member) => at(node.name.value, 'union').members.add(member.name.value));
          break;
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_EXTENSION: {
          const type = at(node.name.value, 'input');
          for (const field of node.fields ?? []) {
            type.fields.set(field.name.value, { ...freshField(), leadsTo: new Set([namedType(field.type)]) });
          }
          break;
        }
        case Kind.ENUM_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_EXTENSION:
        case Kind.SCALAR_TYPE_DEFINITION:
        case Kind.SCALAR_TYPE_EXTENSION:
          at(node.name.value, 'leaf');
          break;
      }
    }
  }
  return types;
}

/** The name under which this subgraph imported `@inaccessible`; the prefixed one where it did not. */
export function inaccessibleName(document: DocumentNode): string {
  let name = 'federation__inaccessible';
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'link') return;
      for (const argument of node.arguments ?? []) {
        if (argument.name.value !== 'import' || argument.value.kind !== Kind.LIST) continue;
        for (const each of argument.value.values) {
          if (each.kind === Kind.STRING && each.value === '@inaccessible') name = 'inaccessible';
        }
      }
    },
  });
  return name;
}

import type { FetchDataRewrite, FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { mapFetches } from './map-fetches';
import type { RequiredFields } from './required-fields';
import { nameOf } from './requirements-apart';
import { withoutUnusedVariables } from './unused-variables';

/**
 * A plan over a supergraph of `separateRequiredFields`, naming only what subgraphs have: a separated field is fetched with its own name and
 * arguments under its synthetic name as alias, and takes its own name in the representation. Where a representation would have
 * one field with two values, the fetch becomes several, each with the fields that want the same.
 */
export function restorePlan(plan: QueryPlan, required: RequiredFields): QueryPlan {
  if (required.byName.size === 0) return plan;
  return mapFetches(plan, (fetch) => split(fetch, required).map((each) => restoreFetch(each, required)));
}

function restoreFetch(fetch: FetchNode, { byName }: RequiredFields): FetchNode {
  const document = parse(fetch.operation, { noLocation: true });
  const names = [...byName.keys()];
  const separated = names.some((name) => fetch.operation.includes(name));
  const restored: DocumentNode = visit(document, {
    Field(node): FieldNode | undefined {
      const field = byName.get(node.name.value);
      if (!field) return undefined;
      return { ...node, alias: node.alias ?? node.name, name: { kind: Kind.NAME, value: field.name }, arguments: field.arguments };
    },
  });
  const renamings = fetch.requires ? renamed(fetch.requires, byName, []) : [];
  return {
    ...fetch,
    ...(separated && { operation: stripIgnoredCharacters(print(restored)) }),
    ...(renamings.length > 0 && { inputRewrites: [...renamings, ...(fetch.inputRewrites ?? [])] }),
  };
}

/** Inner fields first: a path leads over the names as they are in the client's tree. */
function renamed(selections: readonly QueryPlanSelectionNode[], byName: RequiredFields['byName'], path: readonly string[]): FetchDataRewrite[] {
  return selections.flatMap((node): FetchDataRewrite[] => {
    if (node.kind === 'InlineFragment') return renamed(node.selections, byName, node.typeCondition ? [...path, `... on ${node.typeCondition}`] : path);
    const key = node.alias ?? node.name;
    const field = byName.get(node.name);
    return [
      ...(node.selections ? renamed(node.selections, byName, [...path, key]) : []),
      ...(field ? [{ kind: 'KeyRenamer' as const, path: [...path, key], renameKeyTo: field.name }] : []),
    ];
  });
}

/** The fetch as it is, or as several in none of which two synthetic names would be renamed to one. */
function split(fetch: FetchNode, required: RequiredFields): FetchNode[] {
  if (!fetch.requires) return [fetch];
  const present = pathsOf(fetch.requires, required.byName);
  const clashing = clashes(present, required.byName);
  if (clashing.size === 0) return [fetch];

  const groups: { paths: Set<string>; fields: Set<FieldNode> }[] = [{ paths: new Set(), fields: new Set() }];
  const document = parse(fetch.operation, { noLocation: true });
  const assign = ({ selections }: SelectionSetNode, type: string | null): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) assign(node.selectionSet, node.typeCondition?.name.value ?? type);
      if (node.kind !== Kind.FIELD) continue;
      const wanted = [...(required.wants.get(`${nameOf(fetch.serviceName)} ${type} ${node.name.value}`) ?? [])];
      let group = groups.find(({ paths }) => clashes([...paths, ...wanted], required.byName).size === 0);
      if (!group) groups.push((group = { paths: new Set(), fields: new Set() }));
      for (const each of wanted) group.paths.add(each);
      group.fields.add(node);
    }
  };
  const entities = entitiesOf(document);
  if (!entities) return [fetch];
  assign(entities, null);
  return groups.filter(({ fields }) => fields.size > 0).map(({ paths, fields }) => {
    const kept = withoutUnusedVariables(visit(document, {
      Field: (node) => (node.name.value === '_entities' ? { ...node, selectionSet: only(node.selectionSet!, fields) } : undefined),
    }));
    const used = new Set(kept.variables);
    return {
      ...fetch,
      operation: stripIgnoredCharacters(print(kept.document)),
      variableUsages: fetch.variableUsages?.filter((name) => used.has(name)),
      requires: requiring(fetch.requires!, (path) => !clashing.has(path) || paths.has(path), ''),
    };
  });
}

function entitiesOf(document: DocumentNode): SelectionSetNode | undefined {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operation?.selectionSet.selections.find((node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === '_entities')?.selectionSet;
}

function only(set: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return fields.has(node) ? [node] : [];
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      const inner = only(node.selectionSet, fields);
      return inner.selections.length > 0 ? [{ ...node, selectionSet: inner }] : [];
    }),
  };
}

/** Paths of the synthetic names in a representation. */
function pathsOf(selections: readonly QueryPlanSelectionNode[], byName: RequiredFields['byName'], path = ''): string[] {
  return selections.flatMap((node) => {
    if (node.kind === 'InlineFragment') return pathsOf(node.selections, byName, path);
    const here = `${path}${node.name}`;
    return [...(byName.has(node.name) ? [here] : []), ...(node.selections ? pathsOf(node.selections, byName, `${here}.`) : [])];
  });
}

/** The representation without what is not to be in it. */
function requiring(selections: readonly QueryPlanSelectionNode[], kept: (path: string) => boolean, path: string): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'InlineFragment') return [{ ...node, selections: requiring(node.selections, kept, path) }];
    const here = `${path}${node.name}`;
    if (!kept(here)) return [];
    if (!node.selections) return [node];
    const inner = requiring(node.selections, kept, `${here}.`);
    return inner.length > 0 ? [{ ...node, selections: inner }] : [];
  });
}

/** The paths of which several would take one name at one place. */
function clashes(paths: readonly string[], byName: RequiredFields['byName']): ReadonlySet<string> {
  const places = new Map<string, Set<string>>();
  for (const path of paths) {
    const place = path.split('.').map((name) => byName.get(name)?.name ?? name).join('.');
    places.set(place, (places.get(place) ?? new Set()).add(path));
  }
  return new Set([...places.values()].filter(({ size }) => size > 1).flatMap((several) => [...several]));
}

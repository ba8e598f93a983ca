import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, visit, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { mapFetches } from './map-fetches';
import { fieldTypes, ROOTS } from './field-types';
import { NAMES, namesByGraph, namesIn, requirementsApart, subgraphNames, textOf } from './requirements-apart';

export type Apart = 'chained' | 'all';

export interface ChainedRequirements {
  /**
   * For the planner only: each subgraph with a field that has a `@requires` and that another `@requires` asks for is there twice, and such fields
   * only the second time; or all that have a `@requires`, which costs more fetches and can be planned more seldom. Null where there is no such field.
   */
  apart(which: Apart): DocumentNode | null;
  /** Such a field (`Type.field of subgraph`) that a plan asks for where its subgraph cannot have been told what it requires, or one that the subgraph does not have itself; null where it does neither. */
  askedTooEarly(plan: QueryPlan): string | null;
}

/** A place in what a plan asks of a subgraph: what representations tell of its objects there (`here`), and in the whole request. */
interface Where {
  subgraph: string;
  here: ReadonlySet<string>;
  told: ReadonlySet<string>;
  provided: ReadonlySet<string>;
}

/**
 * `a @requires(fields: "b")`, where `b @requires(fields: "c")` is of the subgraph that the plan begins in: the planner draws `b` forward into what it asks that subgraph
 * first, before it has `c`, and `c` with it, which is external there. Where the subgraph is another for `b`, there is nothing it could be drawn into.
 */
export function chainedRequirements(supergraph: DocumentNode): ChainedRequirements {
  const names = subgraphNames(supergraph);
  const wanted = namesIn(supergraph, 'join__field', 'requires');
  /** By `subgraph Type field`: what it requires, outermost names; and the values of `join__Graph` with such a field, and with any requirement. */
  const chained = new Map<string, readonly string[]>();
  const graphs = new Set<string>();
  const requiring = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of node.fields ?? []) {
      for (const each of directives.filter((directive) => textOf(directive, 'requires') !== undefined)) {
        const graph = textOf(each, 'graph')!;
        requiring.add(graph);
        if (!wanted.has(name.value)) continue;
        graphs.add(graph);
        chained.set(`${names.get(graph)} ${node.name.value} ${name.value}`, outermost(textOf(each, 'requires')!));
      }
    }
  }
  if (chained.size === 0) return { apart: () => null, askedTooEarly: () => null };
  const types = fieldTypes(supergraph);
  const external = externals(supergraph, names, requiring);
  const provides = provisions(supergraph, names);

  const early = (set: SelectionSetNode, type: string | undefined, at: Where): string | null => {
    for (const node of set.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue;
      const inner = node.kind === Kind.INLINE_FRAGMENT ? early(node.selectionSet, node.typeCondition?.name.value ?? type, at) : earlyAt(node, type, at);
      if (inner !== null) return inner;
    }
    return null;
  };
  const earlyAt = ({ name: { value: name }, selectionSet }: FieldNode, type: string | undefined, { subgraph, here, told, provided }: Where): string | null => {
    const asked = `${subgraph} ${type} ${name}`;
    if ((external.has(asked) && !provided.has(name)) || chained.get(asked)?.some((each) => !here.has(each))) return `${type}.${name} of ${subgraph}`;
    const inside: Where = { subgraph, told, here: name === '_entities' ? told : NOTHING, provided: new Set([...provided, ...provides.get(`${subgraph} ${name}`) ?? []]) };
    return selectionSet ? early(selectionSet, types.get(type ?? '')?.get(name), inside) : null;
  };

  return {
    apart: (which) => requirementsApart(supergraph, which === 'all' ? requiring : graphs, chained, which === 'all'),
    askedTooEarly(plan) {
      let found: string | null = null;
      mapFetches(plan, (fetch) => {
        const operation = parse(fetch.operation, { noLocation: true }).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
        found ??= early(operation.selectionSet, ROOTS[operation.operation], { subgraph: fetch.serviceName, here: NOTHING, told: toldIn(fetch), provided: NOTHING });
        return [fetch];
      });
      return found;
    },
  };
}

/** Fields, as `subgraph Type field`, that those subgraphs do not have themselves, for no key of theirs names them. */
function externals(supergraph: DocumentNode, names: ReadonlyMap<string, string>, graphs: ReadonlySet<string>): ReadonlySet<string> {
  const own = namesByGraph(supergraph, 'join__type', 'key');
  return new Set(supergraph.definitions.flatMap((of) => (of.kind !== Kind.OBJECT_TYPE_DEFINITION ? [] : (of.fields ?? []).flatMap(({ name, directives }) => (directives ?? []).flatMap((each) => {
    const graph = textOf(each, 'graph') ?? '';
    return textOf(each, 'external') === 'true' && graphs.has(graph) && !own.has(`${graph} ${name.value}`) ? [`${names.get(graph)} ${of.name.value} ${name.value}`] : [];
  })))));
}

/** Names in `@provides`, by `subgraph field`: it has them below that field, and there alone. */
function provisions(supergraph: DocumentNode, names: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  visit(supergraph, {
    FieldDefinition({ name, directives = [] }) {
      for (const each of directives) {
        const key = `${names.get(textOf(each, 'graph') ?? '')} ${name.value}`;
        const fields = textOf(each, 'provides')?.match(NAMES);
        if (fields) found.set(key, new Set([...found.get(key) ?? [], ...fields]));
      }
    },
  });
  return found;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Names that representations have when the subgraph gets them. */
function toldIn({ requires, inputRewrites }: FetchNode): ReadonlySet<string> {
  const renamed = new Map(inputRewrites?.flatMap((each) => (each.kind === 'KeyRenamer' ? [[each.path.at(-1)!, each.renameKeyTo] as const] : [])));
  const names = (selections: readonly QueryPlanSelectionNode[]): string[] => selections.flatMap((node) => (node.kind === 'InlineFragment' ? names(node.selections) : [renamed.get(node.name) ?? node.name]));
  return new Set(names(requires ?? []));
}

function outermost(fields: string): string[] {
  const names = ({ selections }: SelectionSetNode): string[] => selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : node.kind === Kind.INLINE_FRAGMENT ? names(node.selectionSet) : []));
  return names((parse(`{${fields}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet);
}

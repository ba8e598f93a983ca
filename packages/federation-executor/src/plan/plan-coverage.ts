import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError, Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { eachFetch } from './map-fetches';

const CONDITIONS = new Set(['skip', 'include']);
/** The planner's own alias for a field that means different things on different types. */
const ALIAS = /__alias_\d+$/;

/**
 * Throws a `GraphQLError` where no fetch of a plan asks for a field that the client always asks for: the planner leaves out without a word what
 * no subgraph can be asked for, and the answer would be a null that nobody can explain. Fields below type conditions are not looked at:
 * there it may rightly know that no such object comes.
 */
export function refuseUncovered(document: DocumentNode, plan: QueryPlan): void {
  const covered = new Set<string>();
  eachFetch(plan, (fetch, path) => noteFetch(fetch, path, covered));
  const check = ({ selections }: SelectionSetNode, path: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD || node.directives?.some(({ name }) => CONDITIONS.has(name.value))) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        if (!node.typeCondition) check(node.selectionSet, path);
        continue;
      }
      if (node.name.value.startsWith('__')) continue;
      const here = `${path}/${node.alias?.value ?? node.name.value}`;
      if (!covered.has(here)) throw new GraphQLError(`No subgraph can be asked for ${here.slice(1).replaceAll('/', '.')}.`, { extensions: { code: 'FIELD_NOT_PLANNED' } });
      if (node.selectionSet) check(node.selectionSet, here);
    }
  };
  for (const node of document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) check(node.selectionSet, '');
}

function noteFetch(fetch: FetchNode, path: readonly string[], covered: Set<string>): void {
  const note = ({ selections }: SelectionSetNode, at: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) note(node.selectionSet, at);
      if (node.kind !== Kind.FIELD) continue;
      const key = node.alias?.value ?? node.name.value;
      if (fetch.requires && node.name.value === '_entities') {
        note(node.selectionSet!, at);
        continue;
      }
      const here = `${at}/${key.replace(ALIAS, '')}`;
      covered.add(here);
      if (node.selectionSet) note(node.selectionSet, here);
    }
  };
  const base = path.map((each) => `/${each}`).join('');
  for (const node of parse(fetch.operation, { noLocation: true }).definitions) if (node.kind === Kind.OPERATION_DEFINITION) note(node.selectionSet, base);
}

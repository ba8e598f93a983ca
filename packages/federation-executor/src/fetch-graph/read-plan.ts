import type { DeferredNode, FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import { GraphQLError, Kind, parse, type DocumentNode } from 'graphql';
import type { FetchPart, PathStep } from './fetch-graph';

/** A plan whose conditions are decided: what waits for what, as the planner drew it. */
export type PlanTree = { sequence: PlanTree[] } | { parallel: PlanTree[] } | { fetch: FetchDraft };

export interface FetchDraft {
  subgraph: string;
  kind: 'query' | 'mutation' | 'subscription';
  part: FetchPart;
}

/** Of a subscription: what it asks for, and then what each event needs of others. Throws a `GraphQLError` for deferred parts. */
export function readPlan({ node }: QueryPlan, conditions: Readonly<Record<string, boolean>>): PlanTree | null {
  if (node?.kind === 'Subscription') return group('sequence', [{ fetch: readFetch(node.primary, []) }, readNode(node.rest, conditions)]);
  return readNode(node, conditions);
}

/** `deferred` is told what a step of the plan leaves for later; its main part alone is in the tree. */
export function readNode(whole: PlanNode | undefined, conditions: Readonly<Record<string, boolean>>, deferred?: (parts: readonly DeferredNode[]) => void): PlanTree | null {
  const read = (node: PlanNode, path: ResponsePath): PlanTree | null => {
    switch (node.kind) {
      case 'Sequence':
        return group('sequence', node.nodes.map((each) => read(each, path)));
      case 'Parallel':
        return group('parallel', node.nodes.map((each) => read(each, path)));
      case 'Flatten':
        return read(node.node, [...path, ...node.path]);
      case 'Condition': {
        const branch = conditions[node.condition] ? node.ifClause : node.elseClause;
        return branch ? read(branch, path) : null;
      }
      case 'Fetch':
        return { fetch: readFetch(node, path) };
      case 'Defer': {
        if (!deferred) throw unsupported('Nothing can be deferred here: leave @defer out.');
        const main = node.primary.node ? read(node.primary.node, path) : null;
        deferred(node.deferred);
        return main;
      }
      default:
        throw unsupported(`The plan holds a step that is not known here: ${String((node as { kind: unknown }).kind)}.`);
    }
  };
  return whole ? read(whole, []) : null;
}

function group(kind: 'sequence' | 'parallel', children: readonly (PlanTree | null)[]): PlanTree | null {
  const left = children.filter((each) => each !== null).flatMap((each) => (kind === 'sequence' && 'sequence' in each ? each.sequence : kind === 'parallel' && 'parallel' in each ? each.parallel : [each]));
  if (left.length < 2) return left[0] ?? null;
  return kind === 'sequence' ? { sequence: left } : { parallel: left };
}

function readFetch(node: FetchNode, path: ResponsePath): FetchDraft {
  return {
    subgraph: node.serviceName,
    kind: node.operationKind,
    part: {
      document: nameless(parse(node.operation, { noLocation: true })),
      variables: (node.variableUsages ?? []).filter((name) => name !== 'representations' && !node.contextRewrites?.some((each) => each.renameKeyTo === name)),
      requires: node.requires ?? null,
      paths: [path.map((step) => readStep(String(step))).filter((step) => step !== null)],
      inputRewrites: node.inputRewrites ?? [],
      outputRewrites: node.outputRewrites ?? [],
      contextRewrites: node.contextRewrites ?? [],
      ids: node.id === undefined ? [] : [node.id],
    },
  };
}

/** The planner numbers the names it gives, so that equal operations would not be equal text. */
function nameless(document: DocumentNode): DocumentNode {
  return { ...document, definitions: document.definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? { ...each, name: undefined } : each)) };
}

/** `name`, `@`, either with `|[Type,…]` after it; the empty string stands for the root. */
function readStep(step: string): PathStep | null {
  const at = step.indexOf('|[');
  const key = at < 0 ? step : step.slice(0, at);
  const types = at < 0 ? null : new Set(step.slice(at + 2, -1).split(','));
  return key === '' && types === null ? null : { key: key === '@' || key === '' ? null : key, types };
}

function unsupported(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_NOT_SUPPORTED' } });
}

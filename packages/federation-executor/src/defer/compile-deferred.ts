import { Kind, parse, type GraphQLCompositeType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { answerWriter } from '../compile/answer-writer';
import { compileFetches, type CompiledFetch } from '../compile/compile-fetch';
import { introspection } from '../compile/introspection';
import { shapeOf, type Shape, type ShapeContext, type ShapeField } from '../compile/shape';
import { uncoveredFields } from '../compile/uncovered-fields';
import { keepLatest } from '../keep-latest';
import type { PlannedOperation } from '../plan/planned-operation';
import { buildDeferredGraph } from './build-deferred-graph';
import { clientLabel, conditionsOf } from './deferred-document';
import { splitSelections, type SelectedPart } from './split-selections';

/** One part of an answer, compiled. */
export interface CompiledPart extends Pick<SelectedPart, 'parent' | 'way'> {
  /** The client's. */
  label: string | null;
  shape: Shape;
  write: ReturnType<typeof answerWriter>;
  /** The fetches that are made for it. */
  fetches: readonly number[];
  /** Root fields that no subgraph is asked for. */
  uncovered: readonly ShapeField[];
}

/** An operation of which something is deferred, for one outcome of its conditions. */
export interface DeferredOperation {
  fetches: readonly CompiledFetch[];
  /** The first is answered first; a parent comes before its parts. */
  parts: readonly CompiledPart[];
  introspect(field: ShapeField, variables: Readonly<Record<string, unknown>>): string;
}

export interface DeferredCompiler {
  /** Variables that decide `@skip`, `@include` and `@defer`. */
  conditions: readonly string[];
  compile(conditions: Readonly<Record<string, boolean>>): DeferredOperation;
}

const MOST_OUTCOMES = 64;

/** `planned` is of a text with unique labels. */
export function deferredCompiler(planned: PlannedOperation, apiSchema: GraphQLSchema, supergraph: GraphQLSchema): DeferredCompiler {
  const document = parse(planned.text, { noLocation: true });
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  const root = apiSchema.getRootType(operation.operation) as GraphQLCompositeType;
  const outcomes = keepLatest<DeferredOperation>(MOST_OUTCOMES);
  return {
    conditions: conditionsOf(document),
    compile(conditions) {
      const id = JSON.stringify(conditions);
      const found = outcomes.get(id);
      if (found) return found;
      const context: ShapeContext = { schema: apiSchema, fragments: new Map(), conditions };
      const graph = buildDeferredGraph(planned.plan, conditions);
      const parts = splitSelections(apiSchema, root, operation.selectionSet, conditions).map(({ label, parent, way, type, set }): CompiledPart => {
        const shape = shapeOf(context, [{ set, type }]);
        const isRoot = type === root && way.length === 0;
        return { label: label === null ? null : clientLabel(label), parent, way, shape, write: answerWriter(shape), fetches: graph.byPart.get(label) ?? [], uncovered: isRoot ? uncoveredFields(graph, shape, conditions) : [] };
      });
      const compiled = { fetches: compileFetches(graph, supergraph), parts, introspect: introspection(apiSchema, context, operation) };
      outcomes.set(id, compiled);
      return compiled;
    },
  };
}

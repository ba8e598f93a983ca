import { Kind, parse, visit, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { compileBytes, type ByteOperation } from '../bytes/compile-bytes';
import { buildFetchGraph } from '../fetch-graph/build-fetch-graph';
import type { PlannedOperation } from '../plan/planned-operation';
import { answerWriter } from './answer-writer';
import { compileFetches, type CompiledFetch } from './compile-fetch';
import { introspection } from './introspection';
import { shapeOf, type Shape, type ShapeContext, type ShapeField } from './shape';
import { uncoveredFields } from './uncovered-fields';

/** An operation for one outcome of its conditions: no AST and no schema is looked at when it runs. */
export interface CompiledOperation {
  fetches: readonly CompiledFetch[];
  shape: Shape;
  write: ReturnType<typeof answerWriter>;
  introspect(field: ShapeField, variables: Readonly<Record<string, unknown>>): string;
  /** Made when first asked for: most operations have small answers. Null where only the parsing path does it. */
  bytes(): ByteOperation | null;
  /** Of the answer before. */
  lastLength: number;
  /** Whether an upstream has given a value for it: there are no bytes to run on then. */
  byValue: boolean;
  /** Root fields that no subgraph is asked for. */
  uncovered: readonly ShapeField[];
}

export interface OperationCompiler {
  kind: PlannedOperation['kind'];
  plan: PlannedOperation['plan'];
  /** Variables that decide `@skip` and `@include`. */
  conditions: readonly string[];
  compile(conditions: Readonly<Record<string, boolean>>): CompiledOperation;
}

const MOST_OUTCOMES = 64;

export function operationCompiler(planned: PlannedOperation, apiSchema: GraphQLSchema, supergraph: GraphQLSchema): OperationCompiler {
  const document = parse(planned.text, { noLocation: true });
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = new Map(document.definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]));
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      const value = given?.find((each) => each.name.value === 'if')?.value;
      if ((name.value === 'skip' || name.value === 'include') && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const outcomes = new Map<string, CompiledOperation>();
  return {
    kind: planned.kind,
    plan: planned.plan,
    conditions: [...names],
    compile(conditions) {
      const id = [...names].map((name) => (conditions[name] ? '1' : '0')).join('');
      const found = outcomes.get(id);
      if (found) return found;
      const context: ShapeContext = { schema: apiSchema, fragments, conditions };
      const shape = shapeOf(context, [{ set: operation.selectionSet, type: apiSchema.getRootType(operation.operation) as GraphQLCompositeType }]);
      const graph = buildFetchGraph(planned.plan, conditions, shape, apiSchema);
      const uncovered = uncoveredFields(graph, shape, conditions);
      const fetches = compileFetches(graph, supergraph);
      const compiled: CompiledOperation = {
        fetches,
        shape,
        write: answerWriter(shape),
        introspect: introspection(apiSchema, context, operation),
        uncovered,
        lastLength: 0,
        byValue: false,
        bytes: once(() => (planned.kind === 'query' && uncovered.length === 0 ? compileBytes(graph, fetches, shape, supergraph, conditions) : null)),
      };
      if (outcomes.size >= MOST_OUTCOMES) outcomes.delete(outcomes.keys().next().value!);
      outcomes.set(id, compiled);
      return compiled;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

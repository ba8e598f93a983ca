import {
  GraphQLError, isAbstractType, isLeafType, isListType, isNonNullType, isObjectType, Kind, parse, validate,
  type DocumentNode, type FieldNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { getArgumentValues, getDirectiveValues, getVariableValues } from 'graphql/execution/values';
import { GraphQLIncludeDirective, GraphQLSkipDirective } from 'graphql';
import { fieldFault, isMissing, type Faults } from './faults';
import { canonical, declaringType, isForeign, isStale, isThing, merge, select, valueOf, type Thing, type World } from './world';
import { implementations, possibleTypes, type Subgraph } from './subgraph-source';

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | null | undefined;
}

export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** What a run has seen of the subgraphs: mutations in the order in which they were carried out, and whatever was not valid to ask. */
export interface Witness {
  mutations: string[];
  invalid: string[];
  /** Representations that it was told, as JSON. */
  told: string[];
  /** Requests for entities in which nothing of them was asked for. */
  idle: number;
  requests: number;
}

interface Run {
  world: World;
  subgraph: Subgraph;
  faults: Faults;
  witness: Witness;
  fragments: Map<string, SelectionSetNode & { on?: string }>;
  conditions: Map<string, string>;
  variables: Record<string, unknown>;
  errors: NonNullable<SubgraphAnswer['errors']>;
}

/** An entity as a subgraph knows it: what it is, what the gateway told of it, and which of its externals are provided there. */
interface Known { thing: Thing; told: Record<string, unknown> | null; provided: readonly string[] }

class Bubble extends Error {}

const parsed = new WeakMap<GraphQLSchema, Map<string, { document: DocumentNode; problems: readonly GraphQLError[] }>>();

function read(schema: GraphQLSchema, query: string): { document: DocumentNode; problems: readonly GraphQLError[] } {
  const known = parsed.get(schema) ?? new Map<string, { document: DocumentNode; problems: readonly GraphQLError[] }>();
  parsed.set(schema, known);
  const found = known.get(query);
  if (found) return found;
  const document = parse(query);
  const entry = { document, problems: validate(schema, document) };
  known.set(query, entry);
  return entry;
}

/** A subgraph's answer about the world, with the faults asked for. Rejects where the subgraph is away. */
export function answer(world: World, subgraph: Subgraph, { query, variables, operationName }: SubgraphRequest, faults: Faults, witness: Witness): SubgraphAnswer {
  witness.requests += 1;
  const fault = faults.answers[subgraph.name];
  const { document, problems } = read(subgraph.schema, query);
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION && (!operationName || each.name?.value === operationName));
  const coerced = operation && problems.length === 0 ? getVariableValues(subgraph.schema, operation.variableDefinitions ?? [], variables ?? {}) : null;
  const refused = problems.length > 0 ? problems : coerced?.errors;
  const run: Run = { world, subgraph, faults, witness, fragments: new Map(), conditions: new Map(), variables: coerced?.coerced ?? {}, errors: [] };
  for (const each of document.definitions) {
    if (each.kind !== Kind.FRAGMENT_DEFINITION) continue;
    run.fragments.set(each.name.value, each.selectionSet);
    run.conditions.set(each.name.value, each.typeCondition.name.value);
  }
  if (operation && coerced?.coerced) countIdle(run, operation);
  if (fault === 'away') throw new Error('connection refused');
  if (fault === 'errors without data') return { errors: [{ message: 'not today', extensions: { code: 'CLOSED' } }] };
  if (fault === 'null data') return { data: null, errors: [{ message: 'nothing at all' }] };
  if (!operation || !coerced?.coerced || refused) {
    witness.invalid.push(`${subgraph.name}: ${query} ${JSON.stringify(variables)}: ${refused?.map(({ message }) => message).join('; ') ?? 'no operation'}`);
    return { errors: [{ message: 'The subgraph cannot make sense of this request.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
  }
  const root = subgraph.schema.getRootType(operation.operation)!;
  const type = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operation.operation];
  let data: Record<string, unknown> | null;
  try {
    data = objectOf(run, { thing: { type, id: '' }, told: null, provided: [] }, root, [operation.selectionSet], []);
  } catch (bubble) {
    if (!(bubble instanceof Bubble)) throw bubble;
    data = null;
  }
  if (fault === 'short entities' && Array.isArray(data?.['_entities'])) data['_entities'].pop();
  if (fault === 'error without path') run.errors.push({ message: 'something somewhere' });
  return { data, ...(run.errors.length > 0 && { errors: run.errors }) };
}

function countIdle(run: Run, { operation, selectionSet }: OperationDefinitionNode): void {
  const { schema } = run.subgraph;
  const root = schema.getRootType(operation)!;
  for (const nodes of collect(run, root, selectionSet, new Map()).values()) {
    const [node] = nodes;
    if (node!.name.value !== '_entities') continue;
    const { representations } = getArgumentValues(root.getFields()['_entities']!, node!, run.variables) as { representations: Record<string, unknown>[] };
    const types = representations.map((each) => schema.getType(String(each['__typename']))).filter(isObjectType);
    const asked = types.flatMap((type) => nodes.flatMap(({ selectionSet: set }) => [...collect(run, type, set!, new Map()).values()]));
    if (asked.every(([field]) => field!.name.value === '__typename')) run.witness.idle += 1;
  }
}

function collect(run: Run, type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>): Map<string, FieldNode[]> {
  const { schema } = run.subgraph;
  const applies = (name: string | undefined): boolean => {
    const condition = name === undefined ? type : schema.getType(name);
    return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
  };
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, run.variables)?.['if'] === true || getDirectiveValues(GraphQLIncludeDirective, node, run.variables)?.['if'] === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      if (applies(node.typeCondition?.name.value)) collect(run, type, node.selectionSet, into);
    } else if (applies(run.conditions.get(node.name.value))) collect(run, type, run.fragments.get(node.name.value)!, into);
  }
  return into;
}

function objectOf(run: Run, known: Known, type: GraphQLObjectType, sets: SelectionSetNode[], path: (string | number)[]): Record<string, unknown> {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) collect(run, type, set, fields);
  const result: Record<string, unknown> = {};
  for (const [key, nodes] of fields) {
    const node = nodes[0]!;
    if (node.name.value === '__typename') {
      result[key] = type.name;
      continue;
    }
    const definition = type.getFields()[node.name.value]!;
    const args = getArgumentValues(definition, node, run.variables);
    if (known.thing.type === 'Mutation') run.witness.mutations.push(`${key} = ${node.name.value}${canonical(args)}`);
    result[key] = fieldValue(run, known, node.name.value, args, definition.type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []), [...path, key]);
  }
  return result;
}

function fieldValue(run: Run, { thing, told, provided }: Known, field: string, args: Record<string, unknown>, type: GraphQLOutputType, sets: SelectionSetNode[], path: (string | number)[]): unknown {
  const { world, subgraph, faults, witness } = run;
  try {
    if (thing.type === 'Query' && field === '_service') return { sdl: subgraph.sdl };
    if (thing.type === 'Query' && field === '_entities') {
      witness.told.push(JSON.stringify(args['representations']));
      return (args['representations'] as Record<string, unknown>[]).map((each, index) => {
        try {
          return complete(run, type, entityOf(run, each), sets, [...path, index], null);
        } catch (bubble) {
          if (bubble instanceof Bubble) return null;
          throw bubble;
        }
      });
    }
    const fault = fieldFault(faults, subgraph.name, thing.type, thing.id, field);
    if (fault === 'null') return null;
    if (fault === 'wrong type') return isListType(type) || isLeafType(type) ? { wrong: true } : isNonNullType(type) ? 17 : 'wrong';
    if (fault !== null) throw new GraphQLError(`${thing.type}.${field} is out of order`, fault === 'coded error' ? { extensions: { code: 'OUT_OF_ORDER', more: [1] } } : {});
    const declaring = declaringType(world, subgraph, thing.type, field) ?? thing.type;
    const { requires = null, provides = [] } = subgraph.fields.get(declaring)?.get(field) ?? {};
    const required = requires === null ? undefined : told === null ? 'NOT TOLD' : extract(run, told, requires, thing);
    const value = valueOf(world, thing, field, args, required, isStale(world, subgraph, declaring, field) || isForeign(world, subgraph, declaring, thing.type, field, provided));
    return complete(run, type, value, sets, path, [...provided, ...provides]);
  } catch (error) {
    if (error instanceof GraphQLError) run.errors.push({ message: error.message, path, ...(Object.keys(error.extensions).length > 0 && { extensions: error.extensions }) });
    else if (!(error instanceof Bubble)) throw error;
    if (isNonNullType(type)) throw new Bubble();
    return null;
  }
}

/** `provided` is null for what an entity is given as: it is known already. */
function complete(run: Run, type: GraphQLOutputType, value: unknown, sets: SelectionSetNode[], path: (string | number)[], provided: readonly string[] | null): unknown {
  if (isNonNullType(type)) return complete(run, type.ofType, value, sets, path, provided);
  if (value === null || value === undefined) return null;
  if (provided && isListType(type)) return (value as unknown[]).map((each, index) => complete(run, type.ofType, each, sets, [...path, index], provided));
  if (isLeafType(type)) return value;
  const known = provided === null ? (value as Known) : { thing: value as Thing, told: null, provided };
  if (!isThing(known.thing)) throw new Error(`${path.join('.')}: ${JSON.stringify(value)} is no object.`);
  return objectOf(run, known, typeIn(run, known.thing.type), sets, path);
}

/** An object's type as the subgraph calls it: its own, or the interface object that stands for it. */
function typeIn({ world, subgraph }: Run, name: string): GraphQLObjectType {
  const own = subgraph.schema.getType(name);
  if (isObjectType(own)) return own;
  for (const each of subgraph.interfaceObjects) if (implementations(world.subgraphs, each).includes(name)) return subgraph.schema.getType(each) as GraphQLObjectType;
  throw new Error(`${subgraph.name} knows no ${name}.`);
}

/** What a representation says of a selection; absent is null, as for a resolver. */
function extract(run: Run, told: Record<string, unknown>, { selections }: SelectionSetNode, thing: Thing | null): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const project = (value: unknown, set: SelectionSetNode | undefined): unknown => {
    if (Array.isArray(value)) return value.map((each) => project(each, set));
    return typeof value === 'object' && value !== null && set ? extract(run, value as Record<string, unknown>, set, null) : value ?? null;
  };
  const type = thing?.type ?? told['__typename'];
  for (const node of selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value;
      if (condition === undefined || condition === type || implementations(run.world.subgraphs, condition).includes(String(type))) merge(result, extract(run, told, node.selectionSet, thing));
    } else if (node.name.value !== '__typename') merge(result, { [node.name.value]: project(told[node.name.value], node.selectionSet) });
  }
  return result;
}

function entityOf(run: Run, told: Record<string, unknown>): Known | null {
  const { world, subgraph, faults } = run;
  const typename = String(told['__typename']);
  const things = possibleTypes(world.subgraphs, subgraph, typename).flatMap((type) => world.keyed.get(type) ?? []);
  for (const key of subgraph.keys.get(typename) ?? []) {
    const wanted = canonical(extract(run, told, key, null));
    const thing = things.find((each) => {
      const at = `${each.type}:${each.id}:${subgraph.name}:${subgraph.keys.get(typename)!.indexOf(key)}:${typename}`;
      const kept = world.keyValues.get(at) ?? canonical(select(world, each, key));
      world.keyValues.set(at, kept);
      return kept === wanted;
    });
    if (thing) return isMissing(faults, subgraph.name, thing.type, thing.id) ? null : { thing, told, provided: [] };
  }
  return null;
}

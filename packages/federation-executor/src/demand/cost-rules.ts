import { Kind, parse, type ConstDirectiveNode, type ConstValueNode, type NameNode } from 'graphql';

/** `@listSize` of one field. */
export interface ListSize {
  assumedSize: number | null;
  /** Arguments whose greatest value is the length. */
  slicingArguments: readonly string[];
  /** The lists under the field that have the length, where it is not the field's own; null: it is. */
  sizedFields: readonly string[] | null;
  requireOneSlicingArgument: boolean;
}

/** `@cost` and `@listSize` of a supergraph (IBM GraphQL Cost Directives specification, as Federation 2.9 and later compose them). */
export interface CostRules {
  /** By coordinate: `Type`, `Type.field` (of an output or an input type), `Type.field(argument:)`. */
  weights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  sizes: ReadonlyMap<string, ListSize>;
}

interface Bearing {
  kind: string;
  name?: NameNode;
  directives?: readonly ConstDirectiveNode[];
  fields?: readonly Bearing[];
  arguments?: readonly Bearing[];
}

/** Reads them. Throws an error that names the place of a weight or size that is no number. */
export function readCostRules(supergraph: string): CostRules {
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();
  const note = (coordinate: string, { directives }: Bearing): void => {
    for (const directive of directives ?? []) {
      const name = directive.name.value.replace(/^(federation|cost)__/, '');
      const given = new Map(directive.arguments?.map((each) => [each.name.value, plain(each.value)]));
      if (name === 'cost') weights.set(coordinate, weightOf(given.get('weight'), coordinate));
      if (name === 'listSize') sizes.set(coordinate, sizeOf(given, coordinate));
    }
  };
  for (const type of parse(supergraph, { noLocation: true }).definitions as readonly Bearing[]) {
    if (!type.name || type.kind === Kind.DIRECTIVE_DEFINITION) continue;
    note(type.name.value, type);
    for (const field of type.fields ?? []) {
      const coordinate = `${type.name.value}.${field.name!.value}`;
      note(coordinate, field);
      for (const argument of field.arguments ?? []) note(`${coordinate}(${argument.name!.value}:)`, argument);
    }
  }
  return { weights, sizes };
}

function weightOf(value: unknown, coordinate: string): number {
  const weight = Number(value); // the specification has a text, Federation a number
  if (value === undefined || !Number.isFinite(weight)) throw new Error(`@cost of ${coordinate} needs a weight that is a number.`);
  return weight;
}

function sizeOf(given: ReadonlyMap<string, unknown>, coordinate: string): ListSize {
  const assumed = given.get('assumedSize') ?? null;
  if (assumed !== null && !(typeof assumed === 'number' && assumed >= 0)) throw new Error(`@listSize of ${coordinate} needs an assumedSize of 0 or more.`);
  return {
    assumedSize: assumed,
    slicingArguments: (given.get('slicingArguments') as string[] | null | undefined) ?? [],
    sizedFields: (given.get('sizedFields') as string[] | null | undefined) ?? null,
    requireOneSlicingArgument: given.get('requireOneSlicingArgument') !== false,
  };
}

function plain(value: ConstValueNode): unknown {
  if (value.kind === Kind.INT || value.kind === Kind.FLOAT) return Number(value.value);
  if (value.kind === Kind.STRING) return value.value;
  if (value.kind === Kind.BOOLEAN) return value.value;
  if (value.kind === Kind.LIST) return value.values.map(plain);
  return null;
}

import {
  isEnumType, isListType, isNonNullType, isObjectType, isScalarType, isSpecifiedScalarType,
  type GraphQLCompositeType, type GraphQLFormattedError, type GraphQLLeafType, type GraphQLNamedType, type GraphQLOutputType,
} from 'graphql';
import { isRecord, own } from '../compile/own-property';
import type { Shape, ShapeField } from '../compile/shape';

/** A client's answer completed by the schema, and what did not fit it. */
export interface Completed {
  data: Record<string, unknown> | null;
  /** Nulls and leaf values that do not fit: what ApolloGateway calls `valueCompletion`. */
  problems: GraphQLFormattedError[];
  /** Values of a wrong kind altogether: an object for a list and the like. */
  errors: GraphQLFormattedError[];
}

/** JSON text of what introspection answers for a field. */
export type Introspect = (field: ShapeField) => unknown;

interface Outcome {
  value: unknown;
  /** A null that may not stand here goes to the next one that may. */
  bubbles?: boolean;
  /** The reason for a null is noted already. */
  noted?: boolean;
}

/**
 * Completes an answer by the API schema as the specification says: this is the reference for the generated writers, which give up where
 * anything is unusual.
 */
export function complete(root: Record<string, unknown>, shape: Shape, introspect: Introspect): Completed {
  const problems: GraphQLFormattedError[] = [];
  const errors: GraphQLFormattedError[] = [];
  const path: (string | number)[] = [];
  const note = (message: string): void => void problems.push({ message, path: [...path], extensions: { code: 'INVALID_GRAPHQL' } });
  const here = (type: GraphQLOutputType, parent: GraphQLNamedType): string => {
    const last = path.at(-1);
    return typeof last === 'string' ? `field ${parent.name}.${last}` : `array element of type ${String(type)} at index ${last}`;
  };
  const wrongKind = (type: GraphQLOutputType, parent: GraphQLNamedType, wanted: string): Outcome => {
    errors.push({ message: `A subgraph did not give ${wanted} for ${here(type, parent)}.`, path: [...path], extensions: { code: 'SUBGRAPH_ANSWER_MALFORMED' } });
    return { value: null, noted: true };
  };

  const value = (type: GraphQLOutputType, input: unknown, inner: Shape | null, parent: GraphQLNamedType): Outcome => {
    if (isNonNullType(type)) {
      const outcome = value(type.ofType, input, inner, parent);
      if (outcome.value !== null) return { value: outcome.value };
      if (!outcome.noted) note(`Cannot return null for non-nullable ${here(type.ofType, parent)}.`);
      return { value: null, bubbles: true, noted: true };
    }
    if (input === null || input === undefined) return { value: null };
    if (isListType(type)) {
      if (!Array.isArray(input)) return wrongKind(type, parent, 'a list');
      let bubbles = false;
      let noted = false;
      const list = input.map((each, n) => {
        path.push(n);
        const outcome = value(type.ofType, each, inner, parent);
        path.pop();
        bubbles ||= !!outcome.bubbles;
        noted ||= !!outcome.noted;
        return outcome.value;
      });
      return { value: bubbles ? null : list, noted };
    }
    if (inner) return object(type as GraphQLCompositeType, input, inner, parent);
    if (isValidLeaf(input, type as GraphQLLeafType)) return { value: input };
    note(`Invalid value found for ${here(type, parent)}.`);
    return { value: null, noted: true };
  };

  const object = (type: GraphQLCompositeType, input: unknown, shapeInside: Shape, parent: GraphQLNamedType): Outcome => {
    if (!isRecord(input)) return wrongKind(type, parent, 'an object');
    const typename = own(input, '__typename') ?? undefined;
    if (typename !== undefined && typeof typename !== 'string') return wrongKind(type, parent, 'the name of a type');
    const fields = shapeInside.fieldsOf(typename || undefined);
    if (!fields) {
      note(`Invalid __typename found for object at ${here(type, parent)}.`);
      return { value: null, noted: true };
    }
    const output = select(input, fields);
    return output ? { value: output } : { value: null, noted: true };
  };

  /** Null where a null goes up. */
  const select = (input: Record<string, unknown>, fields: readonly ShapeField[]): Record<string, unknown> | null => {
    const output = Object.create(null) as Record<string, unknown>;
    for (const each of fields) {
      const { key, field, parent, inner } = each;
      if (field.name === '__typename') {
        const named = typenameOf(input, each);
        if (named === null) {
          // Nobody has said of what type the object is: a null like any other that may not stand where it is.
          path.push(key);
          note(`Cannot return null for non-nullable field ${parent.name}.__typename.`);
          path.pop();
          return null;
        }
        output[key] = named;
        continue;
      }
      if (field.name === '__schema' || field.name === '__type') {
        output[key] = introspect(each);
        continue;
      }
      path.push(key);
      const outcome = value(field.type, own(input, key), inner, parent);
      path.pop();
      if (outcome.bubbles) return null;
      output[key] = outcome.value;
    }
    return output;
  };

  const fields = shape.fieldsOf(typenameIn(root));
  return { data: fields && select(root, fields), problems, errors };
}

/** The name of a concrete type, from the answer or else from where the field was asked. */
function typenameOf(input: Record<string, unknown>, { key, parent, typeNamed }: ShapeField): string | null {
  const given = own(input, key) ?? own(input, '__typename') ?? null;
  const type = typeof given === 'string' ? (typeNamed(given) ?? parent) : parent;
  return isObjectType(type) ? type.name : null;
}

function typenameIn(root: Record<string, unknown>): string | undefined {
  const typename = own(root, '__typename');
  return typeof typename === 'string' ? typename : undefined;
}

const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;

/** Whether a JSON value can stand for a leaf type; a custom scalar takes anything. */
export function isValidLeaf(value: unknown, type: GraphQLLeafType): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) != null;
  if (isScalarType(type) && !isSpecifiedScalarType(type)) return true;
  switch (typeof value) {
    case 'boolean':
      return type.name === 'Boolean';
    case 'number':
      return Number.isFinite(value) && (type.name === 'Float' || ((type.name === 'Int' || type.name === 'ID') && INTEGER.test(String(value))));
    case 'string':
      return type.name === 'String' || type.name === 'ID';
    default:
      return false;
  }
}

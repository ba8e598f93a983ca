import { isEnumType, isListType, isNonNullType, isObjectType, isScalarType, isSpecifiedScalarType, type GraphQLLeafType, type GraphQLOutputType } from 'graphql';
import { generate } from './generate';
import { stringText, valueText } from './json-text';
import { own, readOwn } from './own-property';
import type { Shape, ShapeField } from './shape';

type Write = (value: unknown) => string;
/** JSON text of what introspection answers for a field. */
export type IntrospectionText = (field: ShapeField) => string;

/** Thrown by the generated writers where a value is not plainly what the schema says; nothing is written then. */
export const UNUSUAL = Symbol('unusual');

const unusual = (): never => {
  throw UNUSUAL;
};

/**
 * Generates a function that writes the client's answer as JSON text in one pass: null, when anything at all is unusual, so that
 * `complete` has to look at it.
 */
export function answerWriter(shape: Shape): (root: Record<string, unknown>, introspect: IntrospectionText) => string | null {
  const state: State = { introspect: unusual };
  const write = objectWriter(shape, state);
  return (root, introspect) => {
    state.introspect = introspect;
    try {
      return write(root);
    } catch (thrown) {
      if (thrown === UNUSUAL) return null;
      throw thrown;
    }
  };
}

interface State {
  introspect: IntrospectionText;
}

/** Chooses by the type that an object names; made when first met. */
function objectWriter(shape: Shape, state: State): Write {
  const own_ = isObjectType(shape.type) ? shape.type.name : null;
  let usual: Write | null = null;
  const writers = new Map<unknown, Write>();
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return unusual();
    const typename = (value as { __typename?: unknown }).__typename;
    if (own_ !== null && (typename === undefined || typename === own_)) return (usual ??= compileObject(shape, typename as string | undefined, state))(value);
    let writer = writers.get(typename);
    if (!writer) {
      if (typename === undefined || typeof typename !== 'string' || !shape.fieldsOf(typename)) return unusual();
      writers.set(typename, (writer = compileObject(shape, typename, state)));
    }
    return writer(value);
  };
}

function compileObject(shape: Shape, typename: string | undefined, state: State): Write {
  const fields = shape.fieldsOf(typename)!;
  const given: Record<string, unknown> = { own, unusual, string: stringText, text: valueText, state, integer: Number.isSafeInteger };
  let code = '';
  let literal = '{';
  fields.forEach((each, n) => {
    literal += `${n === 0 ? '' : ','}${JSON.stringify(each.key)}:`;
    if (each.field.name === '__typename') {
      const named = typename ?? shape.type.name;
      const type = each.typeNamed(named);
      if (!isObjectType(type)) code += 'unusual();';
      code += `x=${readOwn('o', each.key)};if(x!=null&&x!==${JSON.stringify(named)})unusual();`;
      literal += JSON.stringify(named);
      return;
    }
    if (each.field.name === '__schema' || each.field.name === '__type') {
      given[`f${n}`] = each;
      code += `r+=${JSON.stringify(literal)}+state.introspect(f${n});`;
    } else code += `x=${readOwn('o', each.key)};r+=${JSON.stringify(literal)}+${valueCode(each.field.type, 'x', each.inner, given, state, `${n}`)};`;
    literal = '';
  });
  return generate<Write>(given, `return(o)=>{let r="",x;${code}return r+${JSON.stringify(`${literal}}`)}}`);
}

/** An expression for the text of `variable`. */
function valueCode(type: GraphQLOutputType, variable: string, inner: Shape | null, given: Record<string, unknown>, state: State, name: string): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  const missing = isNonNullType(type) ? 'unusual()' : '"null"';
  if (isListType(bare)) {
    given[`l${name}`] = listWriter(bare.ofType, inner, state);
    return `(${variable}==null?${missing}:l${name}(${variable}))`;
  }
  if (inner) {
    given[`w${name}`] = objectWriter(inner, state);
    return `(${variable}==null?${missing}:w${name}(${variable}))`;
  }
  return leafCode(bare as GraphQLLeafType, variable, missing, given, name);
}

function leafCode(type: GraphQLLeafType, x: string, missing: string, given: Record<string, unknown>, name: string): string {
  const otherwise = `(${x}==null?${missing}:unusual())`;
  if (isEnumType(type)) {
    given[`e${name}`] = new Map(type.getValues().map((each) => [each.name, JSON.stringify(each.name)]));
    return `(e${name}.get(${x})??${otherwise})`;
  }
  if (isScalarType(type) && !isSpecifiedScalarType(type)) return `(${x}==null?${missing}:text(${x}))`;
  switch (type.name) {
    case 'String':
      return `(typeof ${x}==="string"?string(${x}):${otherwise})`;
    case 'ID':
      return `(typeof ${x}==="string"?string(${x}):integer(${x})?JSON.stringify(${x}):${otherwise})`;
    case 'Int':
      return `(integer(${x})?JSON.stringify(${x}):${otherwise})`;
    case 'Float':
      return `(typeof ${x}==="number"&&${x}-${x}===0?JSON.stringify(${x}):${otherwise})`;
    default:
      return `(${x}===true?"true":${x}===false?"false":${otherwise})`;
  }
}

function listWriter(type: GraphQLOutputType, inner: Shape | null, state: State): Write {
  const given: Record<string, unknown> = { unusual, string: stringText, text: valueText, integer: Number.isSafeInteger };
  const item = valueCode(type, 'x', inner, given, state, '');
  return generate<Write>(given, `return(v)=>{if(!Array.isArray(v))unusual();const n=v.length;if(n===0)return"[]";let x=v[0],r="["+${item};for(let i=1;i<n;i++){x=v[i];r+=","+${item};}return r+"]"}`);
}

import {
  isEnumType, isInputObjectType, isListType, isNonNullType, Kind, print, specifiedScalarTypes, visit,
  type ASTNode, type GraphQLInputType, type GraphQLScalarType, type OperationDefinitionNode, type ValueNode,
} from 'graphql';

const BUILT_IN = new Set(specifiedScalarTypes.map((type) => type.name));
/** Says that a literal cannot be told in JSON: it holds a variable, or a custom scalar's value that JSON would change. */
const LITERAL = Symbol('literal');

/** Names that the planner and the executor give to variables of their own. */
const RESERVED = /^(?:representations|contextualArgument)(?:_|$)/;

/** One response path: the same field of the same objects, whatever fragments ask for it. */
export interface Place {
  inside: Map<string, Place>;
  /** Text of the variables that values there have become. */
  known: Map<string, string>;
}

export const newPlace = (): Place => ({ inside: new Map(), known: new Map() });

/** Takes values out of one operation: the same value of the same type at the same place is one variable. */
export interface Constants {
  /** The text that stands for `value` from now on: a new variable, or a literal in which only the leaves are new variables. */
  take(value: ValueNode, type: GraphQLInputType, place: Place, argument: string): string;
  /** A directive or a variable's definition as it stood, its variables noted. */
  write(node: ASTNode): string;
  /** Names of the client's own variables met so far. */
  readonly used: Set<string>;
  /** The client's variables whose names are not theirs to give, by the names they have instead. */
  readonly renamed: Record<string, string>;
  /** `$name: Type` of each new variable, in order. */
  readonly definitions: string[];
  readonly values: Record<string, unknown>;
}

export function constantsOf(operation: OperationDefinitionNode): Constants {
  const taken = operation.variableDefinitions?.map((each) => each.variable.name.value) ?? [];
  let prefix = 'c';
  while (taken.some((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))) prefix += '_';
  const renamed: Record<string, string> = {};
  const names = new Map<string, string>();
  for (const name of taken) {
    if (!RESERVED.test(name)) continue;
    names.set(name, `${prefix}${names.size}_renamed`);
    renamed[names.get(name)!] = name;
  }
  const used = new Set<string>();
  const definitions: string[] = [];
  const values: Record<string, unknown> = {};

  const variable = (value: unknown, type: GraphQLInputType, { known }: Place, argument: string): string => {
    const written = type.toString();
    const key = `${argument}:${written}=${JSON.stringify(value)}`;
    const found = known.get(key);
    if (found) return found;
    const name = `${prefix}${definitions.length}`;
    definitions.push(`$${name}: ${written}`);
    values[name] = value;
    known.set(key, `$${name}`);
    return `$${name}`;
  };

  const take = (node: ValueNode, type: GraphQLInputType, place: Place, argument: string): string => {
    if (node.kind === Kind.VARIABLE) {
      used.add(node.name.value);
      return `$${names.get(node.name.value) ?? node.name.value}`;
    }
    const value = jsonOf(node, type);
    if (value !== LITERAL) return variable(value, type, place, argument);
    const bare = isNonNullType(type) ? type.ofType : type;
    if (isListType(bare)) {
      if (node.kind !== Kind.LIST) return take(node, bare.ofType, place, argument);
      return `[${node.values.map((each, at) => take(each, bare.ofType, place, `${argument}.${at}`)).join(',')}]`;
    }
    if (node.kind === Kind.OBJECT && isInputObjectType(bare)) {
      const fields = bare.getFields();
      return `{${node.fields.map((each) => `${each.name.value}:${take(each.value, fields[each.name.value]!.type, place, `${argument}.${each.name.value}`)}`).join(',')}}`;
    }
    return write(node);
  };

  const write = (node: ASTNode): string => print(visit(node, {
    Variable: (variable) => {
      used.add(variable.name.value);
      const name = names.get(variable.name.value);
      return name === undefined ? undefined : { ...variable, name: { kind: Kind.NAME, value: name } };
    },
  }) as ASTNode);

  return { take, write, used, renamed, definitions, values };
}

function jsonOf(node: ValueNode, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return jsonOf(node, type.ofType);
  if (node.kind === Kind.VARIABLE) return LITERAL;
  if (node.kind === Kind.NULL) return null;
  if (isListType(type)) return node.kind === Kind.LIST ? listOf(node.values, () => type.ofType) : jsonOf(node, type.ofType);
  if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) return LITERAL;
    const fields = type.getFields();
    return objectOf(node.fields, (name) => fields[name]?.type);
  }
  if (isEnumType(type)) return node.kind === Kind.ENUM ? node.value : LITERAL;
  return scalarOf(node, type);
}

function listOf(nodes: readonly ValueNode[], typeOf: () => GraphQLInputType): unknown {
  const list = nodes.map((each) => jsonOf(each, typeOf()));
  return list.includes(LITERAL) ? LITERAL : list;
}

function objectOf(fields: readonly { name: { value: string }; value: ValueNode }[], typeOf: (name: string) => GraphQLInputType | undefined): unknown {
  const object = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of fields) {
    const type = typeOf(name.value);
    const json = type ? jsonOf(value, type) : LITERAL;
    if (json === LITERAL) return LITERAL;
    object[name.value] = json;
  }
  return object;
}

function scalarOf(node: ValueNode, type: GraphQLScalarType): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
      if (type.name === 'ID') return node.value;
      if (!BUILT_IN.has(type.name) && String(Number(node.value)) !== node.value) return LITERAL;
      return Number(node.value);
    case Kind.FLOAT:
      // A scalar of decimals may tell 1.0 from 1, or count more digits than a double has.
      return BUILT_IN.has(type.name) || String(Number(node.value)) === node.value ? Number(node.value) : LITERAL;
    case Kind.LIST:
      return BUILT_IN.has(type.name) ? LITERAL : listOf(node.values, () => type);
    case Kind.OBJECT:
      return BUILT_IN.has(type.name) ? LITERAL : objectOf(node.fields, () => type);
    default:
      return LITERAL;
  }
}

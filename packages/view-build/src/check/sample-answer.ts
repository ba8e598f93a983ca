import {
  execute, getNamedType, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType, parse, typeFromAST,
  type GraphQLSchema, type GraphQLType, type OperationDefinitionNode, type TypeNode,
} from 'graphql';

/** Values of scalars by name: what a view is likely to print, long enough to wrap. */
const SCALARS: Record<string, unknown> = {
  Int: 12, Float: 1.5, Boolean: true, ID: '00000000-0000-5000-8000-000000001485', Date: '2013-06-03', DateTime: '2013-06-03T10:00:00Z', String: 'Exempel på text',
};

const scalar = (name: string): unknown => SCALARS[name] ?? (/date|time/i.test(name) ? '2013-06-03' : /amount|minor|money|big/i.test(name) ? '1200000' : 'Exempel');

function valueOf(type: GraphQLType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [valueOf(type.ofType), valueOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isObjectType(type) || isAbstractType(type)) return {};
  return scalar(getNamedType(type).name);
}

/** An answer of the right shape to any document of the schema, so that a view can be drawn without a Samlär. */
export async function sampleAnswer(schema: GraphQLSchema, text: string): Promise<unknown> {
  const document = parse(text);
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === 'OperationDefinition');
  const variables = Object.fromEntries((operation?.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, inputOf(schema, type)]));
  return execute({
    schema, document, variableValues: variables,
    fieldResolver: (_source, _arguments, _context, { fieldName, returnType }) => (fieldName === 'amountMinor' ? '1200000' : valueOf(returnType)),
    typeResolver: (_value, _context, _info, type) => schema.getPossibleTypes(type)[0]!.name,
  });
}

function inputOf(schema: GraphQLSchema, node: TypeNode): unknown {
  const type = typeFromAST(schema, node as never) as GraphQLType | undefined;
  if (!type || !isNonNullType(type)) return null;
  const named = getNamedType(type);
  return 'getFields' in named ? {} : valueOf(type);
}

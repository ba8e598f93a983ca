import { readFileSync, writeFileSync } from 'node:fs';
import {
  buildClientSchema, getIntrospectionQuery, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType,
  type GraphQLField, type GraphQLInputType, type IntrospectionQuery,
} from 'graphql';
import { as, PERSONAS, type PersonaName } from '../samlar';
import { committedMatrix, MATRIX_FILE, rightsMatrix } from './rights-matrix';

test('the committed matrix is what the composed schemas and the roles say', () => {
  if (process.env.WRITE_MATRIX) writeFileSync(MATRIX_FILE, rightsMatrix());
  const committed = committedMatrix();
  const actual = rightsMatrix().trim().split('\n').slice(1);
  // A difference here is a change of who may see what: read it, then WRITE_MATRIX=1 npx jest tests/supergraph/rights.
  expect(committed.map(({ field, right }) => `${field} ${right}`)).toEqual(actual.map((line) => line.split(',').slice(0, 2).join(' ')));
  expect(rightsMatrix()).toBe(readFileSync(MATRIX_FILE, 'utf8'));
});

const SAMPLES: Record<string, string> = {
  ID: '"00000000-0000-4000-8000-000000000000"', String: '"x"', Int: '1', Float: '1', Boolean: 'false', Date: '"2013-06-03"', DateTime: '"2013-06-03T08:00:00Z"',
};

/** A literal that fits the type: empty lists, first enum values, input objects with what they must have. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  return SAMPLES[type.name]!;
}

/** The least valid document that asks for a root field. */
function probe(field: GraphQLField<unknown, unknown>, kind: string): string {
  const needed = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const passed = needed.map((argument) => `${argument.name}: ${sample(argument.type)}`).join(', ');
  return `${kind} { ${field.name}${passed ? `(${passed})` : ''} ${isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'} }`;
}

test.each(Object.keys(PERSONAS) as PersonaName[])('%s is refused just the guarded root fields their roles do not open', async (name) => {
  const ask = await as(name);
  const { data: known } = await ask('{ me { roles { role } } }');
  const held: string[] = known.me.roles.map((each: { role: string }) => each.role);
  const { data } = await ask(getIntrospectionQuery());
  const schema = buildClientSchema(data as IntrospectionQuery);
  const guarded = committedMatrix().filter(({ field, right }) => right && /^(Query|Mutation)\./.test(field));
  expect(guarded.length).toBeGreaterThan(20);
  for (const { field, roles } of guarded) {
    const [type, key] = field.split('.') as ['Query' | 'Mutation', string];
    const open = held.some((role) => roles.has(role));
    // What would be carried out is not asked: commands have tests of their own.
    if (type === 'Mutation' && open) continue;
    const target = (type === 'Query' ? schema.getQueryType() : schema.getMutationType())!.getFields()[key]!;
    const answer = await ask(probe(target, type.toLowerCase()));
    const refused = (answer.errors ?? []).some(({ extensions }) => extensions?.code === 'FORBIDDEN');
    expect({ field, refused, said: answer.errors?.[0]?.message }).toEqual({ field, refused: !open, said: open ? answer.errors?.[0]?.message : expect.stringContaining('right') });
  }
}, 120_000);

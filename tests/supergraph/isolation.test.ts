import { buildClientSchema, getIntrospectionQuery, getNamedType, isEnumType, isInterfaceType, isLeafType, isNonNullType, isObjectType, isUnionType, type GraphQLField, type GraphQLOutputType, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { as } from '../samlar';

/** Selects everything below a type, `depth` levels down; fields that need arguments are left out. */
function everything(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) return `{ __typename ${named.getTypes().map((each) => `... on ${each.name} ${everything(each, depth)}`).join(' ')} }`;
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined))
    .filter((field) => isLeafType(getNamedType(field.type)) || depth > 0)
    .map((field) => `${field.name} ${everything(field.type, depth - 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}

/** A root field asked with `value` for each of its id arguments; null where it needs something else. */
function asked(field: GraphQLField<unknown, unknown>, value: string, depth: number): string | null {
  const args = field.args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    if (type.name === 'ID') return [`${argument.name}: "${value}"`];
    if (!isNonNullType(argument.type) || argument.defaultValue !== undefined) return [];
    if (type.name === 'String') return [`${argument.name}: "x"`];
    if (isEnumType(type)) return [`${argument.name}: ${type.getValues()[0]!.name}`];
    return [null];
  });
  if (args.includes(null)) return null;
  return `{ ${field.name}${args.length ? `(${args.join(', ')})` : ''} ${everything(field.type, depth)} }`;
}

/** People of Lysekil whose names nobody elsewhere bears, from one who may see them all. */
async function secretNames(): Promise<{ ids: string[]; names: Set<string> }> {
  const admin = await as('admin');
  const { data } = await admin(`{ municipality(code: "1484") { children { children { children { ... on WorkTeam { id members { id displayName } } } } } }
    others: municipality(code: "1435") { children { children { children { ... on WorkTeam { members { displayName } } } } } } }`);
  const teams = (root: any): any[] => root.children.flatMap((a: any) => a.children.flatMap((b: any) => b.children));
  const elsewhere = new Set(teams(data.others).flatMap((team) => (team.members ?? []).map((person: any) => person.displayName)));
  const people = teams(data.municipality).flatMap((team) => team.members ?? []).filter((person: any) => !elsewhere.has(person.displayName));
  return { ids: people.map((person: any) => person.id), names: new Set(people.map((person: any) => person.displayName)) };
}

test('no root field with any id of Lysekil’s gives a person of Tanum a name of Lysekil', async () => {
  const { ids, names } = await secretNames();
  expect(names.size).toBeGreaterThan(300);
  const admin = await as('admin');
  const { data: units } = await admin('{ municipality(code: "1484") { id children { id children { id children { id } } } } }');
  const [administration] = units.municipality.children;
  const things = [ids[0]!, ids.at(-1)!, units.municipality.id, administration.id, administration.children[0].id, administration.children[0].children[0].id, '1484', 'v8', 'lia', '2012'];
  const principal = await as('principal');
  const { data: introspection } = await principal(getIntrospectionQuery());
  const schema: GraphQLSchema = buildClientSchema(introspection as IntrospectionQuery);
  let questions = 0;
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    for (const thing of things) {
      const query = asked(field, thing, 2);
      if (query === null) continue;
      const answer = await principal(query);
      questions++;
      // Names the answer holds as whole texts; a short answer with an error holds none.
      const text = JSON.stringify(answer.data ?? null);
      const leaked = [...text.matchAll(/"displayName":"([^"]+)"/g)].map(([, name]) => name!).filter((name) => names.has(name));
      expect({ field: field.name, thing, leaked }).toEqual({ field: field.name, thing, leaked: [] });
    }
  }
  expect(questions).toBeGreaterThan(100);
}, 240_000);

test('every person of Lysekil asked for by id is null to a person of Tanum', async () => {
  const { ids } = await secretNames();
  const principal = await as('principal');
  for (let at = 0; at < Math.min(ids.length, 200); at += 20) {
    const query = `{ ${ids.slice(at, at + 20).map((id, index) => `p${index}: person(id: "${id}") { displayName reportsTo { displayName } roles { role } employments { title } }`).join(' ')} }`;
    const { data } = await principal(query);
    expect(Object.values(data).filter((person) => person !== null)).toEqual([]);
  }
}, 60_000);

import { as, research } from '../samlar';

test('a group of three is hidden from research, whatever the way to it', async () => {
  const admin = await as('admin');
  const { data: tree } = await admin('{ municipality(code: "1484") { children { id children { id headcount { total } } } } }');
  const small = tree.municipality.children.flatMap((unit: any) => unit.children).filter((unit: any) => unit.headcount.total > 0 && unit.headcount.total < 5);
  const any = tree.municipality.children.flatMap((unit: any) => unit.children);
  for (const { id } of [...small, ...any.slice(0, 5)]) {
    const { data } = await research('query ($id: ID!) { orgUnit(id: $id) { headcount { total women men unspecified absence } managers { total absence } } }', { id });
    expect(data.orgUnit.headcount).toEqual({ total: null, women: null, men: null, unspecified: null, absence: 'SUPPRESSED' });
    expect(data.orgUnit.managers).toEqual({ total: null, absence: 'SUPPRESSED' });
  }
});

test('the association’s one manager is not told, nor derivable from its staff', async () => {
  const { data } = await research('{ municipalities(group: "fyrbodal") { name } affectedHeadcount { scopes { unit { id name } scope headcount { total } } } }');
  const association = data.affectedHeadcount.scopes.find((scope: any) => scope.scope === 'ASSOCIATION');
  expect(association.headcount.total).toBe(35);
  const { data: unit } = await research('query ($id: ID!) { orgUnit(id: $id) { managers { total women men absence } } }', { id: association.unit.id });
  expect(unit.orgUnit.managers).toEqual({ total: null, women: null, men: null, absence: 'SUPPRESSED' });
});

test.each([
  ['people', '{ municipality(code: "1484") { mandate { contactPerson { displayName } } } }'],
  ['the signed-in person', '{ me { displayName } }'],
  ['a person by id', '{ person(id: "00000000-0000-4000-8000-000000000000") { displayName } }'],
  ['budget lines', '{ project(id: "lia") { lines { label } } }'],
  ['writing', 'mutation { reallocate(idempotencyKey: "x", input: { from: "a", to: "b", amountMinor: "1", reason: "x" }) { __typename } }'],
])('the research schema has no %s', async (_what, query) => {
  const { data, errors } = await research(query);
  expect(data).toBeUndefined();
  expect(errors!.length).toBeGreaterThan(0);
});

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { as } from '../samlar';

const HEADER = 'anställnings-id;person-id;namn;kön;enhets-id;befattning;chefsnivå;närmaste chef;från;till;omfattning (%);räknas';
const IMPORT = `mutation ($key: ID!, $input: ImportOrganisationInput!) {
  importOrganisation(idempotencyKey: $key, input: $input) { committed added changed problems { row column messageEnglish } } }`;

/** Asks again until the answer fits; events take seconds, not minutes. */
async function soon<T>(ask: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await ask();
    if (fits(value) || Date.now() > end) return value;
    await wait(500);
  }
}

test('a person whom a contact person imports can be enrolled by their manager within seconds, and no longer when they have left', async () => {
  const contact = await as('contactPerson');
  const { data } = await contact('{ me { id } municipality(code: "1487") { id children { id } } myStaff { id } }');
  const [manager, organisation, unit] = [data.me.id, data.municipality.id, data.municipality.children[0].id];
  const before = data.myStaff.map(({ id }: { id: string }) => id);
  const person = randomUUID();
  const employment = randomUUID();
  const bring = async (from: string, to: string) => {
    const file = [HEADER, `${employment};${person};Prov Provsson;uppgift_saknas;${unit};;;${manager};${from};${to};100;ja`].join('\n');
    const answer = await contact(IMPORT, { key: randomUUID(), input: { organisation, kind: 'PEOPLE', mode: 'COMMIT', file: null } }, { 'variables.input.file': file });
    return answer.data?.importOrganisation ?? answer.errors;
  };
  const staff = async (): Promise<string[]> => (await contact('{ myStaff { id } }')).data.myStaff.map(({ id }: { id: string }) => id);

  // From tomorrow: the demonstration's headcounts, which other tests read, stay as they are.
  expect(await bring('2013-06-04', '')).toMatchObject({ committed: true, added: 1, problems: [] });
  expect((await soon(staff, (ids) => ids.includes(person))).sort()).toEqual([...before, person].sort());

  expect(await bring('2012-01-01', '2012-01-02')).toMatchObject({ committed: true, changed: 1 });
  expect((await soon(staff, (ids) => !ids.includes(person))).sort()).toEqual(before.sort());
}, 60_000);

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { SYSTEM } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

/** Invariant 6.1-19: whatever is imported, merged and handed over in whatever order, nobody is led by, and no municipality has as contact person, somebody who has left. */
const regional = testViewer(randomUUID(), randomUUID(), ['ADMIN'], true);
const MANAGING = 'UNIT_MANAGER';
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 60_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const HEADER = 'anställnings-id;person-id;namn;kön;enhets-id;befattning;chefsnivå;närmaste chef;från;till;omfattning (%)';
const PEOPLE = 6;
const place = fc.nat(PEOPLE - 1);
/** A step is a file of some rows: who leaves by it, who is led by whom from then on; or a role handed over. */
const step = fc.oneof({ weight: 3, arbitrary: fc.record({
  do: fc.constant('import' as const), rows: fc.uniqueArray(fc.record({ who: place, manager: fc.option(place, { nil: null }), left: fc.boolean() }), { selector: ({ who }) => who, minLength: 1, maxLength: PEOPLE }),
}) }, { weight: 1, arbitrary: fc.record({ do: fc.constant('hand over' as const), from: place, to: fc.option(place, { nil: null }) }) });

interface State {
  lines: { person: string; manager: string | null }[];
  present: string[];
  contact: string;
  /** Who holds a role that has not ended. */
  holders: string[];
}
const stateOf = (home: string): Promise<State> => server.arrange(async (work) => {
  const running = `organisation = $1 and (period_end is null or period_end >= '2013-06-03')`;
  const lines: State['lines'] = await work.query(`select person, manager from employment where ${running} order by id`, [home]);
  return { lines, present: lines.map(({ person }) => person), contact: (await work.query('select contact_person as contact from mandate where organisation = $1', [home]))[0].contact,
    holders: (await work.query('select distinct person from role_appointment where organisation = $1 and period_end is null', [home])).map(({ person }: { person: string }) => person) };
});

let code = 2000;
async function town(): Promise<{ home: string; file: (rows: { who: number; manager: number | null; left: boolean }[]) => Promise<any>; people: Map<string, string> }> {
  const home = randomUUID();
  await server.arrange((work) => work.query(
    `insert into org_unit (id, organisation, kind, name, code, county_code) values ($1, $1, 'MUNICIPALITY', 'Hemma', $2, left($2, 2))`, [home, String(code++)]));
  const file = async (rows: { who: number; manager: number | null; left: boolean }[]) => {
    const lines = rows.map(({ who, manager, left }) => `${who};p${who};Person ${who};kvinna;${home};;${MANAGING};${manager === null || manager === who ? '' : `p${manager}`};2010-01-01;${left ? '2013-05-31' : ''};100`);
    const { data, errors } = await server.query(regional, `mutation ($key: ID!, $input: ImportOrganisationInput!) {
      importOrganisation(idempotencyKey: $key, input: $input) { committed problems { code row column message messageEnglish } } }`,
    { key: randomUUID(), input: { organisation: home, kind: 'PEOPLE', mode: 'COMMIT', file: null } }, { 'variables.input.file': [HEADER, ...lines].join('\n') });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.importOrganisation;
  };
  expect(await file(Array.from({ length: PEOPLE }, (_, who) => ({ who, manager: who === 0 ? null : Math.floor((who - 1) / 2), left: false })))).toMatchObject({ committed: true });
  const people = new Map((await server.arrange((work) => work.query('select id, display_name as name from person where organisation = $1', [home]))).map(({ id, name }: { id: string; name: string }) => [name, id]));
  await server.arrange(async (work) => {
    await work.query('insert into mandate (organisation, participation_mandatory_for_managers, contact_person) values ($1, true, $2)', [home, people.get('Person 1')]);
    for (const person of people.values()) await work.query(`insert into role_appointment (id, organisation, person, role, period_start) values (gen_random_uuid(), $1, $2, $3, '2010-01-01')`, [home, person, MANAGING]);
  });
  return { home, file, people: people as Map<string, string> };
}

test('no sequence of files and handovers leaves staff, or a municipality, with somebody who has left', async () => {
  const seen = new Set<string>();
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10, size: 'max' }), async (steps) => {
    const { home, file, people } = await town();
    for (const each of steps) {
      const before = await stateOf(home);
      if (each.do === 'import') {
        const { committed, problems } = await file(each.rows);
        for (const { code: told } of problems) seen.add(told);
        if (committed && each.rows.some(({ left }) => left)) seen.add('left');
        if (!committed) expect(await stateOf(home)).toEqual(before);
      } else {
        const person = people.get(`Person ${each.from}`)!;
        const [held] = await server.arrange((work) => work.query('select id from role_appointment where person = $1 and period_end is null', [person]));
        if (!held) continue;
        const { data } = await server.query(regional, `mutation ($key: ID!, $input: EndAppointmentInput!) { endAppointment(idempotencyKey: $key, input: $input) { __typename } }`,
          { key: randomUUID(), input: { appointment: held.id, end: '2013-06-03', handoverTo: each.to === null ? null : people.get(`Person ${each.to}`) } });
        seen.add(data.endAppointment.__typename);
      }
      const { lines, present, contact, holders } = await stateOf(home);
      expect(lines.filter(({ manager }) => manager !== null && !present.includes(manager))).toEqual([]);
      expect(present).toContain(contact);
      expect(holders.filter((person) => !present.includes(person))).toEqual([]);
    }
  }), { numRuns: 40, seed: 20130603, endOnFailure: true });
  for (const outcome of ['leaves-staff', 'leaves-contact', 'left', 'HandoverNeeded', 'RoleAppointment']) expect(seen).toContain(outcome);
}, 120_000);

test('who leaves and is still a manager is told by row, with what to do, in both languages', async () => {
  const { file } = await town();
  const { committed, problems } = await file([{ who: 2, manager: 0, left: true }]);
  expect(committed).toBe(false);
  expect(problems).toEqual([expect.objectContaining({
    code: 'leaves-staff', row: 2, column: 'Till', message: 'Person 2 har slutat men är närmaste chef för 1 som är kvar. Ange en ny närmaste chef för dem i samma fil.',
    messageEnglish: expect.stringContaining('Person 2 has left but is the manager of 1') }), expect.objectContaining({ code: 'ends-roles', row: 2 })]);
  expect(await file([{ who: 2, manager: 0, left: true }, { who: 5, manager: 0, left: false }])).toEqual({ committed: true, problems: [expect.objectContaining({ code: 'ends-roles', row: 2 })] });
});

test('who leaves takes no role with them: it ends on their last day, the others are told, and they are let in no more', async () => {
  const { file, people } = await town();
  const person = people.get('Person 5')!;
  await server.arrange((work) => work.query('update person set subject = $2 where id = $1', [person, person]));
  const signIn = async () => (await server.query(SYSTEM, 'query ($subject: ID!) { signIn(subject: $subject) { organisations { roles { role } } } }', { subject: person })).data.signIn.organisations;
  expect(await signIn()).toEqual([{ roles: [{ role: MANAGING }] }]);
  const { problems } = await file([{ who: 5, manager: 2, left: true }]);
  expect(problems).toEqual([expect.objectContaining({ code: 'ends-roles', row: 2, message: 'Person 5 slutar. Ett uppdrag i organisationen avslutas samma dag.', messageEnglish: expect.stringContaining('One role') })]);
  const [held] = await server.arrange((work) => work.query('select id, period_end::text as end from role_appointment where person = $1', [person]));
  expect(held.end).toBe('2013-05-31');
  const [{ payload }] = await server.arrange((work) => work.query(`select payload from outbox where name = 'AppointmentEnded' and payload->>'appointment' = $1`, [held.id]));
  expect(payload).toMatchObject({ person, role: MANAGING, handoverTo: null });
  await server.arrange((work) => work.query('update role_appointment set period_end = null where id = $1', [held.id]));
  expect(await signIn()).toEqual([]);
});

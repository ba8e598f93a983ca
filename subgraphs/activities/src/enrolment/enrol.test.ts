import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';
import { moveUpEverywhere } from './reserve-seats';

let server: TestSubgraph;
let lysekil: TestMunicipality;
let munkedal: TestMunicipality;

beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    lysekil = await arrangeMunicipality(manager, 6);
    munkedal = await arrangeMunicipality(manager, 3);
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const employee = (at: TestMunicipality, index: number) => testViewer(at.staff[index]!, at.id, ['EMPLOYEE']);
const chief = (at: TestMunicipality) => testViewer(at.manager, at.id, ['UNIT_MANAGER']);
const occasion = (id: string, set?: Parameters<typeof arrangeOccasion>[3]) => server.arrange((manager) => arrangeOccasion(manager, id, [lysekil, munkedal], set));

const ENROL = `mutation ($key: ID!, $input: EnrolInput!) { enrol(idempotencyKey: $key, input: $input) {
  __typename ... on Enrolled { enrolment { id status } } ... on WaitListed { enrolment { id status } }
  ... on Requested { enrolment { id status needs } } ... on Refused { code message } } }`;
type Viewer = ReturnType<typeof testViewer>;
async function enrol(viewer: Viewer, input: object, key: string = randomUUID()): Promise<any> {
  const { data, errors } = await server.query(viewer, ENROL, { key, input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.enrol;
}
async function change(viewer: Viewer, field: string, enrolment: string, more = ''): Promise<any> {
  const { data, errors } = await server.query(
    viewer, `mutation ($key: ID!, $id: ID!) { ${field}(idempotencyKey: $key, enrolment: $id ${more}) { __typename ... on Enrolment { status reason } ... on Refused { code } } }`,
    { key: randomUUID(), id: enrolment });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}
const seats = async (id: string) =>
  (await server.query(chief(lysekil), `query ($id: ID!) { occasion(id: $id) { capacity participantCount waitingList } }`, { id })).data.occasion;

test("past the last seat the next one waits; when somebody cancels, exactly the first in line moves up, across municipalities", async () => {
  const { occasion: id } = await occasion('last-seat', { capacity: 2 });
  const first = await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[0] });
  expect(first).toMatchObject({ __typename: 'Enrolled', enrolment: { status: 'CONFIRMED' } });
  await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[1] });
  const third = await enrol(chief(munkedal), { occasion: id, person: munkedal.staff[0] });
  const fourth = await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[2] });
  expect([third.__typename, fourth.__typename]).toEqual(['WaitListed', 'WaitListed']);
  expect(await seats(id)).toEqual({ capacity: 2, participantCount: 2, waitingList: 2 });
  expect(await change(chief(lysekil), 'cancelEnrolment', first.enrolment.id)).toMatchObject({ status: 'CANCELLED' });
  expect(await seats(id)).toEqual({ capacity: 2, participantCount: 2, waitingList: 1 });
  const mine = (await server.query(employee(munkedal, 0), `query ($id: ID!) { occasion(id: $id) { myEnrolment { id status } } }`, { id })).data.occasion.myEnrolment;
  expect(mine).toEqual({ id: third.enrolment.id, status: 'CONFIRMED' });
  const events = await server.arrange((manager) => manager.query(`select name, organisation from outbox where payload ->> 'occasion' = $1 order by id`, [id]));
  expect(events.map((event: { name: string }) => event.name)).toEqual(['Enrolled', 'Enrolled', 'WaitListed', 'WaitListed', 'EnrolmentCancelled', 'Promoted']);
});

test('nobody moves up into an occasion that has begun', async () => {
  const { occasion: id } = await occasion('begun', { capacity: 1 });
  const first = await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[0] });
  await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[1] });
  await server.arrange((manager) => manager.query(`update occasion set period_start = '2013-06-01' where id = $1`, [id]));
  await change(chief(lysekil), 'cancelEnrolment', first.enrolment.id);
  expect(await seats(id)).toEqual({ capacity: 1, participantCount: 0, waitingList: 1 });
});

test("an employee's own request waits for the manager, who approves or refuses with a reason", async () => {
  const { occasion: id } = await occasion('approval', { capacity: 10 });
  const asked = await enrol(employee(lysekil, 0), { occasion: id });
  expect(asked).toMatchObject({ __typename: 'Requested', enrolment: { status: 'REQUESTED', needs: ['APPROVAL'] } });
  const other = await enrol(employee(lysekil, 1), { occasion: id });
  expect(await change(chief(munkedal), 'approveEnrolment', asked.enrolment.id)).toMatchObject({ code: 'NO_SUCH_ENROLMENT' });
  expect(await change(chief(lysekil), 'approveEnrolment', asked.enrolment.id)).toMatchObject({ status: 'CONFIRMED' });
  expect(await change(chief(lysekil), 'approveEnrolment', asked.enrolment.id)).toMatchObject({ code: 'NOT_REQUESTED' });
  expect(await change(chief(lysekil), 'refuseEnrolment', other.enrolment.id, 'reason: " "')).toMatchObject({ code: 'REASON_MISSING' });
  expect(await change(chief(lysekil), 'refuseEnrolment', other.enrolment.id, 'reason: "Schemat"')).toEqual({ __typename: 'Enrolment', status: 'REFUSED', reason: 'Schemat' });
});

test('who may not: others’ staff, a second time, after the start, an occasion for others', async () => {
  const { occasion: id } = await occasion('refusals');
  expect(await enrol(chief(munkedal), { occasion: id, person: lysekil.staff[0] })).toMatchObject({ code: 'NOT_YOUR_STAFF' });
  expect(await enrol(employee(lysekil, 1), { occasion: id, person: lysekil.staff[0] })).toMatchObject({ code: 'NOT_YOUR_STAFF' });
  await enrol(employee(lysekil, 0), { occasion: id });
  expect(await enrol(employee(lysekil, 0), { occasion: id })).toMatchObject({ code: 'ALREADY_ENROLLED', message: expect.stringContaining('redan') });
  expect(await enrol(employee(lysekil, 0), { occasion: 'nothing' })).toMatchObject({ code: 'NO_SUCH_OCCASION' });
  await server.arrange((manager) => manager.query(`update occasion set period_start = '2013-06-02' where id = $1`, [id]));
  expect(await enrol(employee(lysekil, 1), { occasion: id })).toMatchObject({ code: 'OCCASION_STARTED' });
  const { occasion: own } = await server.arrange((manager) => arrangeOccasion(manager, 'own', [lysekil]));
  expect(await enrol(employee(munkedal, 0), { occasion: own })).toMatchObject({ code: 'NOT_FOR_YOUR_UNIT' });
});

test('the same key again gives the same answer and one enrolment', async () => {
  const { occasion: id } = await occasion('idempotent');
  const key = randomUUID();
  const [one, two] = [await enrol(employee(lysekil, 0), { occasion: id }, key), await enrol(employee(lysekil, 0), { occasion: id }, key)];
  expect(two).toEqual(one);
  const [{ count }] = await server.arrange((manager) => manager.query('select count(*)::int from enrolment where occasion = $1', [id]));
  expect(count).toBe(1);
});

test('twenty-four ask at once for eight seats: eight get one, every time', async () => {
  const crowd = await server.arrange((manager) => arrangeMunicipality(manager, 24));
  for (const round of [1, 2]) {
    const { occasion: id } = await server.arrange((manager) => arrangeOccasion(manager, `rush-${round}`, [crowd], { capacity: 8 }));
    const results = await Promise.all(crowd.staff.map((person) => enrol(chief(crowd), { occasion: id, person })));
    expect(results.filter(({ __typename }) => __typename === 'Enrolled')).toHaveLength(8);
    expect(await seats(id)).toEqual({ capacity: 8, participantCount: 8, waitingList: 16 });
  }
});

describe('a manager holds seats for staff not yet named', () => {
  const RESERVE = `mutation ($key: ID!, $input: ReserveSeatsInput!) { reserveSeats(idempotencyKey: $key, input: $input) {
    __typename ... on SeatReservation { id seats heldUntil } ... on Refused { code } } }`;
  const reserve = async (input: object) => (await server.query(chief(lysekil), RESERVE, { key: randomUUID(), input })).data.reserveSeats;

  test('they are counted, named one by one, and freed the day after', async () => {
    const { occasion: id } = await occasion('held', { capacity: 3 });
    const held = await reserve({ occasion: id, seats: 2, heldUntil: '2013-06-20' });
    expect(held).toMatchObject({ __typename: 'SeatReservation', seats: 2, heldUntil: '2013-06-20' });
    expect((await server.query(chief(munkedal), `{ occasion(id: "${id}") { freeSeats myReservations { id } } }`)).data.occasion).toEqual({ freeSeats: 1, myReservations: [] });
    expect((await server.query(chief(lysekil), `{ occasion(id: "${id}") { myReservations { id } } }`)).data.occasion).toEqual({ myReservations: [{ id: held.id }] });
    expect(await reserve({ occasion: id, seats: 2, heldUntil: '2013-06-20' })).toMatchObject({ code: 'SEATS_FULL' });
    expect(await reserve({ occasion: id, seats: 1, heldUntil: '2013-12-24' })).toMatchObject({ code: 'EXPIRY_OUT_OF_RANGE' });
    expect((await enrol(chief(munkedal), { occasion: id, person: munkedal.staff[0] })).__typename).toBe('Enrolled');
    expect((await enrol(chief(munkedal), { occasion: id, person: munkedal.staff[1] })).__typename).toBe('WaitListed');
    expect((await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[0], reservation: held.id })).__typename).toBe('Enrolled');
    process.env.TODAY = '2013-06-20';
    expect(await server.arrange(moveUpEverywhere)).toBe(0);
    process.env.TODAY = '2013-06-21';
    expect(await server.arrange(moveUpEverywhere)).toBe(1);
    process.env.TODAY = '2013-06-03';
    expect(await seats(id)).toEqual({ capacity: 3, participantCount: 3, waitingList: 0 });
  });
});

test('seats that fell free since go to those in line before anybody new', async () => {
  const { occasion: id } = await occasion('freed', { capacity: 1 });
  const [first] = [await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[0] }), await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[1] })];
  // As when a reservation runs out: the seat is free and nobody has moved the line yet.
  await server.arrange((manager) => manager.query(`update enrolment set status = 'CANCELLED' where id = $1`, [first.enrolment.id]));
  expect((await enrol(chief(munkedal), { occasion: id, person: munkedal.staff[0] })).__typename).toBe('WaitListed');
  const { data } = await server.query(employee(lysekil, 1), `{ occasion(id: "${id}") { myEnrolment { status } participantCount waitingList } }`);
  expect(data.occasion).toEqual({ myEnrolment: { status: 'CONFIRMED' }, participantCount: 1, waitingList: 1 });
});

describe('row-level security', () => {
  test('an employee reads only their own enrolment, a manager their staff’s, another municipality none', async () => {
    const { occasion: id } = await occasion('private', { capacity: 10 });
    for (const index of [0, 1]) await enrol(chief(lysekil), { occasion: id, person: lysekil.staff[index] });
    const seen = async (viewer: Viewer) =>
      (await server.query(viewer, `query ($id: ID!) { occasion(id: $id) { participantCount enrolments { person { id } } } }`, { id })).data.occasion;
    expect(await seen(employee(lysekil, 0))).toEqual({ participantCount: 2, enrolments: [{ person: { id: lysekil.staff[0] } }] });
    expect((await seen(chief(lysekil))).enrolments).toHaveLength(2);
    expect(await seen(chief(munkedal))).toEqual({ participantCount: 2, enrolments: [] });
    expect((await seen(testViewer(randomUUID(), randomUUID(), ['PROCESS_LEADER'], true))).enrolments).toHaveLength(2);
    expect((await seen(testViewer(randomUUID(), munkedal.id, ['PROCESS_LEADER']))).enrolments).toEqual([]);
  });
});

test('a list of occasions costs the same statements as one', async () => {
  const fields = 'id title participantCount participants { women } waitingList sessions { startsAt } programme { title blocks { number } } enrolments { status needs } myEnrolment { id } freeSeats myReservations { id } quotas { seats }';
  const one = await server.statementsOf(() => server.query(chief(lysekil), `{ occasion(id: "last-seat-occasion") { ${fields} } }`));
  const many = await server.statementsOf(() => server.query(chief(lysekil), `{ upcoming { ${fields} } }`));
  expect(many.length).toBeLessThanOrEqual(one.length + 1);
});

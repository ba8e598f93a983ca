import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let at: TestMunicipality;
let earlier: string;
let ahead: string;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    at = await arrangeMunicipality(manager, 4);
    ({ occasion: earlier } = await arrangeOccasion(manager, 'dag-2012', [at], { capacity: null, trains: 'LEARNING_LEADER' }));
    ({ occasion: ahead } = await arrangeOccasion(manager, 'dag-2013', [at], { capacity: null, trains: 'LEARNING_LEADER' }));
    await arrangeOccasion(manager, 'grund', [at], { capacity: null, trains: 'LEARNING_LEADER' });
    await manager.query(`update programme set grants = false where id like 'dag-%'`);
    await manager.query(`update occasion set period_start = '2012-09-01', period_end = '2012-09-01', closed_at = '2012-09-02' where id = $1`, [earlier]);
    const trained: [number, string][] = [[0, '2011-03-01'], [1, '2012-06-03'], [2, '2012-06-04'], [3, '2010-01-01']];
    for (const [index, day] of trained) await manager.query(`insert into competence values ($1, 'LEARNING_LEADER', $2, $3, $4)`, [at.staff[index], at.id, at.unit, day]);
    const enrol = (index: number, occasion: string, status: string) => manager.query(
      `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values (gen_random_uuid(), $1, $2, $3, $4, $5, now(), $3)`,
      [at.id, occasion, at.staff[index], at.unit, status]);
    await enrol(0, earlier, 'COMPLETED');
    await enrol(1, earlier, 'ABSENT');
    await enrol(1, ahead, 'WAITING');
    await manager.query('delete from placement where person = $1', [at.staff[3]]);
    await manager.query('select derive_staff()');
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const FIELDS = 'person { id } trainedOn followedUpOn dueOn due active booked { id } offered { id }';
const list = async (viewer: ReturnType<typeof testViewer>, of = '') => (await server.query(viewer, `{ followUps(competence: LEARNING_LEADER${of}) { trained active due people { ${FIELDS} } } }`)).data.followUps;

test('due a year after training or the latest day completed, on the day; not counted who has left; a day missed is none', async () => {
  const { people, ...counts } = await list(testViewer(randomUUID(), at.id, ['PROCESS_LEADER']));
  expect(counts).toEqual({ trained: 4, active: 3, due: 1 });
  const [one, two, three, gone] = [1, 2, 0, 3].map((index) => at.staff[index]);
  const offered = { id: ahead };
  expect(people).toEqual([
    { person: { id: one }, trainedOn: '2012-06-03', followedUpOn: null, dueOn: '2013-06-03', due: true, active: true, booked: offered, offered: null },
    { person: { id: two }, trainedOn: '2012-06-04', followedUpOn: null, dueOn: '2013-06-04', due: false, active: true, booked: null, offered },
    { person: { id: three }, trainedOn: '2011-03-01', followedUpOn: '2012-09-01', dueOn: '2013-09-01', due: false, active: true, booked: null, offered },
    { person: { id: gone }, trainedOn: '2010-01-01', followedUpOn: null, dueOn: '2011-01-01', due: true, active: false, booked: null, offered },
  ]);
});

test('one’s own, one’s staff’s, nobody else’s', async () => {
  const mine = await server.query(testViewer(at.staff[1]!, at.id, ['LEARNING_LEADER']), `{ myFollowUps { ${FIELDS} competence unit { id } } }`);
  expect(mine.data.myFollowUps).toMatchObject([{ due: true, competence: 'LEARNING_LEADER', unit: { id: at.unit } }]);
  // Who has left is on nobody’s staff.
  expect(await list(testViewer(at.manager, at.id, ['UNIT_MANAGER']))).toMatchObject({ trained: 3, due: 1 });
  expect(await list(testViewer(randomUUID(), randomUUID(), ['UNIT_MANAGER']))).toMatchObject({ trained: 0, people: [] });
  expect(await list(testViewer(randomUUID(), at.id, ['PROCESS_LEADER']), `, municipality: "${randomUUID()}"`)).toMatchObject({ trained: 0 });
});

import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let at: TestMunicipality;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    at = await arrangeMunicipality(manager, 2);
    await manager.query(`insert into programme (id, organisation, title, period_start) values ('blocks', $1, 'Ledarskap', '2013-01-01')`, [at.id]);
    await manager.query(`insert into programme_for values ('blocks', $1, $1)`, [at.id]);
    await manager.query(`insert into block (programme, number, organisation, title, elective) values ('blocks', 1, $1, 'Ett', false), ('blocks', 2, $1, 'Två', false), ('blocks', 3, $1, 'Valbart', true)`, [at.id]);
    for (const block of [1, 2, 3]) {
      await manager.query(
        `insert into occasion (id, organisation, programme, block, title, period_start, period_end, needs_approval, published_at)
         values ($1, $2, 'blocks', $3, $1, '2013-09-10', '2013-09-10', false, '2013-01-01')`, [`block-${block}`, at.id, block]);
    }
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

async function enrol(person: string, block: number, by = testViewer(person, at.id, ['EMPLOYEE'])): Promise<any> {
  const { data, errors } = await server.query(by, `mutation { enrol(idempotencyKey: "${randomUUID()}", input: { occasion: "block-${block}", person: "${person}" }) {
    __typename ... on Enrolled { enrolment { id } } ... on Requested { enrolment { id needs } } ... on Refused { code } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.enrol;
}

test('blocks are taken in order, and what one has completed is told', async () => {
  const [me] = at.staff as [string];
  expect(await enrol(me, 2)).toEqual({ __typename: 'Refused', code: 'EARLIER_BLOCK_MISSING' });
  const { enrolment } = await enrol(me, 1);
  expect(await enrol(me, 2)).toMatchObject({ code: 'EARLIER_BLOCK_MISSING' });
  await server.arrange((manager) => manager.query(`update enrolment set status = 'COMPLETED' where id = $1`, [enrolment.id]));
  expect(await enrol(me, 2)).toMatchObject({ __typename: 'Enrolled' });
  const completed = async (person: string) => (await server.query(testViewer(person, at.id, ['EMPLOYEE']), '{ programme(id: "blocks") { myCompletedBlocks { block completedOn } } }')).data.programme.myCompletedBlocks;
  expect(await completed(me)).toEqual([{ block: 1, completedOn: '2013-09-10' }]);
  expect(await completed(at.staff[1]!)).toEqual([]);
});

test('an elective needs no earlier block, but the manager’s approval, though the occasion asks for none', async () => {
  const [, me] = at.staff as [string, string];
  expect(await enrol(me, 3)).toMatchObject({ __typename: 'Requested', enrolment: { needs: ['APPROVAL'] } });
  expect(await enrol(at.staff[0]!, 3, testViewer(at.manager, at.id, ['UNIT_MANAGER']))).toMatchObject({ __typename: 'Enrolled' });
});

import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let at: TestMunicipality;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    at = await arrangeMunicipality(manager, 2);
    await manager.query(`insert into meeting_series values ('thread', $1, 'Den röda tråden', 3, '2012-03-01', '2013-06-30')`, [at.id]);
  });
});
afterAll(() => server.stop());

const leader = (organisation: string) => testViewer(randomUUID(), organisation, ['PROCESS_LEADER']);
async function schedule(heldOn: string, viewer = leader(at.id)): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation { scheduleMeeting(idempotencyKey: "${randomUUID()}", input: { series: "thread", heldOn: "${heldOn}", betweenTask: "Skugga någon" }) {
    __typename ... on MeetingSeries { planned scheduled participantCount meetings { number heldOn betweenTask } } ... on Refused { code } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.scheduleMeeting;
}

test('meetings are numbered by date, and planned stands beside scheduled', async () => {
  await schedule('2012-09-12');
  await schedule('2013-02-06');
  expect(await schedule('2012-03-07')).toEqual({
    __typename: 'MeetingSeries', planned: 3, scheduled: 3, participantCount: 1,
    meetings: ['2012-03-07', '2012-09-12', '2013-02-06'].map((heldOn, index) => ({ number: index + 1, heldOn, betweenTask: 'Skugga någon' })),
  });
  expect(await schedule('2013-05-01')).toMatchObject({ planned: 3, scheduled: 4 });
});

test('not twice a day, not outside its time, not by another municipality', async () => {
  expect(await schedule('2012-03-07')).toMatchObject({ code: 'ALREADY_THAT_DAY' });
  expect(await schedule('2013-07-01')).toMatchObject({ code: 'OUTSIDE_SERIES' });
  expect(await schedule('2012-10-01', leader(randomUUID()))).toMatchObject({ code: 'NO_SUCH_SERIES' });
});

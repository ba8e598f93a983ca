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

const manager = (of = at) => testViewer(of.manager, of.id, ['UNIT_MANAGER']);
async function mutate(viewer: ReturnType<typeof testViewer>, call: string): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation { done: ${call.replace('(', `(idempotencyKey: "${randomUUID()}", `)} {
    ... on MeetingSeries { id planned scheduled meetings { id number betweenTask reported { total } reports { text person { id } } } } ... on Refused { code } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
const report = (viewer: ReturnType<typeof testViewer>, meeting: string, text: string) => mutate(viewer, `reportBetweenTask(input: { meeting: "${meeting}", text: "${text}" })`);

test('a task is assigned between two meetings, and told of by the managers', async () => {
  const { meetings } = await mutate(leader(at.id), `scheduleSeries(input: { municipality: "${at.id}", title: "Nästa tråd", planned: 6, start: "2013-08-01" })`);
  expect(meetings).toEqual([]);
  const series = (await server.arrange((manager) => manager.query(`select id from meeting_series where title = 'Nästa tråd'`)))[0].id;
  const { data } = await server.query(leader(at.id), `mutation { scheduleMeeting(idempotencyKey: "${randomUUID()}", input: { series: "${series}", heldOn: "2013-09-12" }) { ... on MeetingSeries { meetings { id } } } }`);
  const [{ id }] = data.scheduleMeeting.meetings;
  expect(await report(manager(), id, 'Det gick')).toEqual({ code: 'NO_TASK' });
  expect(await mutate(leader(at.id), `assignBetweenTask(input: { meeting: "${id}", task: "Skugga en kollega" })`)).toMatchObject({ planned: 6, scheduled: 1, meetings: [{ number: 1, betweenTask: 'Skugga en kollega', reported: { total: 0 } }] });
  await report(manager(), id, 'Jag lärde mig vänta');
  expect(await report(manager(), id, 'Och fråga')).toMatchObject({ meetings: [{ reported: { total: 1 }, reports: [{ text: 'Och fråga', person: { id: at.manager } }, { text: 'Jag lärde mig vänta' }] }] });
  expect(await report(testViewer(at.staff[0]!, at.id, ['EMPLOYEE']), id, 'Jag med')).toEqual({ code: 'NOT_EXPECTED' });
  const others = await server.query(testViewer(at.staff[0]!, at.id, ['EMPLOYEE']), `{ meetingSeries(id: "${series}") { meetings { reported { total } reports { text } } } }`);
  expect(others.data.meetingSeries.meetings).toEqual([{ reported: { total: 1 }, reports: [] }]);
});

test('one series at a time, planned by those who plan there', async () => {
  expect(await mutate(leader(at.id), `scheduleSeries(input: { municipality: "${at.id}", title: "En till", planned: 4, start: "2013-10-01" })`)).toEqual({ code: 'SERIES_EXISTS' });
  expect(await mutate(leader(randomUUID()), `scheduleSeries(input: { municipality: "${at.id}", title: "Annan", planned: 4, start: "2015-10-01" })`)).toEqual({ code: 'NOT_YOUR_MUNICIPALITY' });
});

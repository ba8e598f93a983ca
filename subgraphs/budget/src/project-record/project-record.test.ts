import { randomUUID } from 'node:crypto';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { RESEARCH } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';

const leader = testViewer(randomUUID(), ASSOCIATION.id, ['PROCESS_LEADER'], true);
const manager = testViewer(randomUUID(), randomUUID(), ['UNIT_MANAGER']);
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const SECTIONS = 'sections { section text clarifications { section refersTo datedOn text } }';
async function run(command: string, input: object, fields = 'id', viewer = leader): Promise<any> {
  const { data, errors } = await server.query(viewer,
    `mutation ($key: ID!, $input: ${command[0]!.toUpperCase()}${command.slice(1)}Input!) { ${command}(idempotencyKey: $key, input: $input) { ... on Project { ${fields} } ... on Refused { code message } } }`,
    { key: randomUUID(), input });
  if (errors) throw new Error(errors[0]!.message);
  return data[command];
}

test('a record is written section by section, clarified and never overwritten', async () => {
  expect(await run('registerProject', { id: 'hfo', name: 'HFO', start: '2011-02-01', end: '2013-06-30', grantedMinor: '580062500', minimumMobilities: 30 })).toEqual({ id: 'hfo' });
  expect(await run('registerProject', { id: 'hfo', name: 'HFO', start: '2011-02-01' })).toMatchObject({ code: 'PROJECT_EXISTS', message: expect.stringContaining('hfo') });
  expect(await run('registerProject', { id: 'later', name: 'L', start: '2011-02-01', end: '2010-01-01' })).toMatchObject({ code: 'ENDS_BEFORE_START' });
  for (const section of ['ACCESSIBILITY', 'SUMMARY', 'GENDER_MAINSTREAMING']) await run('writeSection', { project: 'hfo', section, text: `först ${section}` });
  expect(await run('writeSection', { project: 'hfo', section: 'SUMMARY', text: 'senare' })).toMatchObject({ code: 'SECTION_WRITTEN' });
  const clarify = (over: object) => run('addClarification', { project: 'hfo', section: 'GENDER_MAINSTREAMING', refersTo: 'ACCESSIBILITY', datedOn: '2010-10-25', text: 'se där', ...over }, SECTIONS);
  expect(await clarify({ refersTo: 'GENDER_MAINSTREAMING' })).toMatchObject({ code: 'REFERS_TO_ITSELF' });
  expect(await clarify({ refersTo: 'GOALS' })).toMatchObject({ code: 'REFERS_TO_NOTHING' });
  expect(await clarify({ project: 'none' })).toMatchObject({ code: 'NO_SUCH_PROJECT' });
  await clarify({});
  const { sections } = await clarify({ text: 'och där', refersTo: null, datedOn: '2011-01-01' });
  expect(sections.map(({ section }: any) => section)).toEqual(['SUMMARY', 'ACCESSIBILITY', 'GENDER_MAINSTREAMING']);
  expect(sections[2]).toMatchObject({ text: 'först GENDER_MAINSTREAMING', clarifications: [{ refersTo: 'ACCESSIBILITY', datedOn: '2010-10-25' }, { refersTo: null, text: 'och där' }] });
  await expect(server.arrange((work) => work.query(`update clarification set text = 'annat'`))).rejects.toThrow('permission denied');
});

test('another project with the same people is put on record, and anyone may read it', async () => {
  await run('recordRelatedProject', { project: 'hfo', name: 'Grannen', owner: 'Sotenäs', overlapNote: 'Samma chefer', start: '2012-01-01', contactRole: 'Projektledare' });
  expect(await run('recordRelatedProject', { project: 'hfo', name: 'G', owner: 'S', overlapNote: 'o', start: '2012-01-01', end: '2011-01-01' })).toMatchObject({ code: 'ENDS_BEFORE_START' });
  const { data } = await server.query(RESEARCH, '{ project(id: "hfo") { record { granted { amountMinor } } relatedProjects { name contactRole period { start end } } } }');
  expect(data.project).toEqual({ record: { granted: { amountMinor: '580062500' } }, relatedProjects: [{ name: 'Grannen', contactRole: 'Projektledare', period: { start: '2012-01-01', end: null } }] });
});

test('financed mobilities alone count towards what was promised', async () => {
  const record = async (participants: number, financed: boolean) => (await server.query(leader, `mutation { recordMobility(idempotencyKey: "${randomUUID()}",
    input: { project: "hfo", event: "E", direction: OUT, financed: ${financed}, participants: ${participants} }) { mobilities { minimum financed notFinanced missing } } }`)).data.recordMobility.mobilities;
  expect(await record(50, false)).toEqual({ minimum: 30, financed: 0, notFinanced: 50, missing: 30 });
  expect(await record(20, true)).toEqual({ minimum: 30, financed: 20, notFinanced: 50, missing: 10 });
  expect(await record(10, true)).toMatchObject({ financed: 30, missing: 0 });
});

test('only who writes the money’s record may', async () => {
  await expect(run('writeSection', { project: 'hfo', section: 'GOALS', text: 'x' }, 'id', manager)).rejects.toThrow('money:write');
});

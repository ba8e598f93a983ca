import { randomUUID } from 'node:crypto';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [home, away] = [randomUUID(), randomUUID()];
const leader = testViewer(randomUUID(), ASSOCIATION.id, ['PROCESS_LEADER'], true);
const head = testViewer(randomUUID(), home, ['HEAD_OF_ADMINISTRATION']);
const other = testViewer(randomUUID(), away, ['HEAD_OF_ADMINISTRATION']);
const [from, to] = [randomUUID(), randomUUID()];
let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (work) => {
    await work.query(`insert into project (id, organisation, name, period_start) values ('p', $1, 'P', '2012-01-01')`, [ASSOCIATION.id]);
    for (const [index, id] of [from, to].entries()) {
      await work.query(`insert into budget_line (id, project, position, label, original_minor, planned_minor) values ($1, 'p', $2, 'Rad', 10000, 10000)`, [id, index + 1]);
      await work.query('insert into line_share (line, organisation, unit, weight) values ($1, $2, $2, 1)', [id, home]);
    }
    for (let day = 1; day <= 5; day++) await work.query(`insert into posting (id, line, posted_on, amount_minor, text) values ($1, $2, $3, 100, 'post')`, [randomUUID(), from, `2012-02-0${day}`]);
  });
}, 30_000);
afterAll(() => server?.stop());

const ask = async (viewer: typeof leader, over: object = {}): Promise<any> => (await server.query(viewer,
  `mutation ($key: ID!, $input: ReallocateInput!) { requestReallocation(idempotencyKey: $key, input: $input) { ... on ReallocationRequest { id state amount { amountMinor } } ... on Refused { code } } }`,
  { key: randomUUID(), input: { from, to, amountMinor: '4000', reason: 'Fler samtalsledare', ...over } })).data.requestReallocation;
const reply = (request: string, approve: boolean, viewer = leader) => server.query(viewer,
  `mutation ($key: ID!, $input: AnswerReallocationInput!) { answerReallocation(idempotencyKey: $key, input: $input) { ... on ReallocationRequest { state } ... on Refused { code } } }`,
  { key: randomUUID(), input: { request, approve, answer: 'Ja' } });
const planned = async () => (await server.query(leader, '{ project(id: "p") { budget { planned { amountMinor } } lines { planned { amountMinor } } reallocations { reason } reallocationRequests { state answer } } }')).data.project;

test('a municipality asks, nothing moves until the association says yes, and the total stays', async () => {
  const asked = await ask(head);
  expect(asked).toMatchObject({ state: 'WAITING', amount: { amountMinor: '4000' } });
  expect((await planned()).lines.map((line: any) => line.planned.amountMinor)).toEqual(['10000', '10000']);
  expect((await reply(asked.id, true, head)).errors![0].extensions.code).toBe('FORBIDDEN');
  expect((await reply(asked.id, true)).data.answerReallocation).toEqual({ state: 'APPROVED' });
  expect(await planned()).toEqual({
    budget: { planned: { amountMinor: '20000' } }, lines: [{ planned: { amountMinor: '6000' } }, { planned: { amountMinor: '14000' } }],
    reallocations: [{ reason: 'Fler samtalsledare' }], reallocationRequests: [{ state: 'APPROVED', answer: 'Ja' }],
  });
  expect((await reply(asked.id, false)).data.answerReallocation).toEqual({ code: 'ALREADY_ANSWERED' });
});

test('a no moves nothing; what cannot be moved is not asked for; another municipality asks for nothing here', async () => {
  const asked = await ask(head, { amountMinor: '100' });
  expect((await reply(asked.id, false)).data.answerReallocation).toEqual({ state: 'DECLINED' });
  expect((await planned()).reallocations).toHaveLength(1);
  expect(await ask(head, { amountMinor: '5501' })).toEqual({ code: 'MORE_THAN_UNUSED' });
  expect(await ask(other)).toEqual({ code: 'NO_SUCH_LINE' });
  const { data } = await server.query(other, '{ project(id: "p") { reallocationRequests { id } } }');
  expect(data.project.reallocationRequests).toEqual([]);
});

test('postings come a page at a time, and no page is larger than allowed', async () => {
  const page = async (args: string) => server.query(leader, `{ project(id: "p") { lines { postings(${args}) { id postedOn } } } }`);
  const [first] = (await page('first: 3')).data.project.lines;
  expect(first.postings.map((each: any) => each.postedOn)).toEqual(['2012-02-01', '2012-02-02', '2012-02-03']);
  const [rest] = (await page(`first: 3, after: "${first.postings[2].id}"`)).data.project.lines;
  expect(rest.postings.map((each: any) => each.postedOn)).toEqual(['2012-02-04', '2012-02-05']);
  expect((await page('first: 201')).errors![0].extensions.code).toBe('BAD_USER_INPUT');
});

import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [association, lysekil, tanum, leader, reader, other] = Array.from({ length: 6 }, () => randomUUID()) as string[];
const sender = testViewer(leader!, association!, ['PROCESS_LEADER'], true);
const employee = testViewer(reader!, lysekil!, ['EMPLOYEE']);
const observer = testViewer(other!, tanum!, ['OBSERVER']);
const contact = testViewer(randomUUID(), tanum!, ['CONTACT_PERSON']);
let server: TestSubgraph;
beforeAll(async () => { server = await startTestSubgraph(subgraph); });
afterAll(() => server.stop());

const SEND = `mutation ($input: SendMessageInput!, $key: ID!) { done: sendMessage(input: $input, idempotencyKey: $key) { ... on Message { id } ... on Refused { code } } }`;
const send = async (viewer: typeof sender, input: object) => (await server.query(viewer, SEND, { input: { title: 'Förväntningar', text: 'Alla deltar.', ...input }, key: randomUUID() })).data.done;
const RECEIPT = `mutation ($id: ID!, $text: String!, $key: ID!) { done: acknowledgeMessage(message: $id, understoodText: $text, idempotencyKey: $key) {
  ... on Message { mine { understoodText role } } ... on Refused { code } } }`;
const receipt = async (viewer: typeof sender, id: string, text: string) => (await server.query(viewer, RECEIPT, { id, text, key: randomUUID() })).data.done;
const seen = async (viewer: typeof sender): Promise<string[]> => (await server.query(viewer, '{ messages { id } }')).data.messages.map(({ id }: any) => id);

test('a message reaches its roles, in its organisation or the whole programme', async () => {
  const everybody = (await send(sender, { programmeWide: true })).id;
  const observers = (await send(sender, { programmeWide: true, roles: ['OBSERVER'] })).id;
  const tanums = (await send(contact, {})).id;
  expect(await seen(employee)).toEqual([everybody]);
  expect((await seen(observer)).sort()).toEqual([everybody, observers, tanums].sort());
  expect((await send(contact, { programmeWide: true })).code).toBe('NOT_THE_ASSOCIATION');
  expect((await send(contact, { text: ' ' })).code).toBe('TEXT_MISSING');
  expect((await receipt(employee, tanums, 'x')).code).toBe('UNKNOWN_MESSAGE');
});

test('a receipt is its writer’s; the sender reads the words and no one’s name', async () => {
  const { id } = await send(sender, { programmeWide: true });
  expect((await receipt(employee, id, ' ')).code).toBe('UNDERSTOOD_MISSING');
  await receipt(employee, id, 'Att jag ska vara med.');
  expect((await receipt(employee, id, 'Att alla ska vara med.')).mine).toEqual({ understoodText: 'Att alla ska vara med.', role: 'EMPLOYEE' });
  await receipt(observer, id, 'Att det är frivilligt.');
  const QUERY = '{ messages { id mine { understoodText } acknowledgements { role understoodText } } }';
  const read = async (viewer: typeof sender) => (await server.query(viewer, QUERY)).data.messages.find((each: any) => each.id === id);
  const understood = (await read(sender)).acknowledgements.sort((a: any, b: any) => (a.role < b.role ? -1 : 1));
  expect(understood).toEqual([{ role: 'EMPLOYEE', understoodText: 'Att alla ska vara med.' }, { role: 'OBSERVER', understoodText: 'Att det är frivilligt.' }]);
  expect((await read(contact)).acknowledgements).toEqual([{ role: 'OBSERVER', understoodText: 'Att det är frivilligt.' }]);
  expect((await server.query(sender, '{ messages { id acknowledgementCount acknowledgements(first: 1) { role } } }')).data.messages.find((each: any) => each.id === id))
    .toEqual({ id, acknowledgementCount: 2, acknowledgements: [{ role: expect.stringMatching(/EMPLOYEE|OBSERVER/) }] });
  expect((await server.query(observer, '{ messages { id mine { understoodText } } }')).data.messages.find((each: any) => each.id === id).mine).toEqual({ understoodText: 'Att det är frivilligt.' });
});

test('many messages with many receipts cost as many statements as one, and give no more than asked for', async () => {
  const QUERY = '{ messages(first: 100) { id mine { role } acknowledgementCount acknowledgements(first: 2) { understoodText } } }';
  const ids: string[] = [];
  for (let number = 0; number < 3; number++) ids.push((await send(sender, { programmeWide: true })).id);
  await server.arrange((manager) => manager.query(
    `insert into acknowledgement (message, person, organisation, role, understood_text, acknowledged_on)
     select message, gen_random_uuid(), $2, 'EMPLOYEE', 'svar ' || n, date '2012-01-01' + n from unnest($1::uuid[]) as message, generate_series(1, 30) as n`, [ids, lysekil]));
  const one = await server.statementsOf(() => server.query(sender, QUERY.replace('first: 100', 'first: 1')));
  let read: any;
  const many = await server.statementsOf(async () => { read = (await server.query(sender, QUERY)).data.messages.filter(({ id }: any) => ids.includes(id)); });
  expect(many).toHaveLength(one.length);
  expect(read).toEqual(ids.sort().map((id) => ({ id, mine: null, acknowledgementCount: 30, acknowledgements: [{ understoodText: 'svar 30' }, { understoodText: 'svar 29' }] })));
  for (const first of [0, 201]) expect((await server.query(sender, `{ messages { acknowledgements(first: ${first}) { role } } }`)).errors![0]!.message).toContain('200');
});

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
  expect((await read(sender)).acknowledgements).toEqual([{ role: 'EMPLOYEE', understoodText: 'Att alla ska vara med.' }, { role: 'OBSERVER', understoodText: 'Att det är frivilligt.' }]);
  expect((await read(contact)).acknowledgements).toEqual([{ role: 'OBSERVER', understoodText: 'Att det är frivilligt.' }]);
  expect((await server.query(observer, '{ messages { id mine { understoodText } } }')).data.messages.find((each: any) => each.id === id).mine).toEqual({ understoodText: 'Att det är frivilligt.' });
});

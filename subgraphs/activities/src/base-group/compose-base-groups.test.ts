import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { detectConflicts } from './detect-conflicts';
import { arrangeManagers, type Municipality } from './test-managers';

let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server.stop());

const leader = (at: Municipality) => testViewer(randomUUID(), at.id, ['PROCESS_LEADER']);
const SET = `id target lockedAt municipality { id } rules { rule holds text people { id } } missing { id } changes { kind reason }
  groups { id title kind participantCount participants { women men } members { id } dependencyConflicts { superior { id } subordinate { id } chain { id } } }`;
async function mutate(viewer: ReturnType<typeof testViewer>, field: string, type: string, input: object, name = 'input', key: string = randomUUID()): Promise<any> {
  const { data, errors } = await server.query(
    viewer, `mutation ($key: ID!, $input: ${type}!) { ${field}(idempotencyKey: $key, ${name}: $input) { __typename ... on BaseGroupSet { ${SET} } ... on Refused { code message subject }
      ${field === 'composeBaseGroups' ? '... on CompositionImpossible { proof text people { id } }' : ''} } }`, { key, input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}
const compose = (at: Municipality, more: object = {}) => mutate(leader(at), 'composeBaseGroups', 'ComposeBaseGroupsInput', { municipality: at.id, ...more });

test('composes, explains, moves, swaps, locks, and asks for a reason afterwards', async () => {
  const at = await server.arrange((manager) => arrangeManagers(manager, 5, 24));
  const set = await compose(at);
  expect(set.groups.map((group: any) => [group.kind, group.participantCount])).toEqual([['HEADS', 6], ['ORDINARY', 8], ['ORDINARY', 8], ['ORDINARY', 8]]);
  expect(set.groups.every((group: any) => group.participants.women + group.participants.men === group.members.length)).toBe(true);
  expect(set.rules).toHaveLength(6);
  expect(set.rules.filter((rule: any) => !rule.holds)).toEqual([]);
  expect(set.groups.flatMap((group: any) => group.dependencyConflicts)).toEqual([]);
  expect(set.missing).toEqual([]);

  const [heads, first, second] = set.groups;
  const person = first.members[0].id;
  const move = (input: object) => mutate(leader(at), 'moveBaseGroupMember', 'MoveMemberInput', input);
  const moved = await move({ person, to: second.id });
  expect(moved.groups.map((group: any) => group.participantCount)).toEqual([6, 7, 9, 8]);
  expect(await move({ person, to: heads.id })).toMatchObject({ code: 'NO_DEPENDENCY', message: expect.stringContaining('beroende') });
  expect(await move({ person, to: second.id })).toMatchObject({ code: 'SAME_GROUP' });
  const swapped = await mutate(leader(at), 'swapBaseGroupMembers', 'SwapMembersInput', { one: first.members[1].id, other: second.members[1].id });
  expect(swapped.groups[2].members).toContainEqual(first.members[1]);

  const locked = await mutate(leader(at), 'lockBaseGroups', 'ID', set.id, 'set');
  expect(locked.lockedAt).not.toBeNull();
  expect(await move({ person, to: first.id })).toMatchObject({ code: 'REASON_NEEDED' });
  const back = await move({ person, to: first.id, reason: 'Motsättningar i gruppen' });
  expect(back.changes.map(({ kind, reason }: any) => [kind, reason])).toEqual([
    ['MOVED', 'Motsättningar i gruppen'], ['LOCKED', null], ['SWAPPED', null], ['MOVED', null], ['COMPOSED', null]]);
  expect(await compose(at)).toMatchObject({ code: 'LOCKED' });
  const events = await server.arrange((manager) => manager.query('select name from outbox where organisation = $1 order by id', [at.id]));
  expect(events.map(({ name }: any) => name)).toEqual(['BaseGroupsComposed', 'BaseGroupChanged', 'BaseGroupChanged', 'BaseGroupLocked', 'BaseGroupChanged']);
});

test('a superior in another municipality is seen, though the composer’s own rows do not show the line', async () => {
  const [own, other] = await server.arrange(async (manager) => [await arrangeManagers(manager, 3, 21), await arrangeManagers(manager, 2, 4)] as const);
  const [boss, report] = own.managers;
  // The deputy works in the other municipality; the chain boss → deputy → report runs through it.
  const deputy = other.managers[0]!;
  await server.arrange(async (manager) => {
    await manager.query(
      `insert into placement (id, organisation, person, unit, administration, superior, standing, counted) values
        (gen_random_uuid(), $1, $2, $1, null, $3, null, false), (gen_random_uuid(), $1, $4, $1, null, $2, null, false)`, [other.id, deputy, boss, report]);
  });
  const set = await compose(own);
  const together = set.groups.find((group: any) => group.members.some(({ id }: any) => id === boss)).members.map(({ id }: any) => id);
  expect(together).not.toContain(report);
});

test('a later reorganisation shows as a conflict and moves nobody', async () => {
  const at = await server.arrange((manager) => arrangeManagers(manager, 3, 16));
  const before = await compose(at);
  const [boss, report] = before.groups[1].members.map(({ id }: any) => id);
  await server.arrange((manager) => manager.query('update placement set superior = $1 where person = $2', [boss, report]));
  const ask = `query ($id: ID!) { baseGroupSet(municipality: $id) { ${SET} } }`;
  const after = (await server.query(leader(at), ask, { id: at.id })).data.baseGroupSet;
  expect(after.groups.map((group: any) => group.members)).toEqual(before.groups.map((group: any) => group.members));
  expect(after.groups[1].dependencyConflicts).toEqual([{ superior: { id: boss }, subordinate: { id: report }, chain: [{ id: boss }, { id: report }] }]);
  expect(after.rules.find(({ rule }: any) => rule === 'NO_DEPENDENCY')).toMatchObject({ holds: false, people: [{ id: boss }, { id: report }] });
});

test('a dependency that comes is told once, and again when it has gone and come back', async () => {
  const at = await server.arrange((manager) => arrangeManagers(manager, 3, 16));
  const { groups } = await compose(at);
  const [boss, report] = groups[1].members.map(({ id }: any) => id);
  const superiorOf = (person: string) => server.arrange((manager) => manager.query('select superior from placement where person = $1', [person])).then(([row]: any) => row.superior);
  const head = await superiorOf(report);
  const reorganise = (superior: string) => server.arrange((manager) => manager.query('update placement set superior = $1 where person = $2', [superior, report]));
  const told = () => server.arrange((manager) => manager.query(`select payload from outbox where name = 'DependencyConflictDetected' and organisation = $1`, [at.id]));
  await server.arrange(detectConflicts);
  expect(await told()).toEqual([]);
  await reorganise(boss);
  for (let round = 0; round < 2; round++) await server.arrange(detectConflicts);
  expect(await told()).toEqual([{ payload: { group: groups[1].id, superior: boss, subordinate: report } }]);
  await reorganise(head);
  await server.arrange(detectConflicts);
  await reorganise(boss);
  await server.arrange(detectConflicts);
  expect(await told()).toHaveLength(2);
});

test('a manager who comes later is listed as missing and can be given a place', async () => {
  const at = await server.arrange((manager) => arrangeManagers(manager, 3, 16));
  const set = await compose(at);
  const newcomer = randomUUID();
  await server.arrange(async (manager) => {
    await manager.query(`insert into participant values ($1, $2, $2, 'WOMAN')`, [newcomer, at.id]);
    await manager.query(`insert into placement (id, organisation, person, unit, administration, standing) values (gen_random_uuid(), $1, $2, $1, $1, 'MANAGER')`, [at.id, newcomer]);
  });
  const { data } = await server.query(leader(at), `query ($id: ID!) { baseGroupSet(municipality: $id) { missing { id } rules { rule holds } } }`, { id: at.id });
  expect(data.baseGroupSet.missing).toEqual([{ id: newcomer }]);
  expect(data.baseGroupSet.rules).toContainEqual({ rule: 'EXACTLY_ONE_GROUP', holds: false });
  const placed = await mutate(leader(at), 'moveBaseGroupMember', 'MoveMemberInput', { person: newcomer, to: set.groups[1].id });
  expect(placed.missing).toEqual([]);
});

test('several moves at once are held against the rules by what they come to, with their reason kept', async () => {
  const at = await server.arrange((manager) => arrangeManagers(manager, 5, 24));
  const { groups: [heads, first, second, third], id } = await compose(at, { maximum: 8, minimum: 8 });
  await mutate(leader(at), 'lockBaseGroups', 'ID', id, 'set');
  const round = [[first, second], [second, third], [third, first]].map(([from, to]) => ({ person: from.members[0].id, to: to.id }));
  const change = (input: object) => mutate(leader(at), 'changeBaseGroups', 'ChangeBaseGroupsInput', { reason: 'Ny organisation', ...input });
  // One at a time no group has room: each would be nine.
  expect(await mutate(leader(at), 'moveBaseGroupMember', 'MoveMemberInput', { ...round[0], reason: 'Ny organisation' })).toMatchObject({ code: 'SIZE' });
  const changed = await change({ moves: round });
  expect(changed.changes[0]).toEqual({ kind: 'CHANGED', reason: 'Ny organisation' });
  expect(changed.groups.map((group: any) => group.participantCount)).toEqual([6, 8, 8, 8]);
  expect(changed.groups[2].members).toContainEqual(first.members[0]);
  expect(await change({ moves: round, reason: ' ' })).toMatchObject({ code: 'REASON_NEEDED' });
  expect(await change({ moves: [round[0], round[0]] })).toMatchObject({ code: 'MOVES_UNCLEAR' });
  expect(await change({ moves: [{ person: heads.members[0].id, to: first.id }, { person: first.members[1].id, to: heads.id }] })).toMatchObject({ __typename: 'Refused' });
});

test('impossible is answered with its proof, and nothing is stored', async () => {
  const at = await server.arrange((manager) => arrangeManagers(manager, 1, 24));
  expect(await compose(at)).toMatchObject({ __typename: 'CompositionImpossible', proof: 'ADMINISTRATION', text: expect.stringContaining('24 personer') });
  expect(await compose(at, { target: 8, minimum: 9 })).toMatchObject({ __typename: 'Refused', code: 'TARGET_OUTSIDE' });
  const { data } = await server.query(leader(at), 'query ($id: ID!) { baseGroupSet(municipality: $id) { id } }', { id: at.id });
  expect(data.baseGroupSet).toBeNull();
});

test('only composers, and only in their own municipality', async () => {
  const [at, other] = await server.arrange(async (manager) => [await arrangeManagers(manager, 3, 16), await arrangeManagers(manager, 3, 16)] as const);
  const manager = testViewer(at.managers[0]!, at.id, ['UNIT_MANAGER']);
  const { errors } = await server.query(manager, `mutation { composeBaseGroups(idempotencyKey: "12345678", input: { municipality: "${at.id}" }) { __typename } }`);
  expect(errors![0].extensions.code).toBe('FORBIDDEN');
  expect(await mutate(leader(at), 'composeBaseGroups', 'ComposeBaseGroupsInput', { municipality: other.id })).toMatchObject({ code: 'NOT_YOUR_COMPOSITION' });
  const foreign = await compose(other);
  expect(await mutate(leader(at), 'moveBaseGroupMember', 'MoveMemberInput', { person: other.managers[0], to: foreign.groups[1].id })).toMatchObject({ code: expect.any(String) });
  const still = (await server.query(leader(other), `query ($id: ID!) { baseGroupSet(municipality: $id) { groups { members { id } } } }`, { id: other.id })).data.baseGroupSet;
  expect(still.groups.map((group: any) => group.members)).toEqual(foreign.groups.map((group: any) => group.members));
  const hidden = (await server.query(leader(at), `query ($id: ID!) { baseGroupSet(municipality: $id) { groups { members { id } } missing { id } candidates { sex } } }`, { id: other.id })).data.baseGroupSet;
  expect(hidden).toBeNull();
});

test('reading a set costs the same statements for 3 groups as for 15', async () => {
  const [small, large] = await server.arrange(async (manager) => [await arrangeManagers(manager, 3, 16), await arrangeManagers(manager, 7, 120)] as const);
  for (const at of [small, large]) await compose(at);
  const statements = (at: Municipality) => server.statementsOf(() => server.query(leader(at), `query ($id: ID!) { baseGroupSet(municipality: $id) { ${SET} } }`, { id: at.id }));
  expect(await statements(large)).toHaveLength((await statements(small)).length);
});

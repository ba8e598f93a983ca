import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { SYSTEM } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';

const leader = testViewer(randomUUID(), ASSOCIATION.id, ['PROCESS_LEADER'], true);
const [north, south] = [randomUUID(), randomUUID()];
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 60_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const rowsOf = (project: string) => server.arrange((work) => work.query(
  'select id, handed_over_to as owner, ended_on is null as living, organisation from living_structure where project = $1 order by id', [project]));
const closedOn = async (project: string) => (await server.arrange((work) => work.query('select closed_on::text as day from project where id = $1', [project])))[0].day;

async function close(project: string, handovers: object[], viewer = leader): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation ($key: ID!, $input: CloseProjectInput!) { closeProject(idempotencyKey: $key, input: $input) {
    __typename ... on ProjectClosed { project { closedOn } } ... on HandoverMissing { message structures { id } } ... on Refused { code values { name text } } } }`,
  { key: randomUUID(), input: { project, handovers } });
  if (errors) throw new Error(errors[0]!.message);
  return data.closeProject;
}

let made = 0;
async function project(structures: { kind: string; ended: boolean }[]): Promise<{ id: string; structures: { id: string; ended: boolean }[] }> {
  const id = `frame-${++made}`;
  const rows = structures.map((each) => ({ ...each, id: randomUUID() }));
  await server.arrange(async (work) => {
    await work.query(`insert into project (id, organisation, name, period_start, programme_frame) values ($1, $2, 'Ram', '2012-01-01', true)`, [id, ASSOCIATION.id]);
    for (const row of rows) {
      await work.query(
        `insert into living_structure (id, project, kind, reference, title, organisation, began_on, ended_on) values ($1, $2, $3, $4, 'Något', $5, '2012-02-01', $6)`,
        [row.id, id, row.kind, row.id, north, row.ended ? '2013-01-01' : null]);
    }
  });
  return { id, structures: rows };
}

const structure = fc.record({
  kind: fc.constantFrom('NETWORK', 'BASE_GROUP_SET', 'ROUND', 'MEETING_SERIES'), ended: fc.boolean(),
  taker: fc.option(fc.constantFrom(ASSOCIATION.id, north), { nil: null, freq: 6 }),
});

test('invariant 20: a project closes exactly when everything living in it is handed over, and nothing is deleted', async () => {
  let [closed, open] = [0, 0];
  await fc.assert(fc.asyncProperty(fc.array(structure, { maxLength: 6 }), async (drawn) => {
    const { id, structures } = await project(drawn);
    const before = await rowsOf(id);
    const taken = structures.flatMap((each, index) => (drawn[index]!.taker ? [{ structure: each.id, handoverTo: drawn[index]!.taker! }] : []));
    const orphans = structures.filter((each, index) => !each.ended && !drawn[index]!.taker).map((each) => each.id);
    const done = await close(id, taken);
    const after: any[] = await rowsOf(id);
    expect(after.map((row) => row.id)).toEqual(before.map((row: any) => row.id));
    expect(after.map((row) => row.living)).toEqual(before.map((row: any) => row.living));
    if (orphans.length > 0) {
      open++;
      expect(done).toMatchObject({ __typename: 'HandoverMissing' });
      expect(done.structures.map((each: any) => each.id).sort()).toEqual(orphans.sort());
      expect(after).toEqual(before);
      expect(await closedOn(id)).toBeNull();
    } else {
      closed++;
      expect(done).toEqual({ __typename: 'ProjectClosed', project: { closedOn: '2013-06-03' } });
      for (const row of after.filter(({ living }) => living)) expect(row.owner).toBe(taken.find((each) => each.structure === row.id)!.handoverTo);
      expect(await close(id, taken)).toEqual({ __typename: 'Refused', code: 'PROJECT_CLOSED', values: [{ name: 'day', text: '2013-06-03' }] });
    }
  }), { numRuns: 40 });
  expect(Math.min(closed, open)).toBeGreaterThan(3);
}, 60_000);

test('a handover is of the project’s own, to a unit money knows, by who writes the money’s record', async () => {
  const { id, structures } = await project([{ kind: 'NETWORK', ended: false }]);
  expect(await close(id, [{ structure: randomUUID(), handoverTo: north }])).toMatchObject({ code: 'NO_SUCH_STRUCTURE' });
  expect(await close(id, [{ structure: structures[0]!.id, handoverTo: south }])).toMatchObject({ code: 'UNIT_CANNOT_TAKE_OVER' });
  expect(await close('none', [])).toMatchObject({ code: 'NO_SUCH_PROJECT' });
  await expect(close(id, [{ structure: structures[0]!.id, handoverTo: 'north' }])).rejects.toThrow('UUID');
  const twice = { structure: structures[0]!.id, handoverTo: north };
  await expect(close(id, [twice, twice])).rejects.toThrow('one handover');
  await expect(close(id, [twice], testViewer(randomUUID(), north, ['UNIT_MANAGER']))).rejects.toThrow('money:write');
  await expect(server.arrange((work) => work.query('delete from living_structure'))).rejects.toThrow('permission denied');
  const { data } = await server.query(leader, `{ project(id: "${id}") { livingStructures { kind title organisation { id } handedOverTo { id } } handoverUnits { id } } }`);
  expect(data.project.livingStructures).toEqual([{ kind: 'NETWORK', title: 'Något', organisation: { id: north }, handedOverTo: null }]);
  expect(data.project.handoverUnits.map((unit: any) => unit.id).sort()).toEqual([ASSOCIATION.id, north].sort());
});

let told = 0;
const tell = (source: string, name: string, payload: object) =>
  server.send(SYSTEM, 'POST', '/events', { source, events: [{ id: String(++told), name, organisation: north, payload, at: '2013-06-03T08:00:00Z' }] });

test('what activities and ku8 tell of becomes the open frame’s, once; after it closes, ordinary operations’', async () => {
  await server.arrange((work) => work.query(`update project set closed_on = '2013-06-03' where closed_on is null`));
  const { id } = await project([]);
  await tell('activities', 'NetworkEstablished', { network: 'natverk', title: 'Nätverk' });
  await tell('activities', 'MeetingScheduled', { series: 'traden', title: 'Tråden', heldOn: '2013-06-04' });
  await tell('activities', 'MeetingScheduled', { series: 'traden', title: 'Tråden', heldOn: '2013-06-05' });
  await tell('activities', 'BaseGroupLocked', { set: randomUUID(), groups: 4 });
  await tell('activities', 'BaseGroupLocked', { set: randomUUID(), groups: 5 });
  await tell('ku8', 'RoundOpened', { round: 'r1', title: 'Omgång' });
  await tell('ku8', 'RoundClosed', { round: 'r1', closedOn: '2013-06-03' });
  const list = async () => (await server.query(leader, `{ project(id: "${id}") { livingStructures { id kind title endedOn } } }`)).data.project.livingStructures;
  const kept = await list();
  expect(kept.map(({ id: _, ...rest }: any) => rest)).toEqual([
    { kind: 'BASE_GROUP_SET', title: null, endedOn: null }, { kind: 'MEETING_SERIES', title: 'Tråden', endedOn: null },
    { kind: 'NETWORK', title: 'Nätverk', endedOn: null }, { kind: 'ROUND', title: 'Omgång', endedOn: '2013-06-03' }]);
  expect(await close(id, kept.slice(0, 3).map((each: any) => ({ structure: each.id, handoverTo: north })))).toMatchObject({ __typename: 'ProjectClosed' });
  const events = await server.arrange((work) => work.query(`select payload from outbox where name = 'ProjectClosed' and payload ->> 'project' = $1`, [id]));
  expect(events[0].payload).toMatchObject({ closedOn: '2013-06-03', activities: [], handovers: expect.arrayContaining([
    { structure: kept[0].id, kind: 'BASE_GROUP_SET', reference: north, handoverTo: north }, { structure: kept[2].id, kind: 'NETWORK', reference: 'natverk', handoverTo: north }]) });
  expect(events[0].payload.handovers).toHaveLength(3);
  await tell('activities', 'NetworkEstablished', { network: 'senare', title: 'Senare' });
  expect(await list()).toHaveLength(4);
});

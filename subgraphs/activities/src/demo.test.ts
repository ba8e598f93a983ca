import { municipalityOf, MUNICIPALITIES } from '@samlar/lia/municipalities';
import { v8Administrations } from '@samlar/lia/figures';
import { liaOrganisation } from '@samlar/lia/organisation';
import { PERSONAS } from '@samlar/lia/personas';
import { openDatabase } from '@samlar/subgraph/database';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { RESEARCH, type Viewer } from '@samlar/viewer/viewer';
import { DEMO_TODAY } from './demo-programmes';
import { loadDemo } from './demo';
import { subgraph } from './subgraph';

let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = DEMO_TODAY;
  server = await startTestSubgraph(subgraph);
  const url = new URL(server.adminUrl);
  url.username = 'activities_app';
  const dataSource = await openDatabase(subgraph, url.toString(), 2);
  await loadDemo(dataSource, () => undefined);
  await dataSource.destroy();
}, 120_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const persona = (subject: string) => PERSONAS.find((each) => each.subject === subject)!;
const viewerOf = (subject: string): Viewer => {
  const { person, organisation, portal, role } = persona(subject);
  return testViewer(person, organisation, [role], portal === 'fyrbodal');
};
const leader = viewerOf('p7');
async function ask(viewer: Viewer, document: string, variables?: object): Promise<any> {
  const { data, errors } = await server.query(viewer, document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
const units = (ids: string[], fields: string, viewer = leader) =>
  ask(viewer, `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgUnit { ${fields} } } }`, { of: ids.map((id) => ({ __typename: 'OrgUnit', id })) }).then((data) => data._entities);

test('205 trained learning leaders, 172 women and 33 men, each administration as the plan has it', async () => {
  const lia = liaOrganisation();
  const administrations = v8Administrations.rows.map((row) => {
    const { id } = MUNICIPALITIES.find(({ name }) => name === row.municipality)!;
    return lia.units.find((unit) => unit.organisation === id && unit.name === row.administration)!.id;
  });
  const found = await units(administrations, 'trainedLearningLeaders { total women men }');
  expect(found.map((each: any) => each.trainedLearningLeaders)).toEqual(v8Administrations.rows.map((row: any) => ({
    total: row.womenLearningLeaders + row.menLearningLeaders, women: row.womenLearningLeaders, men: row.menLearningLeaders,
  })));
  const sum = (field: string) => found.reduce((total: number, each: any) => total + each.trainedLearningLeaders[field], 0);
  expect(['total', 'women', 'men'].map(sum)).toEqual([205, 172, 33]);
});

test('the programmes stand as in the plan, with what was planned beside what came', async () => {
  const programme = (id: string, fields: string) => ask(leader, `query ($id: ID!) { programme(id: $id) { ${fields} } }`, { id }).then((data) => data.programme);
  expect(await programme('chefsutveckling-1', 'participantCount plannedParticipants capacity eligible feasibility { code }')).toEqual({
    participantCount: 90, plannedParticipants: 90, capacity: 96, eligible: 82, feasibility: [{ code: 'PLANNED_ABOVE_ELIGIBLE' }],
  });
  expect(await programme('chefsutveckling-2', 'participantCount sessionProgress { held scheduled planned } feasibility { code } occasions { capacity }')).toMatchObject({
    participantCount: 82, sessionProgress: { held: 112, scheduled: 128, planned: 128 }, feasibility: [{ code: 'GROUPS_TOO_SMALL' }],
    occasions: Array(16).fill({ capacity: 8 }),
  });
  expect(await programme('uppfoljningsdag-larledare', 'participantCount plannedParticipants')).toEqual({ participantCount: 205, plannedParticipants: 220 });
  expect(await programme('uppfoljningsdag-observatorer', 'participantCount')).toEqual({ participantCount: 55 });
  expect(await programme('dialogledare-uddevalla', 'participantCount plannedParticipants')).toEqual({ participantCount: 70, plannedParticipants: 70 });
  expect(await programme('chefsutveckling-uddevalla-1', 'participantCount eligible shortfall perspectives')).toEqual({
    participantCount: 60, eligible: 70, shortfall: 10, perspectives: ['HEALTH', 'EQUALITY', 'ACCESSIBILITY'],
  });
  expect(await programme('ledarskapsprogram-uddevalla', 'blocks { number term credits elective }')).toEqual({
    blocks: [1, 2, 3, 4].map((number) => ({ number, term: ['vt 2012', 'ht 2012', 'vt 2013', 'ht 2013'][number - 1], credits: number === 2 ? 7.5 : null, elective: number === 4 })),
  });
  expect(await programme('apt-serie', 'occasions { capacity minimum participantCount waitingList quotas { seats } }')).toEqual({
    occasions: [{ capacity: 90, minimum: 70, participantCount: 90, waitingList: 12, quotas: expect.arrayContaining([{ seats: 30 }]) }],
  });
});

test('red threads: planned against scheduled; the network may start', async () => {
  const { a, b, network } = await ask(leader, `{ a: meetingSeries(id: "roda-traden-dals-ed") { planned scheduled participantCount meetings { heldOn } }
    b: meetingSeries(id: "roda-traden-vanersborg") { planned scheduled participantCount meetings { heldOn } }
    network(id: "natverk-funktionsnedsattning") { participantCount readyToStart startObstacles checklist { number satisfied plan } } }`);
  expect(a).toMatchObject({ planned: 6, scheduled: 6, participantCount: 29 });
  expect(b).toMatchObject({ planned: 6, scheduled: 5, participantCount: 122 });
  expect([a.meetings[0].heldOn, b.meetings[0].heldOn]).toEqual(['2012-03-07', '2012-03-08']);
  expect(network).toMatchObject({ participantCount: 7, readyToStart: true, startObstacles: [] });
  expect(network.checklist).toHaveLength(13);
});

test('base groups stand in four municipalities; the process leader composes Vänersborg live', async () => {
  const ids = ['dals-ed', 'lysekil', 'munkedal', 'sotenas', 'vanersborg'].map((slug) => municipalityOf(slug).id);
  const found = await units(ids, 'baseGroups { participantCount dependencyConflicts { superior { id } } }');
  const people = found.map((each: any) => each.baseGroups.reduce((sum: number, group: any) => sum + group.participantCount, 0));
  expect(people).toEqual([29, 73, 30, 40, 0]);
  expect(found.flatMap((each: any) => each.baseGroups).flatMap((group: any) => group.dependencyConflicts)).toHaveLength(1);
  const { composeBaseGroups: set } = await ask(leader, `mutation ($id: ID!) { composeBaseGroups(idempotencyKey: "compose vanersborg", input: { municipality: $id }) {
    ... on BaseGroupSet { groups { kind participantCount } rules { rule holds text } missing { id } } } }`, { id: municipalityOf('vanersborg').id });
  expect(set.missing).toEqual([]);
  expect(set.rules.filter((rule: any) => !rule.holds)).toEqual([]);
  const count = (kind: string) => set.groups.filter((group: any) => group.kind === kind).map((group: any) => group.participantCount);
  expect([count('HEADS'), count('ASPIRANTS')]).toEqual([[7], [8]]);
  expect(count('ORDINARY').reduce((sum: number, size: number) => sum + size, 0)).toBe(115);
});

test('the personas find what they came for', async () => {
  const { staffEnrolments } = await ask(viewerOf('p2'), '{ staffEnrolments { status needs occasion { title } } }');
  expect(staffEnrolments[0]).toEqual({ status: 'REQUESTED', needs: ['APPROVAL'], occasion: { title: 'Aktionsforskning: erfarenhetsdag' } });
  const me = (subject: string, fields: string) =>
    ask(viewerOf(subject), `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`, { of: [{ __typename: 'Person', id: persona(subject).person }] })
      .then((data) => data._entities[0]);
  expect((await me('p2', 'baseGroup { title members { id } }')).baseGroup.members.length).toBeGreaterThanOrEqual(6);
  expect((await me('p4', 'enrolments { occasion { id } status }')).enrolments).toContainEqual({ occasion: { id: 'uppfoljningsdag-larledare-2013' }, status: 'CONFIRMED' });
  expect((await me('p5', 'observerTrainingDays { year days }')).observerTrainingDays).toEqual([{ year: 2012, days: 1 }]);
  const { occasion } = await ask(viewerOf('p1'), '{ occasion(id: "aktionsforskning-slutseminarium") { capacity participantCount waitingList } }');
  expect(occasion).toEqual({ capacity: 40, participantCount: 39, waitingList: 0 });
});

test('research sees counts of five or more, and no people', async () => {
  const { programmes } = await ask(RESEARCH, '{ programmes(period: "ht 2012") { title participantCount participants { total women men absence } } }');
  const small = programmes.find((each: any) => each.participantCount === 8);
  expect(small.participants).toMatchObject({ total: 8 });
  for (const { participants } of programmes) {
    for (const part of ['women', 'men']) if (participants[part] !== null && participants[part] !== 0) expect(participants[part]).toBeGreaterThanOrEqual(5);
  }
});

test('research gets learning leaders per municipality, and fourteen municipalities at once', async () => {
  const found = await units(MUNICIPALITIES.map(({ id }) => id), 'trainedLearningLeaders { total } participationSummary { enrolled { total women men } completed { total } hours }', RESEARCH);
  const totals = found.map((each: any) => each.trainedLearningLeaders.total);
  expect(totals.filter((total: number | null) => total === null)).toEqual([]);
  expect(totals.reduce((sum: number, total: number) => sum + total, 0)).toBe(205);
});

test('an overview of fourteen municipalities costs the same statements as one', async () => {
  const fields = 'programmes { title participantCount } baseGroups { title participants { women } } participationSummary(period: "2012") { enrolled { total } hours } trainedLearningLeaders { total } meetingSeries { scheduled }';
  const one = await server.statementsOf(() => units([municipalityOf('dals-ed').id], fields));
  const all = await server.statementsOf(() => units(MUNICIPALITIES.map(({ id }) => id), fields));
  expect(all).toHaveLength(one.length);
});

test('the groups of Sotenäs were composed before a reorganisation: one conflict, and nobody was moved', async () => {
  const { baseGroupSet } = await ask(leader, `query ($id: ID!) { baseGroupSet(municipality: $id) { lockedAt missing { id } rules { rule holds } groups { kind dependencyConflicts { chain { id } } groundRuleVersions { version } mentorPairs { id } } } }`, { id: municipalityOf('sotenas').id });
  expect(baseGroupSet.lockedAt).not.toBeNull();
  expect(baseGroupSet.missing).toEqual([]);
  expect(baseGroupSet.groups.flatMap((group: any) => group.dependencyConflicts)).toHaveLength(1);
  expect(baseGroupSet.rules.filter(({ holds }: any) => !holds).map(({ rule }: any) => rule)).toEqual(['NO_DEPENDENCY']);
  expect(baseGroupSet.groups.filter(({ kind }: any) => kind === 'ORDINARY').every((group: any) => group.groundRuleVersions.length === 2)).toBe(true);
});

test('the evaluator from outside has reflected on manager development 2', async () => {
  const { programme } = await ask(leader, '{ programme(id: "chefsutveckling-2") { externals { comesFrom } occasions { sessions { metaReflections { text } } } sessionProgress { planned } feasibility { code } } }');
  expect(programme.externals).toEqual([{ comesFrom: 'Extern utvärderare' }]);
  expect(programme.occasions.flatMap(({ sessions }: any) => sessions.flatMap(({ metaReflections }: any) => metaReflections))).toHaveLength(3);
  expect(programme.sessionProgress.planned).toBe(128);
  expect(programme.feasibility).toEqual([{ code: 'GROUPS_TOO_SMALL' }]);
});

test('Uddevalla budgets 60 of 70 managers, and manager development 1 has 96 places for 90', async () => {
  const { shortage, room } = await ask(leader, '{ shortage: programme(id: "chefsutveckling-uddevalla-1") { eligible plannedParticipants shortfall } room: programme(id: "chefsutveckling-1") { capacity plannedParticipants blocks { days overnight } } }');
  expect(shortage).toEqual({ eligible: 70, plannedParticipants: 60, shortfall: 10 });
  expect(room).toEqual({ capacity: 96, plannedParticipants: 90, blocks: [{ days: 1, overnight: false }, { days: 2, overnight: true }, { days: 1, overnight: false }] });
});

import { ASSOCIATION, MUNICIPALITIES } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { PERSONAS } from '@samlar/lia/personas';
import { openDatabase } from '@samlar/subgraph/database';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { RESEARCH } from '@samlar/viewer/viewer';
import { loadDemo } from './demo';
import { invitedUnits } from './demo-units';
import { subgraph } from './subgraph';

let server: TestSubgraph;
const leader = testViewer(PERSONAS[6]!.person, ASSOCIATION.id, ['PROCESS_LEADER'], true);

beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  liaOrganisation();
  server = await startTestSubgraph(subgraph);
  const url = new URL(server.adminUrl);
  url.username = 'evaluation_app';
  const dataSource = await openDatabase(subgraph, url.toString(), 2);
  await loadDemo(dataSource, () => undefined);
  await dataSource.destroy();
}, 60_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const WAVES = `{ waves { id status opensOn unionDate measurements { kind unitMeasured { id } invited respondents responseRate entropy band suppressed
  entropyInterval { low high } words(list: DESIRED) { sv } caution { sv en } } } }`;

test('two waves of all 9 938, answered by about 70 and 62 of a hundred, told to be generated', async () => {
  const { data, errors } = await server.query(RESEARCH, WAVES);
  expect(errors).toBeUndefined();
  expect(data.waves.map(({ id, status }: any) => [id, status])).toEqual([['2012', 'CLOSED'], ['2013', 'CLOSED']]);
  const rates = data.waves.map(({ measurements }: any) => {
    const whole = measurements.find(({ kind }: any) => kind === 'REGION');
    expect(whole).toMatchObject({ invited: 9938, unitMeasured: null, suppressed: false });
    expect(whole.words.length).toBeGreaterThanOrEqual(10);
    expect(whole.caution.sv).toContain('Demonstrationsdata');
    expect(whole.caution.en).toContain('generated');
    expect(whole.entropyInterval.high - whole.entropyInterval.low).toBeLessThan(0.02);
    // Ten municipalities and the association itself; nothing below a municipality for an outsider.
    expect(measurements).toHaveLength(12);
    return whole.responseRate;
  });
  expect(rates[0]).toBeGreaterThan(0.66);
  expect(rates[0]).toBeLessThan(0.74);
  expect(rates[1]).toBeGreaterThan(0.58);
  expect(rates[1]).toBeLessThan(0.66);
});

test('every municipality that takes part is compared, and no other has figures', async () => {
  const ask = 'query ($units: [_Any!]!) { _entities(representations: $units) { ... on OrgUnit { cultureMeasurement { before { respondents } after { respondents } entropyDelta obstacle suppressed } } } }';
  const { data } = await server.query(RESEARCH, ask, { units: MUNICIPALITIES.map(({ id }) => ({ __typename: 'OrgUnit', id })) });
  MUNICIPALITIES.forEach(({ participation }, index) => {
    const culture = data._entities[index].cultureMeasurement;
    if (participation === 'NONE') expect(culture).toBeNull();
    else expect(culture).toMatchObject({ obstacle: null, suppressed: false, entropyDelta: expect.any(Number) });
  });
});

test('a manager sees their own municipality’s units, hidden where too few answered, and no other’s', async () => {
  const lysekil = MUNICIPALITIES.find(({ slug }) => slug === 'lysekil')!;
  const manager = testViewer(PERSONAS[1]!.person, lysekil.id, ['UNIT_MANAGER']);
  const { units } = liaOrganisation();
  const owner = new Map(units.map(({ id, organisation }) => [id, organisation]));
  const { data } = await server.query(manager, '{ wave(id: "2013") { measurements(kinds: [UNIT, ADMINISTRATION], first: 500) { suppressed respondents entropy absence unitMeasured { id } } } }');
  const { measurements } = data.wave;
  expect(measurements.length).toBeGreaterThan(30);
  expect(new Set(measurements.map((each: any) => owner.get(each.unitMeasured.id)))).toEqual(new Set([lysekil.id]));
  const hidden = measurements.filter(({ suppressed }: any) => suppressed);
  expect(hidden.length).toBeGreaterThan(0);
  for (const { respondents, entropy, absence } of hidden) expect([respondents, entropy, absence]).toEqual([null, null, 'SUPPRESSED']);
  for (const { suppressed, respondents } of measurements) if (!suppressed) expect(respondents).toBeGreaterThanOrEqual(7);
});

test('everyone is invited once, to no group smaller than seven', () => {
  const units = invitedUnits();
  expect(units.reduce((sum, { invited }) => sum + invited, 0)).toBe(9938);
  expect(units.filter(({ invited }) => invited > 0 && invited < 7)).toEqual([]);
  const { people, employments } = liaOrganisation();
  expect(new Set(employments.filter(({ counted }) => counted).map(({ person }) => person)).size).toBe(9938);
  expect(people.length).toBeGreaterThanOrEqual(9938);
});

test('the sixteen risks of the plan, two to be treated at once with owner, mitigation and date', async () => {
  const { data } = await server.query(leader, `{ risks { score level mitigation mitigationDue owner { id } } riskHeatMap { cells { count } notAssessed { id } } overdueRiskReviews { score } }`);
  const scores = data.risks.map(({ score }: any) => score).filter((score: number | null) => score !== null);
  expect(scores).toEqual([16, 16, 12, 12, 12, 12, 12, 10]);
  expect(data.risks).toHaveLength(16);
  const atOnce = data.risks.filter(({ level }: any) => level === 'TREAT_IMMEDIATELY');
  expect(atOnce).toHaveLength(2);
  for (const risk of atOnce) expect(risk.owner && risk.mitigation && risk.mitigationDue).toBeTruthy();
  expect(data.riskHeatMap.notAssessed).toHaveLength(8);
  expect(data.overdueRiskReviews).toEqual([{ score: 16 }, { score: 16 }]);
});

test('activities have their usefulness', async () => {
  const ask = '{ _entities(representations: [{ __typename: "LearningActivity", id: "chefsutveckling-1" }, { __typename: "LearningActivity", id: "none" }]) { ... on LearningActivity { evaluation { responses usefulness caution { sv } } } } }';
  const { data } = await server.query(RESEARCH, ask);
  expect(data._entities[0].evaluation.usefulness).toBeGreaterThan(2);
  expect(data._entities[0].evaluation.caution.sv).toContain('Demonstrationsdata');
  expect(data._entities[1].evaluation).toBeNull();
});

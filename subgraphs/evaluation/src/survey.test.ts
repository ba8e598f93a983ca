import { randomUUID } from 'node:crypto';
import { RESEARCH } from '@samlar/viewer/viewer';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { OWN_INSTRUMENT } from './instrument';
import { OWN_WORDS } from './own-words';
import { subgraph } from './subgraph';

const [association, region, lysekil, school, care, munkedal, leader, teacher, neighbour] = Array.from({ length: 9 }, () => randomUUID()) as string[];
const runner = testViewer(leader!, association!, ['PROCESS_LEADER'], true);
const employee = testViewer(teacher!, lysekil!, ['EMPLOYEE']);
const stranger = testViewer(neighbour!, munkedal!, ['EMPLOYEE']);
let server: TestSubgraph;

beforeAll(async () => {
  process.env.SURVEY_KEY = 'the secret of this test, more than 32 signs';
  server = await startTestSubgraph(subgraph);
});
afterAll(() => server.stop());

const OPEN = `mutation ($input: OpenWaveInput!, $key: ID!) { openWave(input: $input, idempotencyKey: $key) {
  ... on WaveOpened { wave { id status caution { sv } } } ... on Refused { code message } } }`;
const INVITE = `mutation ($wave: ID!, $unit: ID!, $count: Int!, $key: ID!) { inviteParticipants(wave: $wave, unit: $unit, count: $count, idempotencyKey: $key) {
  ... on ParticipantsInvited { codes } ... on Refused { code message } } }`;
const SUBMIT = `mutation ($code: String!, $personal: [Int!]!, $current: [Int!]!, $desired: [Int!]!) {
  submitResponse(code: $code, personal: $personal, current: $current, desired: $desired) {
  ... on ResponseReceived { message } ... on Refused { code message } } }`;
const CLOSE = `mutation ($wave: ID!, $key: ID!) { closeWave(wave: $wave, idempotencyKey: $key) {
  ... on WaveClosed { wave { id status closedOn } } ... on Refused { code message } } }`;
const CULTURE = `query ($units: [_Any!]!) { _entities(representations: $units) { ... on OrgUnit { cultureMeasurement {
  before { wave respondents invited responseRate entropy band suppressed absence levels { level limiting } caution { sv en }
    entropyInterval { low high } words(list: CURRENT) { sv current } positiveToLimiting(list: CURRENT) { limiting } }
  after { wave respondents entropy } entropyDelta entropyDeltaInterval { low high } obstacle suppressed } } } }`;

const unit = (id: string, organisation: string, parent: string | null, kind: string) => ({ unit: id, organisation, parent, kind });
const UNITS = [
  unit(region!, association!, null, 'REGION'), unit(lysekil!, lysekil!, region!, 'MUNICIPALITY'), unit(munkedal!, munkedal!, region!, 'MUNICIPALITY'),
  unit(school!, lysekil!, lysekil!, 'ADMINISTRATION'), unit(care!, lysekil!, lysekil!, 'ADMINISTRATION'),
];
const wave = (id: string, opensOn: string, units = UNITS) => ({
  id, title: `Kulturmätning ${id}`, instrument: OWN_INSTRUMENT, opensOn, closesOn: '2099-12-31', unionDate: '2011-12-12',
  unitsDefinedOn: '2012-01-01', units,
});
const limiting = OWN_WORDS.filter((word) => word.limiting).map(({ word }) => word);
const helpful = OWN_WORDS.filter((word) => !word.limiting).map(({ word }) => word);
const answer = (limitingWords: number) => ({
  personal: helpful.slice(0, 10), current: [...limiting.slice(0, limitingWords), ...helpful.slice(0, 10 - limitingWords)], desired: helpful.slice(5, 15),
});

async function open(id: string, opensOn: string): Promise<void> {
  const { data } = await server.query(runner, OPEN, { input: wave(id, opensOn), key: `open-${id}-0001` });
  expect(data.openWave.wave).toMatchObject({ id, status: 'OPEN' });
}

async function invite(id: string, to: string, count: number, key: string): Promise<string[]> {
  const { data } = await server.query(runner, INVITE, { wave: id, unit: to, count, key });
  return data.inviteParticipants.codes;
}

async function submit(code: string, limitingWords: number): Promise<string> {
  const { data } = await server.query(employee, SUBMIT, { code, ...answer(limitingWords) });
  return data.submitResponse.code ?? 'RECEIVED';
}

const cultureOf = async (viewer: typeof employee, ...units: string[]) =>
  (await server.query(viewer, CULTURE, { units: units.map((id) => ({ __typename: 'OrgUnit', id })) })).data._entities
    .map((each: any) => each.cultureMeasurement);

test('a wave is answered by code, closed, and shows what may be shown', async () => {
  await open('w1', '2012-01-16');
  const schoolCodes = await invite('w1', school!, 12, 'invite-school-1');
  const careCodes = await invite('w1', care!, 8, 'invite-care-01');
  expect(await invite('w1', school!, 12, 'invite-school-1')).toEqual(schoolCodes);

  for (const [index, code] of schoolCodes.entries()) expect(await submit(code, index % 5)).toBe('RECEIVED');
  for (const code of careCodes.slice(0, 3)) expect(await submit(code, 5)).toBe('RECEIVED');
  expect(await submit(schoolCodes[0]!, 1)).toBe('CODE_USED');
  expect(await submit('0000-0000-0000-0000', 1)).toBe('UNKNOWN_CODE');
  expect((await server.query(employee, SUBMIT, { code: careCodes[4], ...answer(2), current: [1] })).data.submitResponse.code).toBe('WRONG_NUMBER');
  expect((await server.query(employee, 'query ($code: String!) { waveOfCode(code: $code) { id instrument { wordsPerList words { sv } } } }',
    { code: careCodes[4] })).data.waveOfCode).toMatchObject({ id: 'w1', instrument: { wordsPerList: 10 } });

  const progress = await server.query(runner, '{ wave(id: "w1") { answered units { kind invited unit { id } } } }');
  // School's twelve have left the box by seven, care's three have not.
  expect(progress.data.wave.answered).toBe(7);
  expect(progress.data.wave.units.slice(0, 2)).toEqual([
    { kind: 'ADMINISTRATION', invited: 12, unit: { id: school } }, { kind: 'ADMINISTRATION', invited: 8, unit: { id: care } },
  ]);
  expect((await server.query(employee, '{ wave(id: "w1") { answered } }')).errors![0].extensions.code).toBe('FORBIDDEN');

  const { data } = await server.query(runner, CLOSE, { wave: 'w1', key: 'close-w1-0001' });
  expect(data.closeWave.wave).toMatchObject({ id: 'w1', status: 'CLOSED' });
  expect(await submit(careCodes[5]!, 1)).toBe('UNKNOWN_CODE');

  const [ofSchool, ofCare, whole] = await cultureOf(employee, school!, care!, lysekil!);
  // Lysekil (15) and its school (12) together would give the three of care: the smaller is not shown.
  expect(ofCare.before).toMatchObject({ respondents: null, entropy: null, band: null, levels: null, words: null, suppressed: true, absence: 'SUPPRESSED' });
  expect(ofSchool.before).toMatchObject({ respondents: null, entropy: null, suppressed: true });
  const limitingVotes = schoolCodes.reduce((sum, _, index) => sum + (index % 5), 0) + 3 * 5;
  expect(whole.before.entropy).toBeCloseTo(limitingVotes / 150, 12);
  expect(whole.before).toMatchObject({ respondents: 15, invited: 20, responseRate: 0.75, band: 'CLEAR', suppressed: false });
  expect(whole.before.entropyInterval.low).toBeLessThan(whole.before.entropy);
  expect(whole.before.levels.reduce((sum: number, level: any) => sum + level.limiting, 0)).toBeCloseTo(whole.before.entropy, 12);
  expect(whole.before.words.length).toBeGreaterThanOrEqual(10);
  expect(whole.before.caution.sv).toContain('inget bevis');
  expect(whole.after).toBeNull();
});

test('a second wave is compared with the first, where definition and instrument are the same', async () => {
  await open('w2', '2013-04-15');
  const codes = await invite('w2', school!, 20, 'invite-school-2');
  for (const code of codes) await submit(code, 1);
  await server.query(runner, CLOSE, { wave: 'w2', key: 'close-w2-0001' });
  const [whole] = await cultureOf(employee, lysekil!);
  expect(whole.after).toMatchObject({ wave: 'w2', respondents: 20 });
  expect(whole.entropyDelta).toBeCloseTo(whole.after.entropy - whole.before.entropy, 12);
  expect(whole.entropyDeltaInterval.high).toBeLessThan(0);
  expect(whole).toMatchObject({ obstacle: null, suppressed: false });
});

test('a municipality is public, its units are its own and the association’s', async () => {
  const [mine, theirs] = [await cultureOf(employee, lysekil!, school!), await cultureOf(stranger, lysekil!, school!)];
  expect(mine[1]).not.toBeNull();
  expect(theirs[0].after.respondents).toBe(20);
  expect(theirs[1]).toBeNull();
  expect((await cultureOf(RESEARCH, lysekil!, school!))[1]).toBeNull();
  expect((await cultureOf(runner, school!))[0].after.respondents).toBe(20);
});

test('response rate is respondents over employees, and null where either is missing', async () => {
  const ask = `query ($units: [_Any!]!) { _entities(representations: $units) { ... on OrgUnit { a: responseRate(wave: "w1") b: responseRate(wave: "none")
    engagementIndex(year: 2012) engagementAbsence } } }`;
  const rate = async (id: string, total: number | null) => (await server.query(employee, ask,
    { units: [{ __typename: 'OrgUnit', id, headcount: { total } }] })).data._entities[0];
  expect(await rate(lysekil!, 30)).toEqual({ a: 0.5, b: null, engagementIndex: null, engagementAbsence: 'NOT_APPLICABLE' });
  expect((await rate(lysekil!, null)).a).toBeNull();
  expect((await rate(care!, 30)).a).toBeNull();
});

test('refuses too few codes, a late union date, a closed wave and a viewer without the right', async () => {
  const small = await server.query(runner, INVITE, { wave: 'w2', unit: care, count: 3, key: 'invite-small-1' });
  expect(small.data.inviteParticipants.code).toBe('WAVE_CLOSED');
  await open('w3', '2014-01-01');
  expect((await server.query(runner, INVITE, { wave: 'w3', unit: care, count: 6, key: 'invite-small-2' })).data.inviteParticipants.code).toBe('UNIT_TOO_SMALL');
  const late = { ...wave('w4', '2011-01-01') };
  expect((await server.query(runner, OPEN, { input: late, key: 'open-w4-0001' })).data.openWave.code).toBe('UNIONS_NOT_INFORMED');
  expect((await server.query(runner, CLOSE, { wave: 'w1', key: 'close-w1-0002' })).data.closeWave.code).toBe('WAVE_CLOSED');
  expect((await server.query(employee, CLOSE, { wave: 'w3', key: 'close-w3-0001' })).errors![0].extensions.code).toBe('FORBIDDEN');
});

test('a code answers only while the wave is open for answers', async () => {
  await open('w5', '2098-01-01');
  const [code] = await invite('w5', school!, 7, 'invite-school-5');
  expect(await submit(code!, 1)).toBe('UNKNOWN_CODE');
});

test('the database itself refuses to change a closed wave', async () => {
  await expect(server.arrange((manager) => manager.query(`update wave set title = 'x' where id = 'w1'`))).rejects.toThrow('is closed');
  await expect(server.arrange((manager) => manager.query(`update wave_unit set invited = 1 where wave = 'w1'`))).rejects.toThrow('is closed');
});

test('ten units cost the same statements as one', async () => {
  const count = (units: string[]) => server.statementsOf(() => cultureOf(runner, ...units));
  const one = await count([lysekil!]);
  const many = await count([lysekil!, munkedal!, school!, care!, region!]);
  expect(many.length).toBe(one.length);
  expect(one.length).toBeLessThanOrEqual(4);
});

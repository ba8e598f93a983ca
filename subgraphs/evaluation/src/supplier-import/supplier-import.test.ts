import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

const [association, region, lysekil, tanum, leader, teacher] = Array.from({ length: 6 }, () => randomUUID()) as string[];
const runner = testViewer(leader!, association!, ['PROCESS_LEADER'], true);
const employee = testViewer(teacher!, lysekil!, ['EMPLOYEE']);
let server: TestSubgraph;
let instrument: string;

const DEFINE = `mutation ($input: DefineInstrumentInput!, $key: ID!) { done: defineInstrument(input: $input, idempotencyKey: $key) {
  ... on InstrumentDefined { instrument { id } } ... on Refused { code } } }`;
const OPEN = 'mutation ($input: OpenWaveInput!, $key: ID!) { openWave(input: $input, idempotencyKey: $key) { ... on WaveOpened { wave { id } } ... on Refused { code message } } }';
const IMPORT = `mutation ($wave: ID!, $file: Upload!, $commit: Boolean!, $key: ID!) { done: importSupplierAggregate(wave: $wave, file: $file, commit: $commit, idempotencyKey: $key) {
  ... on SupplierImportReport { rows units suppressed acceptable committed problems { severity row code message messageEnglish values { name number text } } wave { status } } ... on Refused { code } } }`;

const run = async (document: string, variables: object, files?: Record<string, Buffer>) => (await server.query(runner, document, { key: randomUUID(), ...variables }, files)).data;
const define = (input: object) => run(DEFINE, { input: { name: 'Leverantörens', version: 1, source: 'SUPPLIER', words: [], ...input } });

async function open(id: string): Promise<void> {
  const units = [
    { unit: region, organisation: association, parent: null, kind: 'REGION', label: 'Alla', invited: 0 },
    { unit: lysekil, organisation: lysekil, parent: region, kind: 'MUNICIPALITY', label: 'Lysekil', invited: 40 },
    { unit: tanum, organisation: tanum, parent: region, kind: 'MUNICIPALITY', label: 'Tanum', invited: 9 },
  ];
  const { openWave } = await run(OPEN, { input: {
    id, title: id, instrument, opensOn: '2012-01-16', closesOn: '2012-02-24', unionDate: '2011-12-12', unitsDefinedOn: '2012-01-01', units } });
  expect(openWave.wave).toEqual({ id });
}

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  instrument = (await define({})).done.instrument.id;
});
afterAll(() => server.stop());

const HEADER = 'Enhet;Antal svar;Ord;Nivå;Begränsande;Personliga;Nuvarande;Önskade';
/** Fourteen words of which four limit; `n` people, votes that add up to ten each in every list. */
function unitRows(name: string, n: number): string[] {
  const limiting = Array.from({ length: 4 }, (_, index) => `${name};${n};hinder ${index};${1 + (index % 3)};ja;0;${n / 2};0`);
  const helpful = Array.from({ length: 10 }, (_, index) => `${name};${n};hjälp ${index};${4 + (index % 4)};nej;${n};${index < 8 ? n : 0};${n}`);
  return [...limiting, ...helpful];
}
const fileOf = (lines: string[]): Buffer => Buffer.from([HEADER, ...lines].join('\n'), 'latin1');
const upload = async (wave: string, lines: string[], commit: boolean, key: string = randomUUID()) =>
  (await run(IMPORT, { wave, file: null, commit, key }, { 'variables.file': fileOf(lines) })).done;

test('a report is looked at, then committed once: figures stored, small groups hidden, the wave closed', async () => {
  await open('supplier-1');
  const lines = [...unitRows('Alla', 24), ...unitRows('Lysekil', 20), ...unitRows(tanum!, 4)];
  const preview = await upload('supplier-1', lines, false);
  expect(preview).toMatchObject({ rows: 42, units: 3, acceptable: true, committed: false, problems: [], wave: { status: 'OPEN' } });
  // Tanum's four are too few, and the region less Lysekil would give them: one of the two is hidden too.
  expect(preview.suppressed).toBe(2);

  const key = randomUUID();
  expect(await upload('supplier-1', lines, true, key)).toMatchObject({ committed: true, wave: { status: 'CLOSED' } });
  expect(await upload('supplier-1', lines, true, key)).toMatchObject({ committed: true });
  expect(await upload('supplier-1', lines, true)).toEqual({ code: 'WAVE_CLOSED' });

  const { data } = await server.query(employee, `{ wave(id: "supplier-1") { source measurements { kind unitMeasured { id } suppressed respondents entropy entropyInterval { low }
    responseRate personalCurrentMatches currentDesiredMatches levels { level current limiting } words(list: CURRENT) { sv } caution { sv } } } }`);
  const measured = data.wave.measurements;
  expect(measured.filter((each: any) => each.unitMeasured?.id === tanum)).toMatchObject([{ suppressed: true, respondents: null, entropy: null, levels: null, words: null }]);
  const [shown] = measured.filter((each: any) => !each.suppressed);
  expect(shown.entropy).toBeCloseTo(0.2, 12);
  // Eight helpful words have most votes; the tenth place is shared by the four limiting ones.
  expect(shown).toMatchObject({ entropyInterval: null, personalCurrentMatches: 8, currentDesiredMatches: 8 });
  expect(shown.words).toHaveLength(12);
});

test.each([
  ['a unit the wave does not have', ['Okänd;8;ord;1;nej;8;8;8'], 'unknown-unit'],
  ['more votes than people', ['Lysekil;8;ord;1;nej;9;8;8'], 'more-votes-than-people'],
  ['a limiting word above level 3', ['Lysekil;8;ord;4;ja;8;8;8'], 'limiting-level'],
  ['different numbers of respondents', ['Lysekil;8;ord;1;nej;8;8;8', 'Lysekil;9;annat;1;nej;8;8;8'], 'respondents-differ'],
  ['a word at two levels', ['Lysekil;8;ord;1;nej;8;8;8', 'Tanum;8;ord;2;nej;8;8;8'], 'word-differs'],
  ['more votes than the answers give', unitRows('Lysekil', 8).map((line) => line.replace(/;8$/, ';8')).concat('Lysekil;8;extra;1;nej;8;0;0'), 'votes-differ'],
  ['parts larger than their whole', [...unitRows('Alla', 8), ...unitRows('Lysekil', 10)], 'parts-exceed-whole'],
  ['a word twice in a unit', ['Lysekil;8;ord;1;nej;8;8;8', 'Lysekil;8;ord;1;nej;8;8;8'], 'duplicate-key'],
  ['a text for a number', ['Lysekil;åtta;ord;1;nej;8;8;8'], 'not-a-number'],
])('%s stops the import and changes nothing', async (name, lines, code) => {
  const wave = `supplier-${name.replace(/[^a-z]/g, '-').slice(0, 30)}`;
  await open(wave);
  const outcome = await upload(wave, lines, true);
  expect(outcome).toMatchObject({ acceptable: false, committed: false, wave: { status: 'OPEN' } });
  expect(outcome.problems.filter(({ severity }: any) => severity === 'error').map((problem: any) => problem.code)).toContain(code);
  const [{ count }] = await server.arrange((manager) => manager.query('select count(*)::int as count from culture_measurement where wave = $1', [wave]));
  expect(count).toBe(0);
});

test('fewer votes than the answers give, and a unit left out, are told and do not stop', async () => {
  await open('supplier-warned');
  const outcome = await upload('supplier-warned', unitRows('Lysekil', 8).slice(1), false);
  expect(outcome.acceptable).toBe(true);
  expect(outcome.problems.map(({ severity, code }: any) => `${severity} ${code}`).sort()).toEqual([
    'warning unit-missing', 'warning unit-missing', 'warning votes-differ',
  ]);
});

test('a problem of the report is its code, Swedish and values; what the reading finds has its English with it', async () => {
  await open('supplier-told');
  const [unknown] = (await upload('supplier-told', ['Okänd;8;ord;1;nej;8;8;8'], false)).problems;
  expect(unknown).toMatchObject({ row: 2, code: 'unknown-unit', message: 'Mätningen omfattar ingen enhet ”Okänd”.', messageEnglish: null, values: [{ name: 'unit', number: null, text: 'Okänd' }] });
  const [unread] = (await upload('supplier-told', ['Lysekil;åtta;ord;1;nej;8;8;8'], false)).problems;
  expect(unread).toMatchObject({ row: 2, code: 'not-a-number', messageEnglish: expect.stringMatching(/number/), values: [{ name: 'text', number: null, text: 'åtta' }] });
});

test('an instrument’s version is published once; its own words are checked', async () => {
  expect((await define({})).done.code).toBe('VERSION_EXISTS');
  expect((await define({ version: 2, words: [{ sv: 'a', en: 'a', level: 1, limiting: false }] })).done.code).toBe('SUPPLIER_WORDS');
  const words = Array.from({ length: 20 }, (_, index) => ({ sv: `ord ${index}`, en: `word ${index}`, level: 5, limiting: index === 3 }));
  expect((await define({ source: 'OWN_SURVEY', name: 'Egen', words })).done.code).toBe('LIMITING_LEVEL');
  expect((await define({ source: 'OWN_SURVEY', name: 'Egen', words: words.slice(0, 9) })).done.code).toBe('TOO_FEW_WORDS');
  expect((await define({ source: 'OWN_SURVEY', name: 'Egen', words: words.map((word) => ({ ...word, limiting: false })) })).done.instrument.id).toBeTruthy();
});

import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import SharedUnitsPage from './shared-units';
import { SHARED_UNITS, type Host, type SharedManager, type SharedUnitsData } from './shared-units.query';
import { extentOf, ledFromElsewhere, services, sharedUnits } from './shared-units.rules';
import { texts } from './texts';

const LYSEKIL = { code: '1484', name: 'Lysekil' };
const MUNKEDAL = { code: '1430', name: 'Munkedal' };
const SOTENAS = { code: '1427', name: 'Sotenäs' };
const unit = (name: string, served: { code: string; name: string }[]) => ({ id: name, name, kind: 'UNIT', headcount: { total: 12, absence: null }, servedMunicipalities: served });
const MEMBERS: Host[] = [
  { ...LYSEKIL, children: [{ children: [unit('IT-enheten', [MUNKEDAL]), unit('Ekonomienheten', [])] }, { children: [unit('Upphandlingsenheten', [MUNKEDAL])] }, { children: null }] },
  { ...MUNKEDAL, children: [{ children: [unit('Löneenheten', [SOTENAS])] }] },
  { ...SOTENAS, children: null },
];
const MANAGER: SharedManager = {
  person: { id: 'p', displayName: 'Exempel Chef' },
  posts: [
    { host: true, extentPercent: 60, reporting: 10, unit: { id: 'u1', name: 'IT-enheten' }, municipality: LYSEKIL },
    { host: false, extentPercent: 40, reporting: 7, unit: { id: 'u2', name: 'IT-enheten' }, municipality: MUNKEDAL },
  ],
};
const HIDDEN: SharedManager = { person: null, posts: [{ ...MANAGER.posts[0]!, unit: { id: 'u3', name: 'Löneenheten' }, municipality: MUNKEDAL }, { ...MANAGER.posts[1]!, unit: { id: 'u4', name: 'Löneenheten' }, municipality: SOTENAS, extentPercent: 60 }] };

test('finds the units that work for somebody else, by name', () => {
  expect(sharedUnits(MEMBERS, 'sv').map(({ unit: { name }, host, served }) => [name, host.name, served.length])).toEqual([
    ['IT-enheten', 'Lysekil', 1], ['Löneenheten', 'Munkedal', 1], ['Upphandlingsenheten', 'Lysekil', 1]]);
});
test('counts units from host to served', () => {
  expect(services(sharedUnits(MEMBERS, 'sv'))).toEqual([{ from: 'Lysekil', to: 'Munkedal', value: 2 }, { from: 'Munkedal', to: 'Sotenäs', value: 1 }]);
});
test('counts those led from elsewhere where they work, not where the manager is employed', () => {
  expect(['1484', '1430', '1427'].map((code) => ledFromElsewhere([MANAGER, HIDDEN], code))).toEqual([0, 7, 7]);
});
test('adds a manager’s posts', () => expect([MANAGER, HIDDEN].map(extentOf)).toEqual([100, 120]));

const page = async (municipalityGroup: SharedUnitsData['municipalityGroup'], language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(SharedUnitsPage, { query: SHARED_UNITS, variables: {}, answer: { data: { municipalityGroup } }, language, organisation: { id: 'x', ...MUNKEDAL } })).replaceAll('\u00a0', ' ');

test('shows who leads whom, and hides whom one may not see', async () => {
  const html = await page({ name: 'LMS', members: MEMBERS, sharedManagers: [MANAGER, HIDDEN] });
  for (const text of ['Exempel Chef', 'Visas i den egna kommunen', 'Leder också här', '60 %', 'mer än heltid']) expect(html).toContain(text);
  expect(html).toMatch(/grannkommun<\/dt><dd><span class="samlar-key-value"><span class="samlar-figure">7</);
  expect(await page({ name: 'LMS', members: MEMBERS, sharedManagers: [MANAGER] }, 'en')).toContain('Leads here too');
});
test('says so where nothing is shared', async () => expect(await page({ name: 'LMS', members: [{ ...SOTENAS, children: [] }], sharedManagers: [] })).toContain('Inget är delat'));
test('shows the units though the lines are withheld', async () => expect(await page({ name: 'LMS', members: MEMBERS, sharedManagers: null })).toContain('Upphandlingsenheten'));
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));

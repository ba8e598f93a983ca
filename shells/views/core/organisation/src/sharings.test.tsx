import { renderView } from '@samlar/view-contract/testing';
import Unit from './unit';
import { UNIT } from './unit.query';

jest.mock('./forms.module.css', () => ({}));
jest.mock('./sharing.module.css', () => ({}));
jest.mock('./tree.module.css', () => ({}));

const count = { total: 9, women: 8, men: 1, absence: null };
const sharing = { id: 's', start: '2013-01-01', end: null, reason: 'Gemensam lön', endedBecause: null, municipality: { id: 'munkedal', name: 'Munkedal' }, sharedBy: null, endedBy: null };
const orgUnit = {
  id: 'u', name: 'Lönekontoret', kind: 'UNIT', headcount: count, managers: count, employeesPerManager: null, workplaceMeetings: null, managersByLevel: null, servedMunicipalities: [],
  groupLeaderNeed: null, parent: { id: 'f', name: 'Förvaltningen', parent: { id: 'lysekil', name: 'Lysekil', parent: null } }, children: [],
  sharings: [sharing, { ...sharing, id: 'e', start: null, end: '2012-12-31', reason: null, endedBecause: 'Eget kontor', municipality: { id: 'sotenas', name: 'Sotenäs' } }],
};
const drawn = (organisation: string, rights: string[], unit = orgUnit) => renderView(Unit, {
  query: UNIT, variables: { id: 'u' }, params: { id: 'u' }, answer: { data: { orgUnit: unit } },
  organisation: { id: organisation, code: '1484', name: organisation }, viewer: { id: 'p', name: 'Jag', role: null, rights } });

test('shows with whom a unit is shared, since when and why, and what has ended', async () => {
  const html = await drawn('sotenas', []);
  for (const text of ['Munkedal', 'Från 2013-01-01', 'Gemensam lön', 'Sedan tidigare till 2012-12-31', 'Avslutades: Eget kontor']) expect(html).toContain(text);
  expect(html).not.toMatch(/Dela med en kommun|Avsluta delningen/);
});

test('the host shares and ends, the one served ends, others do neither', async () => {
  const buttons = async (organisation: string) => {
    const html = await drawn(organisation, ['organisation:write']);
    return [/Dela med en kommun/.test(html), /Avsluta delningen/.test(html)];
  };
  expect([await buttons('lysekil'), await buttons('munkedal'), await buttons('tanum')]).toEqual([[true, true], [false, true], [false, false]]);
});

test('a unit that nobody shares shows nothing of it to those who could not', async () => {
  expect(await drawn('lysekil', [], { ...orgUnit, sharings: [] })).not.toContain('Arbetar för flera kommuner');
});

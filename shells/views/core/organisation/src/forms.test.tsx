import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { formsTexts } from './forms-texts';
import Gaps from './gaps';
import Governance from './governance';
import { GAPS, GOVERNANCE, type GapsData, type GovernanceData } from './governance.query';
import { teamsBelow } from './person-choice.query';

jest.mock('./forms.module.css', () => ({}));
jest.mock('./governance.module.css', () => ({}));

test('has every text in every language', () => expect(catalogueProblems(formsTexts)).toEqual([]));

const viewer = (rights: string[]) => ({ id: 'p', name: 'Jag', role: null, rights });
const municipality: NonNullable<GovernanceData['municipality']> = {
  id: 'm', participation: 'NONE', managers: null, agreement: { state: 'INVITED', answeredOn: null }, mandate: null, governance: [], mandatoryManagers: [],
};
const governance = (rights: string[], over: Partial<typeof municipality> = {}) => renderView(Governance, {
  query: GOVERNANCE, variables: { code: '1484' }, answer: { data: { municipality: { ...municipality, ...over } } }, viewer: viewer(rights),
});

test('whoever keeps the municipality answers its invitation, records its mandate and appoints; nobody else is offered it', async () => {
  const offered = /Svara på inbjudan|Registrera mandat|Utse/g;
  expect((await governance(['organisation:write'])).match(offered)).toEqual(['Svara på inbjudan', 'Registrera mandat', 'Utse']);
  expect((await governance([])).match(offered)).toBeNull();
});

test('managers of the register stand beside the plan’s, and those nobody told of are said to be unknown, by name', async () => {
  const html = await governance([], {
    managers: { total: 3 }, mandate: { givenOn: '2012-01-01', participationMandatoryForManagers: true, givenBy: null, contactPerson: null },
    mandatoryManagers: [{ id: 'o', displayName: 'Örjan', takesPart: null }, { id: 'a', displayName: 'Åsa', takesPart: null }],
  });
  expect(html).toContain('planen anger 3;');
  expect(html).toContain('uppgift saknas om 2:');
  expect(html.indexOf('Åsa')).toBeLessThan(html.indexOf('Örjan'));
});

test('an answered invitation is not answered again, and a mandate that is there is changed', async () => {
  const html = await governance(['organisation:write'], {
    agreement: { state: 'ACCEPTED', answeredOn: '2011-11-15' }, mandate: { givenOn: '2012-01-01', participationMandatoryForManagers: false, givenBy: null, contactPerson: null },
  });
  expect(html).not.toContain('Svara på inbjudan');
  expect(html).toContain('Ändra mandatet');
});

const known = (id: string, name: string, group: string | null, invited: boolean) => ({
  id, name, participation: 'NONE', groups: group ? [{ id: group }] : [], agreement: invited ? { state: 'INVITED' as const, answeredOn: null } : null, governance: [],
});
const gaps = (rights: string[], municipalities: GapsData['municipalities']) => renderView(Gaps, {
  query: GAPS, variables: {}, answer: { data: { mandateGaps: [], municipalities, municipalityGroup: null } }, viewer: viewer(rights), organisation: { id: 'f', code: null, name: 'Fyrbodal' },
});

test('the association invites those who are not invited; one outside it stands in the list once it is invited', async () => {
  const all = [known('a', 'Tanum', 'fyrbodal', true), known('b', 'Utby', null, false), known('c', 'Ytterby', null, true)];
  const html = await gaps(['organisation:write'], all);
  expect(html).toContain('Bjud in en kommun');
  expect([/Tanum/, /Utby/, /Ytterby/].map((name) => name.test(html))).toEqual([true, false, true]);
  expect(await gaps([], all)).not.toContain('Bjud in en kommun');
  expect(await gaps(['organisation:write'], [all[0]!])).not.toContain('Bjud in en kommun');
});

test('a work team is named with the unit it is part of, in Swedish order', () => {
  const team = (id: string, name: string) => ({ id, name, kind: 'WORK_TEAM' });
  const unit = { id: 'u', name: 'Ängen', kind: 'UNIT', children: [team('2', 'Natt'), team('1', 'Dag')] };
  expect(teamsBelow([unit, { id: 'v', name: 'Bo', kind: 'UNIT', children: [team('3', 'Bo arbetslag 1')] }], 'sv').map(({ name }) => name)).toEqual(['Bo arbetslag 1', 'Ängen: Dag', 'Ängen: Natt']);
});

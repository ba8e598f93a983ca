import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { before, levelOf, mustBeTreated, numbered } from './register-order';
import Risks from './risks';
import RiskPage from './risk-page';
import { RISKS, type Risk } from './risks.query';
import { texts } from './risk-texts';

jest.mock('./risks.module.css', () => ({}));
jest.mock('../former-texts.module.css', () => ({}));

const assessment = (number: number, probability: number | null, consequence: number | null) => {
  const score = probability === null || consequence === null ? null : probability * consequence;
  return { number, probability, consequence, score, level: score === null ? null : levelOf(score), note: null, assessedOn: '2012-01-02' };
};
const risk = (id: string, probability: number | null, consequence: number | null, more: Partial<Risk> = {}): Risk => {
  const { score, level } = assessment(1, probability, consequence);
  return {
    id, title: `Risk ${id}`, probability, consequence, score, level, mitigation: null, mitigationDue: null, reviewOn: null, reviewOverdue: false,
    programmeWide: true, registeredOn: '2012-01-02', closedOn: null, closingReason: null, trend: null, scope: { id: 'association', name: 'Förbundet' },
    owner: null, history: [assessment(1, probability, consequence)], ...more,
  };
};
/** Scores by domain.md §2.7, and one not assessed. */
const open = [risk('a', 3, 4), risk('b', 4, 4, { reviewOverdue: true, reviewOn: '2013-05-15' }), risk('c', 2, 5), risk('d', 4, 4), risk('e', null, null), risk('f', 2, 2)];
const viewer = { id: 'p', name: 'Någon', role: null, rights: ['risk:read', 'risk:write'] };
const ORGANISATION = { id: 'town', code: '1484', name: 'Lysekil' };
const drawing = (rights = viewer.rights) => ({
  query: RISKS, variables: { organisation: 'town', names: false }, viewer: { ...viewer, rights }, organisation: ORGANISATION, language: 'sv' as const,
  answer: { data: { open, closed: [], orgUnit: { id: 'town', name: 'Lysekil', children: [] } } },
});

test('what must be treated at once stands first, what is not assessed last and outside the map', async () => {
  const html = await renderView(Risks, drawing());
  const at = ['Åtgärdas snarast</h2>', 'Riskkarta</h2>', 'Bör åtgärdas</h2>', 'Kan accepteras</h2>', 'Inte bedömda</h2>'].map((text) => html.indexOf(text));
  expect(at.every((place) => place > 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  expect(html.indexOf('Risk b')).toBeLessThan(html.indexOf('Risk a'));
  expect(html).toContain('1 risk skulle ha setts över: nummer 1.');
});

test('only those who may write are offered to register', async () => {
  expect(await renderView(Risks, drawing())).toContain('Registrera en risk');
  expect(await renderView(Risks, drawing(['risk:read']))).not.toContain('Registrera en risk');
});

test('a municipality sees a risk of the programme but does not change it', async () => {
  const html = await renderView(RiskPage, { ...drawing(), params: { id: 'b' } });
  expect(html).toContain('hanteras av kommunalförbundet');
  expect(html).not.toContain('Spara bedömningen');
});

test('numbers follow the score, and arrows the assessment before', () => {
  expect(numbered(open).map(({ id, number }) => `${number}${id}`)).toEqual(['1b', '2d', '3a', '4c', '5f', '6e']);
  expect(before(risk('a', 3, 4))).toBeNull();
  expect(before(risk('a', 3, 4, { history: [assessment(1, null, null), assessment(2, 4, 4), assessment(3, 3, 4)] }))).toEqual({ probability: 4, consequence: 4 });
});

test.each([[4, 'ACCEPTABLE'], [5, 'SHOULD_BE_TREATED'], [14, 'SHOULD_BE_TREATED'], [15, 'TREAT_IMMEDIATELY']])('score %p is %s', (score, level) => expect(levelOf(score)).toBe(level));

test('from 15 there must be a treatment', () => {
  expect(mustBeTreated(3, 5)).toBe(true);
  expect(mustBeTreated(2, 5)).toBe(false);
  expect(mustBeTreated(null, 5)).toBe(false);
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));

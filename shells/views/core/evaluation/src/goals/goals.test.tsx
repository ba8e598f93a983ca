import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Goals from './goals';
import { GOALS, type GoalsData } from './goals.query';
import { begun, correctedOf, evidenceOf, referred } from './goals.rules';
import { texts } from './goals-texts';

jest.mock('./goals.module.css', () => ({}));

const finding = { evidence: [{ kind: 'DOCUMENT' as const, reference: 'KS 2012:44' }], design: null, recordedOn: '2013-05-02', programmeWide: true, caution: { sv: 'Ingen orsak påstås.', nb: null, da: null, en: 'No cause is claimed.' } };
const ANSWER: GoalsData = {
  evaluationGoals: [
    { id: 'l1', level: 'LEADER', number: 1, question: { sv: 'Hittas former?', nb: 'Finnes former?', da: null, en: 'Are forms found?' }, findings: [
      { ...finding, id: 'b', text: 'Fler former än väntat.', corrects: 'a', evidence: [{ kind: 'MEASUREMENT', reference: 'm1' }] }, { ...finding, id: 'a', text: 'Färre former än väntat.', corrects: null },
    ] },
    { id: 'e1', level: 'EMPLOYEE', number: 1, question: { sv: 'Till nytta?', nb: null, da: null, en: 'Of use?' }, findings: [] },
  ],
  waves: [{ id: '2012', title: 'Kulturmätning 1', measurements: [{ id: 'm1', respondents: 812, unitMeasured: { name: 'Lysekil' } }, { id: 'm2', respondents: null, unitMeasured: { name: 'Dals-Ed' } }] }],
  programmes: [{ id: 'p', title: 'Lärledare' }],
};
const page = async (language: 'sv' | 'en', rights: string[]): Promise<string> => (await renderView(Goals, { query: GOALS, answer: { data: ANSWER }, language, viewer: { rights } as never })).replaceAll('\u00a0', ' ');

test('shows what has been found, what it rests on, and what has been corrected', async () => {
  const html = await page('sv', []);
  for (const text of ['Hittas former?', 'Rättad', 'Bygger på mätning: Lysekil, Kulturmätning 1', 'Bygger på dokument: KS 2012:44', 'Ingen orsak påstås.', 'Inget har kommit fram än.', 'Rättar en tidigare slutsats']) expect(html).toContain(text);
  expect(html).not.toContain('Anteckna en slutsats');
});

test('those who run measurements note findings, in their language', async () => {
  const html = await page('en', ['culture:run']);
  for (const text of ['Are forms found?', 'No cause is claimed.', 'Note a finding']) expect(html).toContain(text);
});

test('a finding rests on what was chosen and written, and never on a result that is hidden', () => {
  expect(evidenceOf({ measurement: 'm1', activity: '', documents: ' a \n\nb' })).toEqual([{ kind: 'MEASUREMENT', reference: 'm1' }, { kind: 'DOCUMENT', reference: 'a' }, { kind: 'DOCUMENT', reference: 'b' }]);
  expect(evidenceOf({ activity: 'p' })).toEqual([{ kind: 'ACTIVITY', reference: 'p' }]);
  expect([...referred(ANSWER).measurements]).toEqual([['m1', 'Lysekil, Kulturmätning 1']]);
  expect([...correctedOf(ANSWER.evaluationGoals!)]).toEqual(['a']);
  expect(begun({ text: 'ord '.repeat(40) })).toHaveLength(60);
});

test('has its words in every language', async () => expect(await catalogueProblems(texts)).toEqual([]));

import { programmeCapacity } from './capacity.rules';
import { programmeFault, programmeId, type PlannedPart } from './programme-plan.rules';
import { PROGRAMME_TEMPLATES } from './programme-templates';

const plan = (...parts: PlannedPart[]) => ({ title: 'Ledarskap', start: '2012-01-01', end: '2013-12-31', parts });

test.each([
  ['a day, a residential, a day', plan({ title: 'Heldag', days: 1 }, { title: 'Internat', days: 2, overnight: true }, { title: 'Heldag', days: 1 }), null],
  ['no title', { ...plan(), title: ' ' }, { code: 'TITLE_MISSING', part: 0 }],
  ['ends before it starts', { ...plan(), end: '2011-12-31' }, { code: 'PERIOD_BACKWARDS', part: 0 }],
  ['a part without a title', plan({ title: 'A' }, { title: '' }), { code: 'PART_WITHOUT_TITLE', part: 2 }],
  ['blocks a term each, in order', plan({ title: '1', term: 'vt 2012' }, { title: '2', term: 'ht 2012' }), null],
  ['blocks out of order', plan({ title: '1', term: 'ht 2012' }, { title: '2', term: 'vt 2012' }), { code: 'TERMS_OUT_OF_ORDER', part: 2 }],
  ['an elective taken before', plan({ title: '1', term: 'ht 2012' }, { title: '2', term: 'vt 2012', elective: true }), null],
  ['a year is no term', plan({ title: '1', term: '2012' }), { code: 'NOT_A_TERM', part: 1 }],
  ['a term outside the programme', plan({ title: '1', term: 'vt 2014' }), { code: 'TERM_OUTSIDE', part: 1 }],
  ['credits of nobody', plan({ title: '1', credits: 7.5 }), { code: 'CREDITS_WITHOUT_UNIVERSITY', part: 1 }],
  ['credits of a university', plan({ title: '1', credits: 7.5, awardedBy: 'Högskolan Väst' }), null],
  ['a night in one day', plan({ title: '1', days: 1, overnight: true }), { code: 'OVERNIGHT_TOO_SHORT', part: 1 }],
])('%s', (_, planned, expected) => expect(programmeFault(planned)).toEqual(expected));

test('ids are readable', () => {
  expect(programmeId('Ledarskap för nya chefer: del 2!')).toBe('ledarskap-for-nya-chefer-del-2');
  expect(programmeId('…')).toBe('program');
});

test('the templates are the plan’s: 1 + 2 + 1 days, and 8 × 6 × 2 = 96 places for about 90', () => {
  const first = PROGRAMME_TEMPLATES.find(({ id }) => id === 'manager-development-1')!;
  expect(first.parts.map(({ days }) => days)).toEqual([1, 2, 1]);
  expect(programmeCapacity(first)).toBe(96);
  const conversations = PROGRAMME_TEMPLATES.find(({ id }) => id === 'learning-conversations')!;
  expect(16 * conversations.sessions!).toBe(128);
  expect(new Set(PROGRAMME_TEMPLATES.map(({ id }) => id)).size).toBe(PROGRAMME_TEMPLATES.length);
});

import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { staffOf } from '../staff';
import Programme from './programme';
import { PROGRAMME, type Occasion, type Programme as ProgrammeShown } from './programme.query';
import { texts } from './programme-texts';
import { hours } from './sessions';

jest.mock('../form.module.css', () => ({}));
jest.mock('./programme.module.css', () => ({}));
jest.mock('../enrolment/dialog.module.css', () => ({}));

const occasion = (changed: Partial<Occasion> = {}): Occasion => ({
  id: 'block-4', title: 'Block 4, hösten 2013', period: { start: '2013-09-10', end: '2013-10-10' }, block: 4, capacity: 12, minimum: 8, participantCount: 12,
  freeSeats: 0, waitingList: 2, needsApproval: true, publishedAt: '2013-01-01T00:00:00Z', myEnrolment: null,
  sessions: [{ id: 's1', startsAt: '2013-09-10T07:00:00Z', endsAt: '2013-09-11T14:00:00Z', place: 'Ljungskile', overnight: true, days: 2, metaReflections: [] }], ...changed,
});
const LEADERSHIP: ProgrammeShown = {
  id: 'ledarskapsprogram-uddevalla', title: 'Ledarskapsutvecklingsprogram', period: { start: '2012-01-01', end: '2013-12-31' }, audience: ['MANAGER'],
  perspectives: ['EQUALITY'], participants: { total: 60, women: 48, men: 12 }, plannedParticipants: 70, eligible: 82, shortfall: 12, capacity: 96, trainers: 4, groupSize: 6,
  rounds: 4, sessionProgress: { held: 0, scheduled: 8, planned: 8 }, feasibility: [{ code: 'X', message: 'Grupperna blir för små.' }],
  blocks: [{ number: 2, title: 'Ledarskapsteorier', term: 'ht 2012', credits: 7.5, awardedBy: 'Högskolan Väst', days: null, overnight: false, elective: false }], myCompletedBlocks: [{ block: 2, completedOn: '2012-12-05' }], externals: [],
  cost: { planned: { amountMinor: '41160000', currency: 'SEK' } }, costPerParticipant: { amountMinor: '686000', currency: 'SEK' }, occasions: [occasion()],
};

const LYSEKIL = '00000000-0000-5000-8000-000000001484';
const MANAGER = { id: 'm', name: 'Malin', role: 'Rektor', rights: ['seats:manage', 'money:read'] };
const page = async (programme: ProgrammeShown | null, { language = 'sv' as 'sv' | 'en', errors = undefined as unknown[] | undefined, viewer = MANAGER, open = ['ledarskapsprogram-uddevalla'] } = {}) =>
  (await renderView(Programme, {
    query: PROGRAMME, variables: { id: 'p', organisation: LYSEKIL, money: viewer.rights.includes('money:read') }, params: { id: 'p' }, language, viewer,
    answer: { data: { programme, upcoming: [{ id: 'block-4' }], orgUnit: { id: LYSEKIL, programmes: open.map((id) => ({ id })) }, me: { id: 'm', employments: [] } }, errors },
  })).replaceAll('\u00a0', ' ');

test('shows people, plan, cost a head and the occasion with its residential', async () => {
  const html = await page(LEADERSHIP);
  expect(html).toContain('>Anmäl<');
  for (const text of ['48 kvinnor, 12 män', '6 860 kr', '4 utbildare × 6 i gruppen × 4 omgångar', '12 personer i målgruppen', 'Internat', 'Fullt, 2 i kö', '7,5 hp', 'jämställdhet']) {
    expect(html).toContain(text);
  }
});

test('leaves cost out for those who may not see it', async () => {
  const html = await page({ ...LEADERSHIP, cost: undefined, costPerParticipant: undefined }, { viewer: { ...MANAGER, rights: ['seats:manage'] } });
  expect(html).not.toContain('Kostnad per deltagare');
});

test('tells how far the viewer’s own enrolment has come and what is left', async () => {
  const html = await page({ ...LEADERSHIP, occasions: [occasion({ myEnrolment: { id: 'e', status: 'REQUESTED', needs: ['BENEFIT_FORM', 'DIALOGUE'], benefitForm: null, overnightNeed: null } })] });
  expect(html).toContain('Din anmälan: väntar på beslut');
  expect(html).toContain('nyttoformuläret, samtalet om nyttan');
  expect(html).toContain('Fyll i nyttoformuläret');
  expect(html).toContain('Avanmäl');
});

test('an occasion that is over stands in the table and cannot be enrolled in', async () => {
  const html = await page({ ...LEADERSHIP, occasions: [occasion({ id: 'past' })] });
  expect(html).toContain('Inga tillfällen är öppna för anmälan');
  expect(html).toContain('Tidigare tillfällen');
  expect(html).not.toContain('>Anmäl<');
});

test('a programme of others is shown without a way in', async () => {
  const html = await page(LEADERSHIP, { open: [] });
  expect(html).toContain('inte öppet för medarbetare i Lysekils kommun');
  expect(html).not.toContain('>Anmäl<');
});

test('says so when there is no such programme', async () => {
  expect(await page(null)).toContain('Programmet finns inte');
});

test('has every text in both languages', async () => {
  for (const catalogue of [texts, enrolmentTexts]) expect(catalogueProblems(catalogue)).toEqual([]);
  expect(await page(LEADERSHIP, { language: 'en' })).toContain('Cost per participant');
});

test('staff are everybody in the teams of one’s units, each once, without oneself', () => {
  const person = (id: string) => ({ id, displayName: id });
  const unit = { id: 'u', children: [{ id: 't1', members: [person('b'), person('m')] }, { id: 't2', members: [person('a'), person('b')] }] };
  expect(staffOf({ id: 'm', employments: [{ unit }, { unit: null }] }, 'sv').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a session within a day names the day once', () => {
  expect(hours('2013-09-10T07:00:00Z', '2013-09-10T14:00:00Z', 'sv')).toBe('2013-09-10 09:00–16:00');
  expect(hours('2013-09-10T07:00:00Z', '2013-09-11T14:00:00Z', 'sv')).toBe('2013-09-10 09:00 – 2013-09-11 16:00');
});

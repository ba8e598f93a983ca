import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { audienceTexts } from '../audience';
import { placesTexts } from '../places-tag';
import Catalogue from './catalogue';
import { CATALOGUE, type CatalogueProgramme } from './catalogue.query';
import { texts } from './catalogue-texts';

// Class names are the build's; a test draws without them.
jest.mock('../form.module.css', () => ({}));
jest.mock('./catalogue.module.css', () => ({}));

const occasion = (id: string, changed: Partial<CatalogueProgramme['occasions'][number]> = {}) => ({
  id, title: id, period: { start: '2013-09-10', end: '2013-10-10' }, capacity: 12, freeSeats: 3, waitingList: 0,
  publishedAt: '2013-01-01T00:00:00Z', sessions: [{ id: `${id}-1`, startsAt: '2013-09-10T07:00:00Z', days: 1, overnight: false }, { id: `${id}-2`, startsAt: '2013-09-20T07:00:00Z', days: 2, overnight: true }, { id: `${id}-3`, startsAt: '2013-10-10T07:00:00Z', days: 1, overnight: false }],
  myEnrolment: null, ...changed,
});
const PROGRAMMES: CatalogueProgramme[] = [
  { id: 'chefsutveckling-1', title: 'Chefsutveckling 1', period: { start: '2012-03-01', end: '2012-12-31' }, audience: ['PRINCIPAL'], participantCount: 96, sessionProgress: { held: 3 }, blocks: [], occasions: [occasion('over')] },
  {
    id: 'ledarskapsprogram', title: 'Ledarskapsprogram', period: { start: '2012-01-01', end: '2013-12-31' }, audience: ['MANAGER'], participantCount: 60, sessionProgress: { held: 0 },
    blocks: [{ number: 2, title: 'Teorier', term: 'ht 2012', credits: 7.5, elective: false }], occasions: [occasion('block-4', { freeSeats: 0, waitingList: 3 })],
  },
];

const RED_THREAD = {
  id: 'r', title: 'Den röda tråden', period: { start: '2012-03-08', end: '2013-06-30' }, planned: 6, scheduled: 5, participantCount: 120,
  meetings: [{ id: 'm1', number: 1, heldOn: '2012-03-08', betweenTask: 'Pröva ett samtal', inBaseGroups: true, reported: { total: 2 }, reports: [{ text: 'Jag lärde mig vänta', reportedAt: '2012-04-01T08:00:00Z', person: null }] }],
};
const LYSEKIL = '00000000-0000-5000-8000-000000001484';
const page = async (language: 'sv' | 'en' = 'sv', search = '', programmes = PROGRAMMES, open = PROGRAMMES.map(({ id }) => id)) =>
  (await renderView(Catalogue, { query: CATALOGUE, variables: { organisation: LYSEKIL }, answer: { data: { programmes, upcoming: [{ id: 'block-4' }], orgUnit: { id: LYSEKIL, programmes: open.map((id) => ({ id })), meetingSeries: [RED_THREAD] } } }, language, search })).replaceAll('\u00a0', ' ');

test('shows how each programme is built and what is left of it', async () => {
  const html = await page();
  for (const text of ['1+2+1 dagar med internat', 'Rektorer', 'Fullt, 3 i kö', '7,5 högskolepoäng', 'Inga fler tillfällen', '2 program']) expect(html).toContain(text);
});

test('stands with what one can still enrol in first, and tells what is running from what is over', async () => {
  expect(await page('sv', '', [{ ...PROGRAMMES[1]!, sessionProgress: { held: 1 } }])).toContain('Nästa träff 20 september 2013');
  const html = await page();
  expect(html.indexOf('Ledarskapsprogram')).toBeLessThan(html.indexOf('Chefsutveckling 1'));
});

test('filters by what stands in the address', async () => {
  expect(await page('sv', 'audience=PRINCIPAL')).not.toContain('Ledarskapsprogram');
  expect(await page('sv', `term=${encodeURIComponent('ht 2013')}`)).not.toContain('Chefsutveckling 1');
  expect(await page('sv', 'places=yes')).toContain('Inget program passar valen');
});

test('shows what is open to the municipality, and the rest when asked', async () => {
  expect(await page('sv', '', PROGRAMMES, ['chefsutveckling-1'])).not.toContain('Ledarskapsprogram');
  expect(await page('sv', 'others=yes', PROGRAMMES, ['chefsutveckling-1'])).toContain('Ledarskapsprogram');
});

test('shows how many of the joint meetings have a day, and the task between them', async () => {
  const html = await page();
  for (const text of ['5 av 6 möten har en dag', '8 mars 2012', 'Till nästa gång: Pröva ett samtal', 'Delvis i basgrupper']) expect(html).toContain(text);
});

test('says so when there is none', async () => {
  expect(await page('sv', '', [])).toContain('Inget program finns än');
});

test('has every text in both languages', async () => {
  for (const catalogue of [texts, audienceTexts, placesTexts]) expect(catalogueProblems(catalogue)).toEqual([]);
  expect(await page('en')).toContain('Full, 3 waiting');
});

test('where nothing is open to the municipality, says so and offers what is open to others', async () => {
  const html = await page('sv', '', PROGRAMMES, []);
  expect(html).toContain('Inget program är öppet för ');
  expect(html).toContain('Visa också andra program');
  expect(await page('sv', 'text=xyz', PROGRAMMES, [])).toContain('Inget program passar valen');
  expect(await page('sv', 'others=yes', PROGRAMMES, [])).toContain('2 program');
});

import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import SeatsForStaff from './seats';
import { SEATS, type SeatsData } from './seats.query';
import { texts } from './seats-texts';

jest.mock('./seats.module.css', () => ({}));
jest.mock('../enrolment/dialog.module.css', () => ({}));

const occasion = { id: 'o', title: 'Ledarskap, block 4', period: { start: '2013-09-10', end: '2013-10-10' }, sessions: [{ id: 's', startsAt: '2013-09-10T07:00:00Z', days: 1 }], freeSeats: 2, waitingList: 0 };
const DATA: SeatsData = {
  staffEnrolments: [
    { id: 'e1', status: 'REQUESTED', requestedAt: '2013-05-30T08:00:00Z', needs: ['APPROVAL', 'DIALOGUE'], person: { id: 'a', displayName: 'Ann Ek' }, benefitForm: { expectedBenefit: 'Bättre möten', responsibility: 'Prövar ett mötessätt', spreadTo: null, dialogueHeldOn: null }, occasion },
    { id: 'e2', status: 'CONFIRMED', requestedAt: '2013-05-01T08:00:00Z', needs: [], person: { id: 'b', displayName: 'Bo Alm' }, benefitForm: null, occasion },
  ],
  upcoming: [{ ...occasion, capacity: 12, publishedAt: '2013-01-01T00:00:00Z', needsApproval: true, programme: { id: 'p', sessionProgress: { held: 0 }, occasions: [] }, myReservations: [{ id: 'r', seats: 3, heldUntil: '2013-08-30' }] }],
  me: { id: 'm', employments: [{ unit: { id: 'u', name: 'Fastighet', benefitFormRequired: true, children: [] } }] },
};
const MANAGER = { id: 'm', name: 'Malin', role: null, rights: ['seats:manage'] };
const page = (data: SeatsData, language: 'sv' | 'en' = 'sv', viewer = MANAGER) => renderView(SeatsForStaff, { query: SEATS, variables: { organisation: '00000000-0000-5000-8000-000000001484' }, answer: { data }, language, viewer });

test('a request stands with its days, who else is away, and what the employee wrote', async () => {
  const html = await page(DATA);
  for (const text of ['Ann Ek', 'Borta 1 dag: 2013-09-10', 'är också Bo Alm borta', 'Bättre möten', 'Godkänn', 'Samtalet är hållet']) expect(html).toContain(text);
});

test('held seats stand with the day they fall back', async () => {
  const html = await page(DATA);
  expect(html).toContain('3 platser');
  expect(html).toContain('hålls till och med 2013-08-30');
  expect(html).toContain('(2 lediga)');
  expect(html).toContain('Krävs i Fastighet');
});

test('says so when nothing waits', async () => {
  const html = await page({ ...DATA, staffEnrolments: [], upcoming: [] });
  for (const text of ['Ingen väntar på dig', 'Du håller inga platser', 'Ingen av dina medarbetare är anmäld']) expect(html).toContain(text);
});

test('is for those who manage seats', async () => {
  expect(await page(DATA, 'sv', { ...MANAGER, rights: [] })).toContain('Du har inte behörighet');
});

test('has every text in both languages', async () => {
  expect(catalogueProblems(texts)).toEqual([]);
  expect(await page(DATA, 'en')).toContain('Seats for my staff');
});

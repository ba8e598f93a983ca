import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Leaders from './leaders';
import { AREAS, LEADERS, type LeadersData, type Occasion } from './leaders.query';
import { byEvent, partOf, partsMatch, unanswered } from './leaders.rules';
import { texts } from './texts';

const occasion = (id: string, block: number, capacity: number, over: Partial<Occasion> = {}): Occasion => ({
  id, title: `Omgång ${id}`, period: { start: '2012-01-24', end: '2012-01-25' }, block, capacity, participantCount: capacity, closedAt: null,
  accessibility: AREAS.map((area) => ({ area, answer: 'Ja' })), ...over,
});
/** Domain.md C03: 20 × 10 and 50 × 4. */
const OCCASIONS = [...Array.from({ length: 10 }, (_, at) => occasion(`a${at}`, 1, 20)), ...Array.from({ length: 4 }, (_, at) => occasion(`b${at}`, 2, 50))];

test('both parts hold two hundred', () => {
  const parts = [partOf(OCCASIONS, 1), partOf(OCCASIONS, 2)];
  expect(parts).toEqual([{ rounds: 10, places: 200, seated: 200 }, { rounds: 4, places: 200, seated: 200 }]);
  expect(partsMatch(parts)).toBe(true);
  expect(partsMatch([parts[0]!, partOf(OCCASIONS.slice(0, 13), 2)])).toBe(false);
});
test('a hidden round makes the sum unknown', () => {
  const part = partOf([...OCCASIONS, occasion('x', 1, 20, { participantCount: null, capacity: null })], 1);
  expect(part).toEqual({ rounds: 11, places: null, seated: null });
  expect(partsMatch([part])).toBeNull();
});
test('blanks answer no area', () => expect(unanswered(occasion('x', 1, 20, { accessibility: [{ area: 'PHYSICAL', answer: ' ' }, { area: 'OPERATION', answer: 'Ja' }, { area: 'INFORMATION', answer: null }] }))).toEqual(['PHYSICAL', 'INFORMATION']));
const MOBILITIES = [
  { event: 'Ett', direction: 'IN' as const, financed: true, participants: 10 }, { event: 'Ett', direction: 'IN' as const, financed: false, participants: 50 },
  { event: 'Två', direction: 'OUT' as const, financed: true, participants: 10 }, { event: 'Tre', direction: 'OUT' as const, financed: true, participants: 10 },
];
test('counts financed exchanges apart', () => expect(byEvent(MOBILITIES)).toEqual([{ event: 'Ett', financed: 10, other: 50 }, { event: 'Två', financed: 10, other: 0 }, { event: 'Tre', financed: 10, other: 0 }]));

const programme: LeadersData['programme'] = {
  title: 'Ledarutveckling', plannedParticipants: 200, participantCount: 200, occasions: OCCASIONS,
  blocks: [{ number: 1, title: 'Konferens', days: 2, overnight: true }, { number: 2, title: 'Heldag', days: 1, overnight: false }],
};
const project = { mobilities: { minimum: 30, financed: 30, notFinanced: 50, missing: 0, mobilities: MOBILITIES } };
const page = async (data: LeadersData, language: 'sv' | 'en' = 'sv'): Promise<string> => (await renderView(Leaders, { query: LEADERS, variables: {}, answer: { data }, language })).replaceAll('\u00a0', ' ');

test('shows rounds, areas and exchanges', async () => {
  const html = await page({ programme, project });
  for (const text of ['10 omgångar med 20', '4 omgångar med 50', '14 av 14', 'det är hållet: 30']) expect(html).toContain(text);
  expect(html).not.toContain('Delarna rymmer olika många');
  expect(await page({ programme: { ...programme!, occasions: OCCASIONS.slice(0, 13) }, project }, 'en')).toContain('The parts hold different numbers');
});
test('says what remains of the promise, and shows it though the programme is away', async () => {
  const html = await page({ programme: null, project: { mobilities: { ...project.mobilities, missing: 4 } } });
  expect(html).toContain('4 återstår');
  expect(html).toContain('Programmet är inte upplagt');
});
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));

import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import SeminarPage from './seminar';
import { SEMINARS, type Group, type Meeting, type Rhythm, type Seminar, type Suggestion } from './seminar.query';
import { counted, heldItems, pointsOf, themesOf } from './seminar.rules';
import { texts } from './texts';

const group = (name: string, half: Group['half'], statements: [string, string][]): Group => ({ id: name, name, half, statements: statements.map(([theme, text], at) => ({ id: `${name}${at}`, theme, text })) });
const GROUPS = [
  group('Arboga', 'MORNING', [['APT', 'Reflektera varje gång'], ['Kurser', 'Berätta efteråt']]),
  group('Fagersta', 'MORNING', [['APT', 'Värdegrunden på dagordningen'], ['Förslag', 'En låda']]),
  group('Äldreomsorg', 'AFTERNOON', [['APT', 'Reflektion i vardagen']]),
];
const SEMINAR: Seminar = { id: 's', title: 'Seminarium', question: 'Vad vill vi satsa på?', heldOn: '2013-04-08', groups: GROUPS };

test('counts points by theme and half, the largest first', () => {
  expect(themesOf(GROUPS, 'sv')).toEqual([{ theme: 'APT', morning: 2, afternoon: 1 }, { theme: 'Förslag', morning: 1, afternoon: 0 }, { theme: 'Kurser', morning: 1, afternoon: 0 }]);
});
test('points belong to their group; one theme can be chosen', () => {
  expect(pointsOf(GROUPS, null)).toHaveLength(5);
  expect(pointsOf(GROUPS, 'APT').map(({ group: of }) => of)).toEqual(['Arboga', 'Fagersta', 'Äldreomsorg']);
});
const slip = (text: string, state: Suggestion['state'], daysWaited: number, mayTake: Suggestion['mayTake'] = []): Suggestion => ({
  id: text, text, state, daysWaited, mayTake, voice: 'ANONYMOUS', author: null, madeOn: '2013-05-29', steps: state === 'RECEIVED' ? [] : [{ step: 'ANSWERED', text: 'Ja, vi provar', takenOn: '2013-06-01' }],
});
const SLIPS = [slip('En låda till', 'RECEIVED', 5, ['ANSWERED']), slip('Ett veckobrev', 'TRIED', 3)];
const meeting = (number: number, kind: 'WORKPLACE' | 'REFLECTION', heldOn: string, over: Partial<Meeting> = {}): Meeting => ({ number, kind, heldOn, items: [], skipped: [], ...over });
const RHYTHM: Rhythm = { id: 'r', unit: { id: 'u', name: 'Utvecklingsteamet' }, workplaceItems: ['Värdegrunden'], reflectionItems: ['Vad gick fel?'], meetings: [
    meeting(1, 'WORKPLACE', '2013-05-13', { items: [{ kind: 'LEARNING', title: 'Kursdagen', minutes: 15, conclusion: 'Alla provar', returnsCourse: true }], skipped: ['Värdegrunden'] }), meeting(2, 'REFLECTION', '2013-05-20')],
  minutesByKind: [{ kind: 'LEARNING', minutes: 15 }, { kind: 'DECISION', minutes: 0 }, { kind: 'INFORMATION', minutes: 0 }],
  courseReturns: [{ id: 'c', course: 'Lärledarutbildning', person: { displayName: 'Någon Annan' } }] };
test('lists what was taken up and what was left out', () => expect(heldItems(RHYTHM.meetings).map(({ title, minutes }) => [title, minutes])).toEqual([['Kursdagen', 15], ['Värdegrunden', null]]));
test('counts what waits, what is tried and what is kept', () => expect(counted(SLIPS)).toEqual({ waiting: 1, longest: 5, tried: 1, kept: 0 }));

const page = async (dialogueSeminars: Seminar[], search = '', language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(SeminarPage, { query: SEMINARS, variables: {}, answer: { data: { dialogueSeminars, suggestions: SLIPS, meetingRhythms: dialogueSeminars.length ? [RHYTHM] : [], me: { id: 'm', employments: [{ unit: { id: 'u', name: 'Utvecklingsteamet' } }] } } }, language, search })).replaceAll('\u00a0', ' ');

test('shows all points, or those of a theme', async () => {
  const html = await page([SEMINAR]);
  for (const text of ['Vad vill vi satsa på?', 'Seminarium, 8 april 2013.', 'Reflektion i vardagen', 'Reflektionsmöte', 'Vad gick fel?', '13 maj 2013', 'Ja, vi provar', 'Inget svar än', 'längst 5 dagar', 'Svara på ett förslag', 'Lägg ett förslag utan namn', 'Kursdagen (berättat från kurs)', 'Hoppades över', 'Alla provar', 'Någon Annan: Lärledarutbildning']) expect(html).toContain(text);
  const one = await page([SEMINAR], 'theme=APT');
  expect(one).toContain('Punkter om APT');
  expect(one).not.toContain('Berätta efteråt');
  expect(await page([SEMINAR], 'theme=Okänt', 'en')).toContain('All points');
});
test('says so before there is one', async () => {
  const html = await page([]);
  expect(html).toContain('Inget seminarium har hållits');
  expect(html).toContain('Ingen rytm är bestämd');
});
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));

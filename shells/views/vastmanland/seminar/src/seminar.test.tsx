import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import SeminarPage from './seminar';
import { SEMINARS, type Group, type Seminar } from './seminar.query';
import { alternating, pointsOf, themesOf } from './seminar.rules';
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
test('meetings take turns', () => expect(alternating(3)).toEqual([{ week: 1, kind: 'APT' }, { week: 2, kind: 'REFLECTION' }, { week: 3, kind: 'APT' }]));

const page = async (dialogueSeminars: Seminar[], search = '', language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(SeminarPage, { query: SEMINARS, variables: {}, answer: { data: { dialogueSeminars } }, language, search })).replaceAll('\u00a0', ' ');

test('shows all points, or those of a theme', async () => {
  const html = await page([SEMINAR]);
  for (const text of ['Vad vill vi satsa på?', 'Seminarium, 8 april 2013.', 'En låda', 'Reflektion i vardagen', 'Reflektionsmöte']) expect(html).toContain(text);
  const one = await page([SEMINAR], 'theme=APT');
  expect(one).toContain('Punkter om APT');
  expect(one).not.toContain('En låda');
  expect(await page([SEMINAR], 'theme=Okänt', 'en')).toContain('All points');
});
test('says so before there is one, and still shows the rhythm', async () => {
  const html = await page([]);
  expect(html).toContain('Inget seminarium har hållits');
  expect(html).toContain('Arbetsplatsträff');
});
test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));

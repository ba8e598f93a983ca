import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { texts as assignment } from '../assignment/assignment-texts';
import { texts as board } from '../board/board-texts';
import { texts as days } from '../days/days-texts';
import { texts as nextStep } from '../next-step/next-step-texts';
import { texts as observers } from '../observers/observers-texts';
import { texts as plan } from '../plan/plan-texts';
import { texts as request } from '../request/request-texts';
import { visitTexts } from '../visit-texts';
import Visits from './visits';
import { VISITS, type TeamRequest, type VisitsData } from './visits.query';
import { texts } from './visits-texts';

jest.mock('./visits.module.css', () => ({}));
jest.mock('../stage-line.module.css', () => ({}));
jest.mock('../form.module.css', () => ({}));

const TEAM: TeamRequest = {
  id: 'r1', question: 'Hur får alla barn inflytande?', wants: ['preschool', 'skogspedagogik'], submittedOn: '2013-02-09', status: 'VISITED', withdrawalReason: null,
  log: [{ event: 'EVIDENCE_RECORDED' }, { event: 'VALUE_BASE_EVIDENCE_RECORDED' }], team: { id: 't1', name: 'Arbetslag A' }, municipality: { code: '1435', name: 'Tanum' },
  assignment: {
    id: 'a1', learningPlan: null, visitPlan: { period: { start: '2013-05-02', end: '2013-05-02' } },
    seats: [
      { name: 'Ett Namn', replacedBecause: null, municipality: { code: '1486', name: 'Strömstad' } },
      { name: 'Ett Annat', replacedBecause: 'Sjuk', municipality: { code: '1484', name: 'Lysekil' } },
    ],
  },
};

async function page(data: VisitsData, language: 'sv' | 'en' = 'sv', rights: string[] = ['ku8:request']): Promise<string> {
  const html = await renderView(Visits, { query: VISITS, variables: {}, answer: { data }, language, viewer: { id: 'p', name: 'P', role: null, rights } });
  return html.replaceAll('\u00a0', ' ');
}

test('a visit says what is missing, whose turn it is, and who comes', async () => {
  const html = await page({ myRequests: [TEAM], myAssignments: [] });
  for (const text of ['Observatörernas tur', 'Ge individuell återkoppling.', 'Ge återkoppling i grupp.', 'Ett Namn (Strömstad)', 'Besök 2 maj 2013', 'förskola, skogspedagogik']) expect(html).toContain(text);
  expect(html).not.toContain('Ett Annat');
  expect(html).not.toContain('Anteckna minst en iakttagelse');
  expect(html).not.toContain('Återta ansökan');
});

test('before the visit the request can be withdrawn, after that it cannot', async () => {
  expect(await page({ myRequests: [{ ...TEAM, status: 'VISIT_PLANNED' }], myAssignments: [] })).toContain('Återta ansökan');
});

test('an observer’s part ends with the learning meeting', async () => {
  const { assignment: of, ...rest } = TEAM;
  const html = await page({ myRequests: [], myAssignments: [{ ...of!, request: { ...rest, status: 'LEARNING_MEETING_HELD' } }] }, 'en', ['ku8:observe']);
  expect(html).toContain('Your assignment is over.');
  expect(html).not.toContain('/visits/assignments/a1');
});

test('nothing asked for is an offer, not a blank page', async () => {
  const html = await page({ myRequests: [], myAssignments: [] }, 'en');
  expect(html).toContain('You have not asked for a visit');
  expect(html).toContain('href="/visits/new"');
  expect(await page({ myRequests: [], myAssignments: [] }, 'en', [])).not.toContain('href="/visits/new"');
});

test.each(Object.entries({ texts, visitTexts, assignment, board, days, nextStep, observers, plan, request }))('%s has every text in both languages', (_, catalogue) =>
  expect(catalogueProblems(catalogue)).toEqual([]));

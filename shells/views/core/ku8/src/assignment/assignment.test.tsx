import { renderView } from '@samlar/view-contract/testing';
import Assignment from './assignment';
import { ASSIGNMENT, type VisitAssignment } from './assignment.query';

jest.mock('./assignment.module.css', () => ({}));
jest.mock('../stage-line.module.css', () => ({}));
jest.mock('../form.module.css', () => ({}));

const someone = (id: string, name: string) => ({ name, person: { id } });
const VISIT: VisitAssignment = {
  id: 'a1', evidenceNotice: '', visitPlan: { methods: 'Observera', practicalities: null, agreedOn: '2013-04-01', period: { start: '2013-05-02', end: '2013-05-03' } },
  request: {
    id: 'r1', question: 'Hur leker vi?', wants: [], wishedTime: null, status: 'VISITED', submittedOn: '2013-02-01', log: [{ event: 'EVIDENCE_RECORDED', at: '2013-05-02T08:00:00Z' }],
    team: { id: 't1', name: 'Arbetslag A' }, municipality: { code: '1435', name: 'Tanum' }, submittedBy: { id: 'rektor' }, teamMembers: [someone('larare', 'En Lärare')],
  },
  seats: [{ ...someone('observator', 'En Observatör'), observerId: 'o1', replacedBecause: null, plannedDays: 4.5, agreedOn: null, municipality: { code: '1486', name: 'Strömstad' } }],
  evidence: [{ id: 'e1', kind: 'OBSERVATION', text: 'Alla hälsas.', valueBase: false, observedOn: '2013-05-02', recordedBy: { id: 'observator' } }],
  feedback: [], learningMeeting: null, learningPlan: null,
};

async function page(assignment: VisitAssignment | null, viewer: string, language: 'sv' | 'en' = 'sv'): Promise<string> {
  const html = await renderView(Assignment, {
    query: ASSIGNMENT, variables: { id: 'a1' }, answer: { data: { assignment } }, params: { id: 'a1' }, language, viewer: { id: viewer, name: viewer, role: null, rights: [] },
  });
  return html.replaceAll('\u00a0', ' ');
}

test('the observer is told what is missing, warned not to name children, and always has the value base', async () => {
  const html = await page(VISIT, 'observator');
  for (const text of ['Din tur', 'Anteckna minst en iakttagelse om hur värdegrunden syns.', 'Skriv inga namn på barn', 'Hur syns läroplanens värdegrund', 'raderas 90 dagar', 'Till vem?']) expect(html).toContain(text);
});

test('the team reads the notes but neither adds to them nor gives feedback', async () => {
  const html = await page(VISIT, 'larare');
  expect(html).toContain('Alla hälsas.');
  expect(html).toContain('Observatörernas tur');
  expect(html).not.toContain('Spara anteckningen');
  expect(html).not.toContain('Till vem?');
});

test('after the meeting the team alone writes the plan', async () => {
  const held: VisitAssignment = { ...VISIT, request: { ...VISIT.request, status: 'LEARNING_MEETING_HELD' }, learningMeeting: { heldOn: '2013-05-20', place: null, evidenceDeletedBy: '2013-08-18' } };
  expect(await page(held, 'larare')).toContain('Spara lärplanen');
  expect(await page(held, 'observator')).not.toContain('Spara lärplanen');
  expect(await page(held, 'larare', 'en')).toContain('The notes are deleted by 18 August 2013');
});

test('one who takes no part is told so, with a way out', async () => {
  const html = await page(null, 'annan', 'en');
  expect(html).toContain('The visit is not shown to you');
  expect(html).toContain('href="/visits"');
});

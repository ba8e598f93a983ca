import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import Agreements from './agreements';
import { AGREEMENTS, AGREEMENTS_AND_COMMITMENTS } from './agreements.query';
import { texts } from './agreements-texts';
import en from '../former-texts.en.json';
import sv from '../former-texts.sv.json';

jest.mock('./agreements.module.css', () => ({}));
jest.mock('../former-texts.module.css', () => ({}));

const manager = { id: 'boss', displayName: 'Chefen' };
const personal = {
  messages: [{ id: 'm', title: 'Vad programmet är', text: 'Ingen bedöms.', sentOn: '2013-05-20', programmeWide: true, mine: null }],
  me: { id: 'p', reportsTo: manager },
  timeAgreements: [
    { id: 'a', hoursPerMonth: 4.5, purpose: 'Läsa', status: 'PROPOSED', reason: null, period: { start: '2013-08-19', end: null }, employee: { id: 'p', displayName: 'Jag' }, manager },
    { id: 'b', hoursPerMonth: 2, purpose: 'Samtal', status: 'PROPOSED', reason: null, period: { start: '2013-08-19', end: null }, employee: { id: 'q', displayName: 'Kollegan' }, manager: { id: 'p', displayName: 'Jag' } },
  ],
};
const viewer = (rights: string[]) => ({ id: 'p', name: 'Jag', role: null, rights });

test('one’s own proposal can be withdrawn, somebody else’s answered', async () => {
  const html = await renderView(Agreements, { query: AGREEMENTS, variables: {}, answer: { data: personal }, viewer: viewer([]) });
  expect(html).toContain('4,5 timmar i månaden');
  expect(html.match(/Ta tillbaka förslaget/g)).toHaveLength(1);
  expect(html.match(/Godkänn/g)).toHaveLength(1);
  expect(html).not.toContain('Åtaganden');
});

test('a partner reports on its own commitments only', async () => {
  const commitment = { promise: 'Lovat', dueOn: null, status: 'OPEN', note: null, overdue: false };
  const commitments = [{ id: '1', partner: { id: 'town', name: 'Lysekil' }, ...commitment }, { id: '2', partner: { id: 'other', name: 'Tanum' }, ...commitment }];
  const drawing = { query: AGREEMENTS_AND_COMMITMENTS, variables: {}, answer: { data: { ...personal, commitments } }, organisation: { id: 'town', code: '1484', name: 'Lysekil' } };
  const html = await renderView(Agreements, { ...drawing, viewer: viewer(['risk:read']) });
  expect(html).toContain('Tanum');
  expect(html).not.toContain('Säg hur det gick');
});

test('earlier wordings are folded away beneath the text they were of', async () => {
  const mine = { role: null, understoodText: 'Nu', formerTexts: [{ part: 'understoodText', text: 'Då', replacedAt: '2013-06-03T08:00:00Z' }, { part: 'other', text: 'Annat', replacedAt: '2013-06-03T07:00:00Z' }] };
  const html = await renderView(Agreements, { query: AGREEMENTS, variables: {}, answer: { data: { ...personal, messages: [{ ...personal.messages[0], mine }] } }, viewer: viewer([]) });
  expect(html).toContain('1 tidigare lydelse');
  expect(html).toContain('Till 2013-06-03 10:00</span>Då');
  expect(html).not.toContain('Annat');
});

test('has every text in both languages', () => expect([...catalogueProblems(texts), ...catalogueProblems({ sv, en })]).toEqual([]));

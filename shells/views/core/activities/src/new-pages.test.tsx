import { renderView } from '@samlar/view-contract/testing';
import Aspirants from './aspirants/aspirants';
import { ASPIRANTS } from './aspirants/aspirants.query';
import ConceptionMap from './conception-map/conception-map';
import { CONCEPTION_MAP, type Version } from './conception-map/conception-map.query';
import FollowUps from './follow-ups/follow-ups';
import { FOLLOW_UPS, type FollowUp } from './follow-ups/follow-ups.query';
import MeetingSeries from './meeting-series/meeting-series';
import { ALL_SERIES } from './meeting-series/meeting-series.query';

jest.mock('./form.module.css', () => ({}));
jest.mock('./conception-map/conception-map.module.css', () => ({}));
jest.mock('./meeting-series/meeting-series.module.css', () => ({}));

const HOME = '00000000-0000-5000-8000-000000001484';
const viewer = (...rights: string[]) => ({ id: 'm', name: 'Malin', role: 'Kontaktperson', rights });

test('follow-ups: counts, who is due, booked, offered, gone; and nothing to show', async () => {
  const day = { id: 'd', title: 'Uppföljningsdag', period: { start: '2013-09-10', end: null }, programme: { id: 'p' } };
  const one = (name: string, changed: Partial<FollowUp>): FollowUp => ({ person: { id: name, displayName: name }, unit: { id: 'e', name: 'Skola' }, trainedOn: '2011-03-01', followedUpOn: null, dueOn: '2012-03-01', due: true, active: true, booked: null, offered: null, ...changed });
  const people = [one('Ann', { offered: day }), one('Bo', { booked: day }), one('Cia', { due: false, dueOn: '2014-01-01' }), one('Dag', { active: false })];
  const page = (list: FollowUp[], language: 'sv' | 'en') => renderView(FollowUps, {
    query: FOLLOW_UPS, variables: { competence: 'LEARNING_LEADER', municipality: HOME }, language, viewer: viewer('people:read'),
    answer: { data: { followUps: { trained: 205, active: 200, due: 31, people: list } } } });
  const html = await page(people, 'sv');
  for (const text of ['205', '31', 'Nästa dag 2013-09-10', 'Anmäld till 2013-09-10', 'Inte dags än', 'Arbetar inte här längre', 'Aldrig']) expect(html).toContain(text);
  expect(await page(people, 'en')).toContain('Works here no longer');
  expect(await page([], 'sv')).toContain('Ingen utbildad som du leder eller planerar för');
});

test('aspirants: the list with their own group, an empty list, and no buttons for who may not', async () => {
  const aspirant = { id: 'r', period: { start: '2013-01-15', end: null }, person: { id: 'a', displayName: 'Ann Ek', baseGroup: { id: 'g', title: 'Aspiranternas basgrupp', kind: 'ASPIRANTS' } } };
  const page = (roleHolders: object[], language: 'sv' | 'en', ...rights: string[]) =>
    renderView(Aspirants, { query: ASPIRANTS, variables: { organisation: HOME }, language, viewer: viewer(...rights), answer: { data: { roleHolders } } as never });
  const html = await page([aspirant], 'sv', 'organisation:write');
  for (const text of ['Ann Ek', '2013-01-15', 'Aspiranternas basgrupp', 'Ta in en aspirant', 'Avsluta']) expect(html).toContain(text);
  expect(await page([aspirant], 'en')).not.toContain('Take in an aspirant');
  expect(await page([], 'sv')).toContain('Ingen aspirant än');
});

test('a conception map: what moved since before, the links as a table, drawn on only by who may', async () => {
  const version = (number: number, concepts: string[], links: Version['links']): Version => ({ version: number, concepts, links, drawnAt: '2013-05-01T10:00:00Z', drawnBy: { id: 'a', displayName: 'Ann Ek' } });
  const versions = [version(2, ['Fråga', 'Tillit'], [{ from: 'Fråga', to: 'Tillit', label: 'behöver' }]), version(1, ['Fråga', 'Tid'], [])];
  const page = (mayDraw: boolean, language: 'sv' | 'en') => renderView(ConceptionMap, {
    query: CONCEPTION_MAP, variables: { id: 'k' }, params: { id: 'k' }, language, viewer: viewer(),
    answer: { data: { conceptionMap: { id: 'k', question: 'Vad är lärande?', mayDraw, occasion: { id: 'o', title: 'Grupp 1', programme: { id: 'p' } }, versions } } } });
  const html = await page(true, 'sv');
  for (const text of ['Vad är lärande?', 'Nytt sedan förra versionen: Tillit', 'Inte längre med: Tid', 'behöver', 'Version 2, 2013-05-01, ritad av Ann Ek', 'Rita vidare']) expect(html).toContain(text);
  expect(await page(false, 'en')).not.toContain('Draw on');
});

test('series: each municipality that has one, with what the task said before and whose it is', async () => {
  const meeting = { id: 'x', number: 1, heldOn: '2012-03-07', betweenTask: 'Skugga någon', inBaseGroups: true, reported: { total: 2 }, reports: [],
    formerTasks: [{ part: 'betweenTask', text: 'Läs en bok', replacedAt: '2012-03-01T10:00:00Z', replacedBy: { id: 'a', displayName: 'Ann Ek' } }] };
  const series = { id: 's', title: 'Den röda tråden', period: { start: '2012-03-01', end: '2013-06-30' }, planned: 6, scheduled: 1, participantCount: 29, meetings: [meeting], handover: { closedOn: '2013-06-03', unit: { id: 'u', name: 'Dals-Eds kommun' } } };
  const page = (municipalities: object[], language: 'sv' | 'en') => renderView(MeetingSeries, { query: ALL_SERIES, variables: {}, language, viewer: viewer('activities:plan'), answer: { data: { municipalities } } as never });
  const html = await page([{ id: HOME, name: 'Dals-Ed', meetingSeries: [series] }, { id: 'tom', name: 'Orust', meetingSeries: [] }], 'sv');
  for (const text of ['Den röda tråden', '1 av 6 möten har en dag', 'Skugga någon', 'En tidigare lydelse', 'Läs en bok', 'av Ann Ek', 'Dals-Eds kommun äger det nu']) expect(html).toContain(text);
  expect(html).not.toContain('Orust');
  expect(await page([], 'en')).toContain('No municipality has a series yet');
});

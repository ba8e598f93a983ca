import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import NextUp from './next-up';
import { NEXT_UP, type NextUpData } from './next-up.query';
import { texts } from './next-up-texts';

jest.mock('./next-up.module.css', () => ({}));

const sessions = [{ id: 's', startsAt: '2013-06-12T07:00:00Z', endsAt: '2013-06-12T14:00:00Z', place: 'Folkets hus', overnight: false }];
const DATA: NextUpData = {
  me: {
    id: 'm', baseGroup: { id: 'g', title: 'Basgrupp 2', kind: 'ORDINARY', members: [{ id: 'm', displayName: 'Malin' }, { id: 'a', displayName: 'Ann Ek' }] },
    enrolments: [{ id: 'e', status: 'CONFIRMED', needs: [], occasion: { id: 'o', title: 'Uppföljningsdag', sessions, programme: { id: 'p', sessionProgress: { held: 0 }, occasions: [{ id: 'o', sessions }] } } }],
  },
  upcoming: [{ id: 'o' }],
  staffEnrolments: [{ id: 'x', status: 'REQUESTED', needs: ['APPROVAL'] }],
};
const card = (data: NextUpData, language: 'sv' | 'en' = 'sv') => renderView(NextUp, { query: NEXT_UP, variables: {}, answer: { data }, language });

test('shows the next session, the decision that waits, and the others of the base group', async () => {
  const html = await card(DATA);
  for (const text of ['12 juni 2013', '09:00–16:00', 'Folkets hus', 'Ta ställning till 1 anmälan', 'Basgrupp 2', 'med Ann Ek']) expect(html).toContain(text);
  expect(html).not.toContain('Malin');
});

test('says where to look when nothing is booked', async () => {
  const html = await card({ me: { id: 'm', baseGroup: null, enrolments: [] }, upcoming: [], staffEnrolments: [] });
  expect(html).toContain('Inget är inbokat för dig');
  expect(html).toContain('/programmes');
});

test('has every text in both languages', async () => {
  expect(catalogueProblems(texts)).toEqual([]);
  expect(await card(DATA, 'en')).toContain('Decide on 1 request');
});

test('tells of a follow-up day that is due and not booked, with the next one', async () => {
  const day = (booked: { id: string } | null, due = true) => ({ competence: 'LEARNING_LEADER' as const, due, dueOn: '2013-03-01', booked, offered: booked ? null : { id: 'd', period: { start: '2013-09-10' }, programme: { id: 'uppfoljning' } } });
  const html = await card({ ...DATA, myFollowUps: [day(null)] });
  for (const text of ['Uppföljningsdag för dig som är lärledare, dags 2013-03-01', 'Nästa dag är 2013-09-10.', '/programmes/uppfoljning']) expect(html).toContain(text);
  expect(await card({ me: { id: 'm', baseGroup: null, enrolments: [] }, upcoming: [], staffEnrolments: [], myFollowUps: [day(null)] }, 'en')).toContain('Follow-up day for you as a learning leader');
  for (const none of [day({ id: 'b' }), day(null, false)]) expect(await card({ ...DATA, myFollowUps: [none] })).not.toContain('Uppföljningsdag för dig');
});

import { alsoAway, daysAway } from './replacement';
import type { StaffEnrolment } from './seats.query';

const enrolment = (id: string, person: string, days: string[], status: StaffEnrolment['status'] = 'CONFIRMED'): StaffEnrolment => ({
  id, status, requestedAt: '2013-05-01T08:00:00Z', needs: [], person: { id: person, displayName: person }, benefitForm: null,
  occasion: { id: `o-${id}`, title: id, period: { start: '2013-09-10', end: '2013-10-10' }, freeSeats: 1, waitingList: 0, sessions: days.map((day) => ({ id: `${id}${day}`, startsAt: `${day}T07:00:00Z`, days: 1 })) },
});

test('days away are the days of the sessions in Swedish time, or the period where none is set', () => {
  expect(daysAway(enrolment('a', 'Ann', ['2013-09-11', '2013-09-10']).occasion)).toEqual(['2013-09-10', '2013-09-11']);
  expect(daysAway({ ...enrolment('a', 'Ann', []).occasion, sessions: [{ id: 's', startsAt: '2013-09-10T22:30:00Z', days: 1 }] })).toEqual(['2013-09-11']);
  expect(daysAway(enrolment('a', 'Ann', []).occasion)).toEqual(['2013-09-10', '2013-10-10']);
});

test('those with a seat the same day are named, not those who only wait, and not the person', () => {
  const request = enrolment('r', 'Ann', ['2013-09-10', '2013-09-20'], 'REQUESTED');
  const others = [enrolment('x', 'Bo', ['2013-09-10']), enrolment('y', 'Cid', ['2013-09-10'], 'WAITING'), enrolment('z', 'Ann', ['2013-09-20']), enrolment('w', 'Åsa', ['2013-09-10'])];
  expect(alsoAway(request, [request, ...others], 'sv')).toEqual([{ day: '2013-09-10', away: ['Bo', 'Åsa'] }]);
});

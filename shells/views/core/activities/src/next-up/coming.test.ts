import { comingSessions, openTasks } from './coming';
import type { NextEnrolment } from './next-up.query';

const session = (id: string, startsAt: string) => ({ id, startsAt, endsAt: startsAt, place: null, overnight: false });
const enrolment = (id: string, held: number, sessions: ReturnType<typeof session>[], changed: Partial<NextEnrolment> = {}): NextEnrolment => ({
  id, status: 'CONFIRMED', needs: [], ...changed,
  occasion: { id: `o-${id}`, title: `T ${id}`, sessions, programme: { id: `p-${id}`, sessionProgress: { held }, occasions: [{ id: `o-${id}`, sessions }] } },
});

test('sessions ahead stand in time over everything one is in, without those held', () => {
  const a = enrolment('a', 1, [session('a1', '2013-05-01T07:00:00Z'), session('a2', '2013-09-01T07:00:00Z')]);
  const b = enrolment('b', 0, [session('b1', '2013-06-12T07:00:00Z')], { status: 'WAITING' });
  const gone = enrolment('c', 0, [session('c1', '2013-07-01T07:00:00Z')], { status: 'CANCELLED' });
  const over = enrolment('d', 0, [session('d1', '2013-07-01T07:00:00Z')]);
  const found = comingSessions([a, b, gone, over], new Set(['o-a', 'o-b', 'o-c']));
  expect(found.map(({ id, certain }) => [id, certain])).toEqual([['b1', false], ['a2', true]]);
});

test('tasks are one’s own forms and talks, and what the staff waits for', () => {
  const own = enrolment('a', 0, [], { status: 'REQUESTED', needs: ['APPROVAL', 'BENEFIT_FORM'] });
  const staff = [{ status: 'REQUESTED', needs: ['APPROVAL'] }, { status: 'REQUESTED', needs: ['BENEFIT_FORM'] }, { status: 'CONFIRMED', needs: [] }];
  expect(openTasks([own], staff)).toEqual([{ kind: 'DECIDE', to: '/seats', about: 1 }, { kind: 'BENEFIT_FORM', to: '/programmes/p-a', about: 'T a' }]);
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { commandsOf, member, recruit, startScene, type Scene } from '../fixture';

/** Invariants 6.1-8 and 6.1-9 through the database: nobody observes at home, and nobody passes 15 days without an override and its reason. */
let scene: Scene;
let on: ReturnType<typeof commandsOf>;
beforeAll(async () => {
  scene = await startScene();
  on = commandsOf(scene);
});
afterAll(() => scene?.server.stop());

/** Number 0 is of the municipality that is visited. */
const who = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 7, arbitrary: fc.constantFrom(1, 2, 3) });
const seat = fc.record({ who, days: fc.constantFrom(0.5, 6, 9), overrideReason: fc.constantFrom('Täcker för en sjuk kollega', ' ', null) });
const visit = fc.record({ seats: fc.uniqueArray(seat, { minLength: 2, maxLength: 2, selector: (each) => each.who }), arriving: seat, logged: seat });

const one = (number: number, days: number, overrideReason: string | null = null) => ({ who: number, days, overrideReason });
const asked = (...seats: ReturnType<typeof one>[]) => ({ seats, arriving: one(0, 6), logged: one(1, 0.5) });

test('whoever is asked for whatever days in however many visits, nobody is seated at home, and days over 15 have their reason', async () => {
  let [appointed, over, refusedAtHome] = [0, 0, 0];
  await fc.assert(fc.asyncProperty(fc.array(visit, { minLength: 4, maxLength: 4 }), async (visits) => {
    scene.observers = await recruit(scene.server);
    const input = ({ who, ...rest }: { who: number; days: number; overrideReason: string | null }) => ({ observer: scene.observers[who]!.id, ...rest });
    for (const { seats, arriving, logged } of visits) {
      const { id: request } = await on.submit(scene.principal, { input: { round: '2012', team: randomUUID(), members: [member(scene.teacher)], question: 'q', wants: [] } });
      const assignment = (await on.distribute(scene.coordinator, { requests: [request] })).assignments[0].id;
      const answer = await on.appoint(scene.coordinator, { input: { assignment, observers: seats.map(input) } });
      if (answer.code === 'SAME_MUNICIPALITY') refusedAtHome += 1;
      if (answer.code !== undefined) continue;
      appointed += 1;
      await on.replace(scene.coordinator, { input: { assignment, leaving: scene.observers[seats[0]!.who]!.id, arriving: input(arriving), reason: 'Förhinder' } });
      await on.logDays(scene.coordinator, { input: { ...input(logged), assignment, day: '2012-04-01', kind: 'VISIT' } });
    }
    const people = scene.observers.map(({ person }) => person);
    const [stored] = await scene.server.arrange((manager) => manager.query(
      `select (select count(*)::int from assignment_observer s join assignment a on a.id = s.assignment_id join visit_request r on r.id = a.request_id where s.home_code = r.code or s.home = r.organisation) as home,
              (select json_agg(l) from (select person_id as person, year, visit_days + training_days + planned_days as days from observer_load where person_id = any($1)) l) as loads,
              (select json_agg(o) from (select person_id as person, override_reason as reason from assignment_observer where override_reason is not null
                 union all select person_id, override_reason from observer_day where override_reason is not null) o) as reasons`, [people]));
    expect(stored.home).toBe(0);
    for (const { person, days } of stored.loads ?? []) {
      if (days <= 15) continue;
      over += 1;
      expect(stored.reasons?.filter((each: any) => each.person === person && each.reason.trim() !== '') ?? []).not.toHaveLength(0);
    }
  }), { numRuns: 7, endOnFailure: true, examples: [[[asked(one(1, 9), one(2, 6)), asked(one(1, 9, 'Täcker för en sjuk kollega'), one(2, 9)), asked(one(2, 6), one(1, 9)), asked(one(0, 6), one(3, 6))]]] });
  expect({ appointed: appointed > 0, over: over > 0, refusedAtHome: refusedAtHome > 0 }).toEqual({ appointed: true, over: true, refusedAtHome: true });
}, 60_000);

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { today } from '@samlar/subgraph/clock';
import { commandsOf, member, recruit, startScene, type Scene } from './fixture';
import { isBeginning } from './stage.language';
import type { VisitEvent } from './stage';

let scene: Scene;
let on: ReturnType<typeof commandsOf>;
beforeAll(async () => {
  scene = await startScene();
  on = commandsOf(scene);
});
afterAll(() => scene?.server.stop());

interface Run {
  request: string;
  assignment: string;
  plan: string;
}

const day = today();
const who = () => ({ observer: scene.observer(1), other: scene.observer(3), teacher: scene.teacher, principal: scene.principal, coordinator: scene.coordinator });

/** Commands anyone may try at any time; most are refused, and that is the point. */
const TRIES: Record<string, (run: Run, by: ReturnType<typeof who>) => Promise<{ id?: string; code?: string }>> = {
  appoint: ({ assignment }, by) => on.appoint(by.coordinator, { input: { assignment, observers: [1, 3].map((n) => ({ observer: scene.observers[n]!.id, days: 4 })) } }),
  replace: ({ assignment }, by) => on.replace(by.coordinator, {
    input: { assignment, leaving: scene.observers[3]!.id, arriving: { observer: scene.observers[4]!.id, days: 4 }, reason: 'Förhinder.' },
  }),
  plan: ({ assignment }, by) => on.plan(by.teacher, { input: { assignment, starts: day, ends: day, methods: 'Observera.' } }),
  record: ({ assignment }, by) => on.record(by.observer, { input: { assignment, kind: 'INTERVIEW', text: 't', valueBase: false, observedOn: day, namesNoChild: true } }),
  recordValueBase: ({ assignment }, by) => on.record(by.observer, { input: { assignment, kind: 'OBSERVATION', text: 't', valueBase: true, observedOn: day, namesNoChild: true } }),
  individual: ({ assignment }, by) => on.individual(by.observer, { input: { assignment, receiver: by.teacher.person, text: 't' } }),
  group: ({ assignment }, by) => on.group(by.observer, { input: { assignment, text: 't', valueBase: 'v' } }),
  meet: ({ assignment }, by) => on.meet(by.observer, { input: { assignment, heldOn: day } }),
  observerWritesPlan: ({ assignment }, by) => on.savePlan(by.observer, { input: { assignment, goals: ['g'], steps: [], followUpOn: day } }),
  savePlan: ({ assignment }, by) => on.savePlan(by.teacher, { input: { assignment, goals: ['g'], steps: [{ what: 'w', who: 'v', when: 'n' }], followUpOn: day } }),
  publish: ({ plan }, by) => on.publish(by.teacher, { plan }),
  logDays: ({ assignment }, by) => on.logDays(by.observer, { input: { observer: scene.observers[1]!.id, assignment, day: '2012-04-01', kind: 'VISIT', days: 3 } }),
  withdraw: ({ request }, by) => on.withdraw(by.principal, { request, reason: 'Vi hinner inte.' }),
};
const names = Object.keys(TRIES).filter((name) => name !== 'withdraw');
// Mostly the right order with strays in between, so that runs come far.
const order = fc.array(fc.array(fc.constantFrom(...Object.keys(TRIES).filter((name) => name !== 'withdraw')), { maxLength: 2 }), { minLength: 11, maxLength: 11 })
  .chain((strays) => fc.tuple(fc.constant(strays.flatMap((some, i) => [...some, names[i]!])), fc.boolean(), fc.nat(40)))
  .map(([tries, withdraws, at]) => (withdraws ? [...tries.slice(0, at), 'withdraw', ...tries.slice(at)] : tries));

test('whatever is tried in whatever order, the stored log is a beginning of a word and nobody passes 15 days', async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(order, async (tries) => {
      scene.observers = await recruit(scene.server);
      const by = who();
      const { id: request } = await on.submit(by.principal, { input: { round: '2012', team: randomUUID(), members: [member(by.teacher)], question: 'q', wants: [] } });
      const run: Run = { request, assignment: (await on.distribute(by.coordinator, { requests: [request] })).assignments[0].id, plan: randomUUID() };
      for (const name of tries) {
        const answer = await TRIES[name]!(run, by);
        if (name === 'savePlan' && answer.id) run.plan = answer.id;
        if (name === 'observerWritesPlan') expect(answer.code).toBeDefined();
      }
      const { log, days, stage } = await scene.server.arrange(async (manager) => ({
        log: (await manager.query('select event from visit_log where request_id = $1 order by number', [request])).map((row: { event: VisitEvent }) => row.event),
        days: await manager.query('select max(visit_days + training_days + planned_days)::float8 as most from observer_load where person_id = any($1)', [scene.observers.map(({ person }) => person)]),
        stage: (await manager.query('select stage from visit_request where id = $1', [request]))[0].stage,
      }));
      expect({ log, beginning: isBeginning(log) }).toEqual({ log, beginning: true });
      expect(days[0].most ?? 0).toBeLessThanOrEqual(15);
      if (stage === 6) published += 1;
    }),
    { numRuns: 10, seed: 2012 },
  );
  expect(published).toBeGreaterThan(2);
}, 120_000);

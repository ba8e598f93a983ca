import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { today } from '@samlar/subgraph/clock';
import { commandsOf, member, startScene, type Scene } from '../fixture';

/** Invariant 6.1-18 (and of 8: whoever wrote a version is of the visited team): a plan’s versions are added, never changed. */
let scene: Scene;
let on: ReturnType<typeof commandsOf>;
beforeAll(async () => {
  scene = await startScene();
  on = commandsOf(scene);
});
afterAll(() => scene?.server.stop());

/** A visit whose learning meeting has been held: from here on the plan is the team’s. */
async function visited(): Promise<string> {
  const { id: request } = await on.submit(scene.principal, { input: { round: '2012', team: randomUUID(), members: [scene.teacher, scene.colleague].map(member), question: 'q', wants: [] } });
  const assignment = (await on.distribute(scene.coordinator, { requests: [request] })).assignments[0].id;
  await on.appoint(scene.coordinator, { input: { assignment, observers: [1, 3].map((n) => ({ observer: scene.observers[n]!.id, days: 0.5 })) } });
  await on.plan(scene.teacher, { input: { assignment, starts: today(), ends: today(), methods: 'Observera.' } });
  await on.record(scene.observer(1), { input: { assignment, kind: 'OBSERVATION', text: 't', valueBase: true, observedOn: today(), namesNoChild: true } });
  await on.individual(scene.observer(1), { input: { assignment, receiver: scene.teacher.person, text: 't' } });
  await on.group(scene.observer(1), { input: { assignment, text: 't', valueBase: 'v' } });
  expect(await on.meet(scene.observer(1), { input: { assignment, heldOn: today() } })).toMatchObject({ stage: 5 });
  return assignment;
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => !each.includes('\0'));
const who = fc.constantFrom('teacher', 'colleague', 'principal', 'coordinator', 'observer', 'stranger');
const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), who, goals: fc.array(text, { minLength: 1, maxLength: 3 }), steps: fc.array(fc.record({ what: text, who: text, when: text }), { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('publish' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('follow up' as const), who, note: text }) },
  { weight: 1, arbitrary: fc.constant({ do: 'tamper' as const }) },
);

/** Written, written anew by the other, followed up: with somebody at the database between, and others who may not. */
const CORRECTED: typeof move extends fc.Arbitrary<infer Move> ? Move[] : never = [
  { do: 'save', who: 'teacher', goals: ['Fler frågor'], steps: [] }, { do: 'tamper' }, { do: 'save', who: 'colleague', goals: ['Färre svar'], steps: [{ what: 'a', who: 'b', when: 'c' }] },
  { do: 'save', who: 'stranger', goals: ['Annat'], steps: [] }, { do: 'publish', who: 'teacher' }, { do: 'follow up', who: 'colleague', note: 'Det gick' }, { do: 'tamper' },
];

test('whoever saves, publishes and follows up in whatever order, every version reads as it was written, by one of the team', async () => {
  let corrected = 0;
  await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 8, maxLength: 12, size: 'max' }), async (moves) => {
    const assignment = await visited();
    const viewers = { teacher: scene.teacher, colleague: scene.colleague, principal: scene.principal, coordinator: scene.coordinator, observer: scene.observer(1), stranger: scene.stranger };
    const kept: { version: number; goals: string[]; steps: object[]; followUpNote: string | null }[] = [];
    let plan: string = randomUUID();
    for (const step of moves) {
      if (step.do === 'tamper') {
        for (const statement of [`update learning_plan_version set goals = array['annat'], steps = '[]', follow_up_note = 'annat'`, 'delete from learning_plan_version']) {
          await scene.server.arrange((manager) => manager.query(statement)).catch(() => undefined);
        }
        continue;
      }
      const viewer = viewers[step.who];
      const inTeam = viewer === scene.teacher || viewer === scene.colleague;
      if (step.do === 'publish') await on.publish(viewer, { plan });
      if (step.do === 'save') {
        const saved = await on.savePlan(viewer, { input: { assignment, goals: step.goals, steps: step.steps, followUpOn: today() } });
        expect({ who: step.who, saved: saved.code === undefined }).toEqual({ who: step.who, saved: inTeam });
        if (saved.id) {
          plan = saved.id;
          kept.push({ version: kept.length + 1, goals: step.goals, steps: step.steps, followUpNote: null });
        }
      }
      if (step.do === 'follow up') {
        const followed = await on.followUp(viewer, { input: { plan, note: step.note, nextFollowUpOn: today() } });
        if (followed.id) kept.push({ ...kept.at(-1)!, version: kept.length + 1, followUpNote: step.note });
      }
    }
    const read = await scene.ask(scene.teacher, 'query ($id: ID!) { learningPlan(id: $id) { versions { version goals steps { what who when } followUpNote } } }', { id: plan });
    expect(read?.versions ?? []).toEqual(kept.map((each) => ({ ...each, steps: each.steps.map((one) => ({ ...one })) })).reverse());
    if (kept.length > 1) corrected += 1;
    const authors: { author: string }[] = await scene.server.arrange((manager) => manager.query('select distinct author from learning_plan_version where plan_id = $1', [plan]));
    for (const { author } of authors) expect([scene.teacher.person, scene.colleague.person]).toContain(author);
  }), { numRuns: 4, endOnFailure: true, examples: [[CORRECTED]] });
  expect(corrected).toBeGreaterThan(0);
}, 60_000);

test('feedback and evidence that were given are changed by nobody', async () => {
  await visited();
  const written = () => scene.server.arrange((manager) => manager.query('select (select json_agg(f order by id) from feedback f) as feedback, (select json_agg(e order by id) from evidence e) as evidence'));
  const before = await written();
  await fc.assert(fc.asyncProperty(fc.constantFrom('feedback', 'evidence'), text, fc.boolean(), async (table, other, remove) => {
    await scene.server.arrange((manager) => (remove ? manager.query(`delete from ${table}`) : manager.query(`update ${table} set text = $1`, [other]))).catch(() => undefined);
    expect(await written()).toEqual(before);
  }), { numRuns: 20, endOnFailure: true });
}, 30_000);

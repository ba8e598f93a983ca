import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { commandsOf, member, startScene, type Scene } from './fixture';

/** Invariant 6.1-18: a visit plan that is agreed anew and a pause that ends leave what was written to be read. */
let scene: Scene;
let on: ReturnType<typeof commandsOf>;
beforeAll(async () => {
  scene = await startScene();
  on = commandsOf(scene);
});
afterAll(() => scene?.server.stop());

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => each.trim() === each && !each.includes('\0'));
const FORMER = '{ part text replacedBy { id } }';
async function tamper(): Promise<void> {
  for (const statement of [`update former_text set text = 'annat'`, 'delete from former_text', 'delete from visit_plan', 'delete from observer_record']) {
    await scene.server.arrange((manager) => manager.query(statement)).catch(() => undefined);
  }
}

test('whoever agrees the plan anew, each former wording is told, the newest first', async () => {
  const agreement = fc.record({ by: fc.constantFrom('teacher', 'observer'), methods: text, practicalities: fc.option(text, { nil: null }), tamper: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(agreement, { minLength: 2, maxLength: 6, size: 'max' }), async (all) => {
    const { id: request } = await on.submit(scene.principal, { input: { round: '2012', team: randomUUID(), members: [scene.teacher].map(member), question: 'q', wants: [] } });
    const assignment = (await on.distribute(scene.coordinator, { requests: [request] })).assignments[0].id;
    await on.appoint(scene.coordinator, { input: { assignment, observers: [1, 3].map((n) => ({ observer: scene.observers[n]!.id, days: 0.5 })) } });
    const expected: object[] = [];
    let before: { methods: string; practicalities: string | null } | null = null;
    for (const { by, methods, practicalities, tamper: tampers } of all) {
      const viewer = by === 'teacher' ? scene.teacher : scene.observer(1);
      await on.plan(viewer, { input: { assignment, starts: '2012-04-01', ends: '2012-04-02', methods, practicalities } });
      if (tampers) await tamper();
      // One agreement may change both; the later column then stands before the earlier one.
      if (before && before.methods !== methods) expected.unshift({ part: 'methods', text: before.methods, replacedBy: { id: viewer.person } });
      if (before?.practicalities && before.practicalities !== practicalities) expected.unshift({ part: 'practicalities', text: before.practicalities, replacedBy: { id: viewer.person } });
      before = { methods, practicalities };
      const told = await scene.ask(scene.teacher, `query ($id: ID!) { assignment(id: $id) { visitPlan { methods practicalities formerTexts ${FORMER} } } }`, { id: assignment });
      expect(told.visitPlan).toEqual({ methods, practicalities, formerTexts: expected });
    }
    await on.withdraw(scene.principal, { request, reason: 'Klart.' });
  }), { numRuns: 8, endOnFailure: true });
}, 60_000);

test('a pause that ends leaves its reason', async () => {
  const observer = scene.observers[0]!.id;
  const reasons: string[] = [];
  await fc.assert(fc.asyncProperty(text, async (reason) => {
    await on.pause(scene.coordinator, { observer, reason });
    await on.pause(scene.coordinator, { observer, reason: null });
    await tamper();
    reasons.unshift(reason);
    const told = (await scene.ask(scene.coordinator, '{ observers { id formerPauses { text } } }')).find(({ id }: { id: string }) => id === observer);
    expect(told.formerPauses.map((each: { text: string }) => each.text)).toEqual(reasons);
  }), { numRuns: 6, endOnFailure: true });
}, 60_000);

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { SYSTEM } from '@samlar/viewer/viewer';
import { testViewer } from '@samlar/subgraph/testing';
import { commandsOf, member, recruit, startScene, type Scene } from './fixture';

/** Invariant 6.1-19 as far as ku8 has it: no visit without a manager or an observer unless the coordinators are told. */
let scene: Scene;
let on: ReturnType<typeof commandsOf>;
beforeAll(async () => {
  process.env.TODAY = '2012-04-01';
  scene = await startScene();
  on = commandsOf(scene);
});
afterAll(async () => {
  delete process.env.TODAY;
  await scene?.server.stop();
});

let told = 0;
async function tell(name: string, organisation: string, payload: object): Promise<void> {
  const { body } = await scene.server.send(SYSTEM, 'POST', '/events', { source: 'other', events: [{ id: String(++told), name, organisation, payload, at: '2012-04-01T08:00:00Z' }] });
  expect(body).toEqual({ consumed: 1, parked: 0 });
}

const drawn = fc.record({
  visits: fc.array(fc.record({ appointed: fc.boolean(), withdrawn: fc.boolean(), visited: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  ends: fc.array(fc.constantFrom('principal', 'observer', 'role of somebody else'), { minLength: 1, maxLength: 2 }), successor: fc.boolean(),
});
/** Each outcome once, whatever is drawn. */
const EXAMPLES: [typeof drawn extends fc.Arbitrary<infer T> ? T : never][] = [
  [{ visits: [{ appointed: true, withdrawn: false, visited: false }], ends: ['observer', 'principal'], successor: false }],
  [{ visits: [{ appointed: true, withdrawn: false, visited: true }], ends: ['principal', 'observer'], successor: true }],
];

test('whatever role ends, every open request has its manager and every open seat its observer, or the coordinators are told', async () => {
  const seen = { vacant: 0, withoutManager: 0, handedOver: 0 };
  await fc.assert(fc.asyncProperty(drawn, async ({ visits, ends, successor }) => {
    scene.observers = await recruit(scene.server);
    const { lysekil, sotenas } = scene.organisations;
    const principal = testViewer(randomUUID(), lysekil, ['PRINCIPAL']);
    const next = testViewer(randomUUID(), lysekil, ['PRINCIPAL']);
    const made: { request: string; assignment: string; open: boolean; seated: boolean; visited: boolean }[] = [];
    for (const { appointed, withdrawn, visited } of visits) {
      const { id: request } = await on.submit(principal, { input: { round: '2012', team: randomUUID(), members: [member(scene.teacher)], question: 'q', wants: [] } });
      const assignment = (await on.distribute(scene.coordinator, { requests: [request] })).assignments[0].id;
      if (appointed) await on.appoint(scene.coordinator, { input: { assignment, observers: [1, 3].map((n) => ({ observer: scene.observers[n]!.id, days: 0.5 })) } });
      if (appointed && visited) {
        await on.plan(scene.teacher, { input: { assignment, starts: '2012-04-01', ends: '2012-04-01', methods: 'Observera.' } });
        await on.record(scene.observer(1), { input: { assignment, kind: 'OBSERVATION', text: 't', valueBase: true, observedOn: '2012-04-01', namesNoChild: true } });
      } else if (withdrawn) await on.withdraw(principal, { request, reason: 'Vi hinner inte.' });
      const after = appointed && visited;
      made.push({ request, assignment, open: after || !withdrawn, seated: appointed, visited: after });
    }
    for (const what of ends) {
      if (what === 'principal') await tell('AppointmentEnded', lysekil, { appointment: randomUUID(), person: principal.person, role: 'PRINCIPAL', handoverTo: successor ? next.person : null });
      if (what === 'observer') await tell('AppointmentEnded', sotenas, { appointment: randomUUID(), person: scene.observers[1]!.person, role: 'OBSERVER', handoverTo: null });
      if (what === 'role of somebody else') await tell('AppointmentEnded', lysekil, { appointment: randomUUID(), person: scene.observers[1]!.person, role: 'LEARNING_LEADER', handoverTo: null });
    }
    const left = ends.includes('principal');
    for (const { request, assignment, open, seated, visited } of made) {
      const shown = await scene.ask(scene.coordinator, `query ($id: ID!) { visitRequest(id: $id) { withoutManager assignment { id seats { observerId vacant } } } }`, { id: request });
      expect(shown.withoutManager).toBe(open && left && !successor);
      if (shown.withoutManager) seen.withoutManager++;
      const vacant = shown.assignment.seats.filter((seat: any) => seat.vacant).map((seat: any) => seat.observerId);
      expect(vacant).toEqual(ends.includes('observer') && open && seated && !visited ? [scene.observers[1]!.id] : []);
      if (vacant.length > 0) {
        seen.vacant++;
        await on.replace(scene.coordinator, { input: { assignment, leaving: vacant[0], arriving: { observer: scene.observers[2]!.id, days: 0.5 }, reason: 'Uppdraget är avslutat.' } });
        expect((await scene.ask(scene.coordinator, 'query ($id: ID!) { assignment(id: $id) { seats { vacant } } }', { id: assignment })).seats.some((seat: any) => seat.vacant)).toBe(false);
      }
      const mine = await scene.ask(next, '{ myRequests { id } }');
      expect(mine.some(({ id }: { id: string }) => id === request)).toBe(open && left && successor);
      if (open && left && successor) seen.handedOver++;
    }
  }), { numRuns: 14, seed: 20130603, examples: EXAMPLES });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
}, 120_000);

test('a project closes: its rounds go on with their owner, requests and visits as they are', async () => {
  const unit = randomUUID();
  const { id: request } = await on.submit(scene.principal, { input: { round: '2012', team: randomUUID(), members: [member(scene.teacher)], question: 'q', wants: [] } });
  const rows = () => scene.server.arrange((manager) => manager.query('select (select json_agg(r order by id) from visit_request r) r, (select json_agg(p order by request_id, person_id) from request_party p) p'));
  const before = await rows();
  const handed = (handoverTo: string) => ({ project: 'lia', closedOn: '2012-04-01', activities: [], handovers: [{ structure: randomUUID(), kind: 'ROUND', reference: '2012', handoverTo }, { structure: randomUUID(), kind: 'NETWORK', reference: 'n', handoverTo }] });
  await tell('ProjectClosed', scene.organisations.lysekil, handed(unit));
  await tell('ProjectClosed', scene.organisations.lysekil, handed(randomUUID()));
  expect(await rows()).toEqual(before);
  expect(await scene.server.arrange((manager) => manager.query(`select handed_over_to as unit from round where id = '2012'`))).toEqual([{ unit }]);
  expect(await scene.ask(scene.principal, '{ round(id: "2012") { projectClosedOn closedOn } }')).toEqual({ projectClosedOn: '2012-04-01', closedOn: null });
  expect(await on.withdraw(scene.principal, { request, reason: 'Går ändå.' })).toMatchObject({ status: 'WITHDRAWN' });
});

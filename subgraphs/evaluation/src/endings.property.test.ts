import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { SYSTEM } from '@samlar/viewer/viewer';
import { subgraph } from './subgraph';

/** Invariant 6.1-19: whatever leaves, moves, merges or is handed over, no open risk and no waiting proposal is left with somebody who is not there. */
const association = randomUUID();
const runner = testViewer(randomUUID(), association, ['PROCESS_LEADER'], true);
let server: TestSubgraph;
let event = 0;
beforeAll(async () => { server = await startTestSubgraph(subgraph); });
afterAll(() => server?.stop());

interface Placement { id: string; person: string; superior: string | null; managerLevel: string | null }
interface Person { id: string; employment: string }

async function tell(organisation: string, ...told: { name: string; payload: object }[]): Promise<void> {
  const events = told.map(({ name, payload }) => ({ source: 'organisation', id: String(++event), name, organisation, payload, at: '2013-06-03T08:00:00Z' }));
  expect(await server.send(SYSTEM, 'POST', '/events', { source: 'organisation', events })).toEqual({ status: 200, body: { consumed: events.length, parked: 0 } });
}

/** The staff in two parts, as a large organisation's comes. */
async function deliver(organisation: string, placements: Placement[]): Promise<void> {
  const delivery = randomUUID();
  const half = Math.ceil(placements.length / 2);
  await tell(organisation, ...[placements.slice(0, half), placements.slice(half)].map((part, index) => ({
    name: 'StaffDelivered', payload: { delivery, part: index + 1, parts: 2, units: [], people: [], placements: part } })));
}

async function run(viewer: typeof runner, document: string, variables: object): Promise<any> {
  const { data, errors } = await server.query(viewer, document, { key: randomUUID(), ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
const REGISTER = 'mutation ($input: RegisterRiskInput!, $key: ID!) { done: registerRisk(input: $input, idempotencyKey: $key) { ... on Risk { id } } }';
const CLOSE = 'mutation ($risk: ID!, $key: ID!) { done: closeRisk(risk: $risk, reason: "Klar", idempotencyKey: $key) { ... on Risk { id } } }';
const PROPOSE = 'mutation ($input: TimeAgreementInput!, $key: ID!) { done: proposeTimeAgreement(input: $input, idempotencyKey: $key) { ... on TimeAgreement { id } ... on Refused { code } } }';

const place = fc.nat(20);
const step = fc.oneof(
  fc.record({ do: fc.constant('risk' as const), owner: place, home: fc.boolean(), hot: fc.boolean() }),
  fc.record({ do: fc.constant('propose' as const), who: place }),
  fc.record({ do: fc.constant('close' as const), which: place }),
  fc.record({ do: fc.constant('leave' as const), who: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('merge' as const), from: place, to: place }),
  fc.record({ do: fc.constant('handover' as const), from: place, to: place }));

test('a sequence of imports, merged teams, handovers and closings leaves no risk and no proposal without somebody who is there', async () => {
  const seen = new Set<string>();
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16, size: 'max' }), async (steps) => {
    const town = randomUUID();
    const everybody = Array.from({ length: 8 }, (): Person => ({ id: randomUUID(), employment: randomUUID() }));
    const chief = everybody[0]!;
    /** Each is led by one before them: the chief by nobody. */
    const above = new Map<string, string | null>(everybody.map(({ id }, index) => [id, index === 0 ? null : everybody[Math.floor((index - 1) / 2)]!.id]));
    let here = [...everybody];
    const whole = (): Placement[] => here.map(({ id, employment }) => ({ id: employment, person: id, superior: above.get(id)!, managerLevel: id === chief.id ? 'MUNICIPAL_CHIEF' : null }));
    await deliver(town, whole());
    const risks: { id: string; open: boolean }[] = [];
    for (const each of steps) {
      if (each.do === 'risk') {
        const owner = here[each.owner % here.length]!.id;
        const viewer = each.home ? testViewer(chief.id, town, ['MUNICIPAL_CHIEF']) : runner;
        const score = each.hot ? { probability: 5, consequence: 5, mitigationDue: '2099-01-01' } : {};
        risks.push({ id: (await run(viewer, REGISTER, { input: { title: 'Risk', owner, mitigation: 'Åtgärd', ...score } })).id, open: true });
      } else if (each.do === 'propose') {
        const { id } = here[each.who % here.length]!;
        const manager = above.get(id)!;
        if (manager !== null) await run(testViewer(id, town, ['EMPLOYEE']), PROPOSE, { input: { manager, hoursPerMonth: 4, purpose: 'Läsa', starts: '2099-01-01' } });
      } else if (each.do === 'close') {
        const risk = risks[each.which % Math.max(1, risks.length)];
        if (risk?.open) await run(runner, CLOSE, { risk: risk.id });
        if (risk) risk.open = false;
      } else if (each.do === 'leave') {
        const leaving = new Set(each.who.map((which) => here[which % here.length]!.id).filter((id) => id !== chief.id));
        for (const id of leaving) for (const [person, manager] of above) if (manager === id) above.set(person, above.get(id)!);
        here = here.filter(({ id }) => !leaving.has(id));
        await deliver(town, whole());
      } else if (each.do === 'merge') {
        const [from, to] = [here[each.from % here.length]!.id, here[each.to % here.length]!.id];
        const up = (id: string | null): string[] => (id === null ? [] : [id, ...up(above.get(id)!)]);
        if (!up(to).includes(from)) for (const [person, manager] of above) if (manager === from && person !== to) above.set(person, to);
        await deliver(town, whole());
      } else {
        const [from, to] = [here[each.from % here.length]!.id, here[each.to % here.length]!.id];
        if (from !== to) await tell(town, { name: 'AppointmentEnded', payload: { appointment: randomUUID(), person: from, role: 'UNIT_MANAGER', handoverTo: to } });
      }
      const present = new Set(here.map(({ id }) => id));
      const stored: { id: string; owner: string; open: boolean; handed: number }[] = await server.arrange((manager) => manager.query(
        'select id, owner, closed_on is null as open, (select count(*)::int from risk_handover where risk = id) as handed from risk where id = any($1)', [risks.map(({ id }) => id)]));
      expect(stored.filter(({ open, owner }) => open && !present.has(owner))).toEqual([]);
      if (stored.some(({ handed }) => handed > 0)) seen.add(`${each.do} handed over`);
      const proposals: { employee: string; manager: string }[] = await server.arrange((manager) => manager.query(
        `select employee, manager from time_agreement where organisation = $1 and status = 'PROPOSED'`, [town]));
      expect(proposals.filter(({ employee, manager }) => !present.has(employee) || above.get(employee) !== manager)).toEqual([]);
      if (proposals.length > 0) seen.add('proposals waited');
    }
  }), { numRuns: 20, seed: 20130603, endOnFailure: true });
  for (const outcome of ['leave handed over', 'handover handed over', 'proposals waited']) expect(seen).toContain(outcome);
}, 120_000);

import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';
import { arrangeMunicipality, arrangeOccasion, type TestMunicipality } from '../test-programme';

let server: TestSubgraph;
let at: TestMunicipality;
let occasion: string;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    at = await arrangeMunicipality(manager, 3);
    ({ occasion } = await arrangeOccasion(manager, 'course', [at], { capacity: 1 }));
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

type Viewer = ReturnType<typeof testViewer>;
const self = (index: number) => testViewer(at.staff[index]!, at.id, ['EMPLOYEE']);
const chief = () => testViewer(at.manager, at.id, ['UNIT_MANAGER']);
const ENROLMENT = '... on Enrolment { id status needs benefitForm { expectedBenefit responsibility dialogueHeldOn followUpDue outcome followedUpOn } }';
async function mutate(viewer: Viewer, call: string, selection: string): Promise<any> {
  const { data, errors } = await server.query(viewer, `mutation { done: ${call.replace('(', `(idempotencyKey: "${randomUUID()}", `)} { __typename ${selection} ... on Refused { code } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
const fill = (viewer: Viewer, enrolment: string, benefit = 'Bättre möten') =>
  mutate(viewer, `fillBenefitForm(input: { enrolment: "${enrolment}", expectedBenefit: "${benefit}", responsibility: "Pröva på APT" })`, ENROLMENT);
const talk = (viewer: Viewer, enrolment: string) => mutate(viewer, `recordBenefitDialogue(enrolment: "${enrolment}", heldOn: "2013-06-03")`, ENROLMENT);
const enrol = (viewer: Viewer, person: string) =>
  mutate(viewer, `enrol(input: { occasion: "${occasion}", person: "${person}" })`, '... on Requested { enrolment { id needs } } ... on Enrolled { enrolment { id } } ... on WaitListed { enrolment { id } }');

test('where the unit has switched it on, the seat waits for the form and the dialogue', async () => {
  const on = await mutate(chief(), `switchBenefitForm(unit: "${at.unit}", on: true)`, '... on BenefitFormSwitched { on unit { id benefitFormRequired } }');
  expect(on).toMatchObject({ on: true, unit: { benefitFormRequired: true } });
  const { __typename, enrolment } = await enrol(chief(), at.staff[0]!);
  expect([__typename, enrolment.needs]).toEqual(['Requested', ['BENEFIT_FORM', 'DIALOGUE']]);
  expect(await talk(chief(), enrolment.id)).toMatchObject({ code: 'FORM_MISSING' });
  expect(await fill(self(1), enrolment.id)).toMatchObject({ code: 'NO_SUCH_ENROLMENT' });
  expect(await fill(chief(), enrolment.id)).toMatchObject({ code: 'NOT_YOURS' });
  expect(await fill(self(0), enrolment.id, ' ')).toMatchObject({ code: 'TEXT_MISSING' });
  expect(await fill(self(0), enrolment.id, 'Först så')).toMatchObject({ status: 'REQUESTED', needs: ['DIALOGUE'] });
  expect(await fill(self(0), enrolment.id)).toMatchObject({ benefitForm: { expectedBenefit: 'Bättre möten', followUpDue: '2014-01-10' } });
  expect(await talk(chief(), enrolment.id)).toMatchObject({ status: 'CONFIRMED', needs: [], benefitForm: { dialogueHeldOn: '2013-06-03' } });
  expect(await fill(self(0), enrolment.id)).toMatchObject({ code: 'DIALOGUE_HELD' });

  // The one seat is taken: the next form ends in the waiting list, not in a second seat.
  const next = await enrol(chief(), at.staff[1]!);
  await fill(self(1), next.enrolment.id);
  expect(await talk(chief(), next.enrolment.id)).toMatchObject({ status: 'WAITING' });

  const seen = async (viewer: Viewer) => (await server.query(viewer, `{ occasion(id: "${occasion}") { enrolments { benefitForm { expectedBenefit } } } }`)).data.occasion.enrolments;
  expect(await seen(chief())).toHaveLength(2);
  expect((await seen(chief()))[0].benefitForm).not.toBeNull();
  expect(await seen(testViewer(randomUUID(), at.id, ['PROCESS_LEADER']))).toEqual([{ benefitForm: null }, { benefitForm: null }]);
});

test('what came of it is noted after the course', async () => {
  const [{ id }] = await server.arrange((manager) => manager.query(`select id from enrolment where status = 'CONFIRMED'`));
  const follow = () => mutate(self(0), `followUpBenefit(enrolment: "${id}", outcome: "Mötena har egna lärfrågor")`, ENROLMENT);
  expect(await follow()).toMatchObject({ code: 'NOT_COMPLETED' });
  await server.arrange((manager) => manager.query(`update enrolment set status = 'COMPLETED' where id = $1`, [id]));
  expect(await follow()).toMatchObject({ benefitForm: { outcome: 'Mötena har egna lärfrågor', followedUpOn: '2013-06-03' } });
});

test('switched off, or in a unit that has not asked for it, the seat comes at once', async () => {
  const other = await server.arrange((manager) => arrangeMunicipality(manager, 1));
  expect(await mutate(chief(), `switchBenefitForm(unit: "${other.unit}", on: true)`, '... on BenefitFormSwitched { on }')).toMatchObject({ code: 'NOT_YOUR_UNIT' });
  await mutate(chief(), `switchBenefitForm(unit: "${at.unit}", on: false)`, '... on BenefitFormSwitched { on }');
  expect((await enrol(chief(), at.staff[2]!)).__typename).toBe('WaitListed');
});

test('forms are listed to the two whom they concern, those to follow up first', async () => {
  const list = async (viewer: Viewer) => (await server.query(viewer, '{ benefitForms { id status benefitForm { followUpDue followedUpOn } } }')).data.benefitForms;
  const mine = await list(self(0));
  expect(mine).toHaveLength(1);
  expect(await list(chief())).toEqual(expect.arrayContaining(mine));
  expect(await list(self(2))).toEqual([]);
  expect(await list(testViewer(randomUUID(), at.id, ['PROCESS_LEADER']))).toEqual([]);
});

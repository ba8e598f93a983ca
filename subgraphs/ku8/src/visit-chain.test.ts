import { today } from '@samlar/subgraph/clock';
import { sweepEvidence } from './evidence/sweep-evidence';
import { commandsOf, member, startScene, type Scene } from './fixture';
import { subgraph } from './subgraph';

let scene: Scene;
let on: ReturnType<typeof commandsOf>;
let request: string;
let assignment: string;
let plan: string;
const day = (offset: number) => new Date(Date.parse(today()) + offset * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  scene = await startScene();
  on = commandsOf(scene);
});
afterAll(() => scene?.server.stop());

const DOSSIER = `query ($id: ID!) { assignment(id: $id) {
  stage valueBaseQuestion observers { id } seats { name replacedBecause } visitPlan { methods } evidence { text valueBase } feedback { kind text } learningMeeting { heldOn evidenceDeletedBy } learningPlan { id goals }
  request { question wishedTime status log { event } teamMembers { name } } } }`;

test('a team’s request becomes a published learning plan, step by step', async () => {
  const input = { round: '2012', team: scene.team, members: [member(scene.teacher), member(scene.colleague)], question: 'Hur syns barnens inflytande?', wants: [], wishedTime: 'Förmiddagar' };
  const key = 'submit-key-1';
  const sent = await on.submit(scene.principal, { input }, key);
  expect(sent).toMatchObject({ __typename: 'VisitRequest', status: 'REQUESTED', stage: 0 });
  request = sent.id;
  expect((await on.submit(scene.principal, { input }, key)).id).toBe(request);
  expect(await on.submit(scene.principal, { input })).toMatchObject({ code: 'REQUEST_WAITING', subject: request });

  const distributed = await on.distribute(scene.coordinator, { requests: [request] });
  assignment = distributed.assignments[0].id;
  expect(distributed.assignments[0]).toMatchObject({ stage: 0, request: { status: 'DISTRIBUTED' } });
  expect(await on.distribute(scene.coordinator, { requests: [request] })).toMatchObject({ code: 'ALREADY_DISTRIBUTED' });
  expect(await on.plan(scene.principal, { input: { assignment, starts: day(-3), ends: day(-2), methods: 'x' } })).toMatchObject({ code: 'TEAM_NOT_APPOINTED' });

  const seats = (...numbers: number[]) => numbers.map((n) => ({ observer: scene.observers[n]!.id, days: 3 }));
  expect(await on.appoint(scene.coordinator, { input: { assignment, observers: seats(0, 1) } })).toMatchObject({ code: 'SAME_MUNICIPALITY', subject: scene.observers[0]!.id });
  expect(await on.appoint(scene.coordinator, { input: { assignment, observers: seats(1, 1) } })).toMatchObject({ code: 'SAME_OBSERVER_TWICE' });
  expect(await on.appoint(scene.coordinator, { input: { assignment, observers: seats(1, 2) } })).toMatchObject({ stage: 1 });
  expect(await on.appoint(scene.coordinator, { input: { assignment, observers: seats(1, 2) } })).toMatchObject({ code: 'TEAM_ALREADY_APPOINTED' });
  const replaced = { assignment, leaving: scene.observers[2]!.id, arriving: seats(3)[0], reason: 'Fick förhinder.' };
  expect(await on.replace(scene.coordinator, { input: replaced })).toMatchObject({ stage: 1 });
  expect(await on.replace(scene.coordinator, { input: replaced })).toMatchObject({ code: 'NOT_SEATED' });

  const evidence = (valueBase: boolean, text: string) => ({
    input: { assignment, kind: 'OBSERVATION', text, valueBase, observedOn: day(-2), namesNoChild: true },
  });
  expect(await on.record(scene.observer(1), evidence(false, 'för tidigt'))).toMatchObject({ code: 'VISIT_NOT_PLANNED' });
  expect(await on.plan(scene.observer(1), { input: { assignment, starts: day(-2), ends: day(-3), methods: 'x' } })).toMatchObject({ code: 'PERIOD_REVERSED' });
  expect(await on.plan(scene.observer(1), { input: { assignment, starts: day(-3), ends: day(-2), methods: 'Observera samling' } })).toMatchObject({ stage: 2 });
  expect(await on.group(scene.observer(1), { input: { assignment, text: 't', valueBase: 'v' } })).toMatchObject({ code: 'NO_EVIDENCE' });
  expect(await on.record(scene.observer(1), { input: { ...evidence(true, 'x').input, namesNoChild: false } })).toMatchObject({ code: 'CHILD_NAMES_UNCHECKED' });
  expect(await on.record(scene.observer(2), evidence(true, 'bytte plats'))).toMatchObject({ code: 'NOT_THE_OBSERVER' });
  expect(await on.record(scene.observer(1), evidence(false, 'Alla får ordet.'))).toMatchObject({ stage: 3 });
  expect(await on.group(scene.observer(1), { input: { assignment, text: 't', valueBase: 'v' } })).toMatchObject({ code: 'VALUE_BASE_MISSING' });
  expect(await on.record(scene.observer(3), evidence(true, 'Respekt i samspelet.'))).toMatchObject({ stage: 3 });
  expect(await on.withdraw(scene.principal, { request, reason: 'för sent' })).toMatchObject({ code: 'VISIT_ALREADY_MADE' });

  expect(await on.meet(scene.observer(1), { input: { assignment, heldOn: day(-1) } })).toMatchObject({ code: 'INDIVIDUAL_FEEDBACK_MISSING' });
  expect(await on.individual(scene.observer(1), { input: { assignment, receiver: scene.stranger.person, text: 't' } })).toMatchObject({ code: 'RECEIVER_NOT_IN_TEAM' });
  expect(await on.individual(scene.observer(1), { input: { assignment, receiver: scene.teacher.person, text: 'Du väntar in.' } })).toMatchObject({ stage: 3 });
  expect(await on.meet(scene.observer(1), { input: { assignment, heldOn: day(-1) } })).toMatchObject({ code: 'GROUP_FEEDBACK_MISSING' });
  expect(await on.group(scene.observer(3), { input: { assignment, text: 'Ni lyssnar.', valueBase: 'Alla räknas.' } })).toMatchObject({ stage: 4 });
  expect(await on.savePlan(scene.teacher, { input: { assignment, goals: ['g'], steps: [], followUpOn: day(60) } })).toMatchObject({ code: 'MEETING_NOT_HELD' });
  expect(await on.meet(scene.observer(1), { input: { assignment, heldOn: day(1) } })).toMatchObject({ code: 'MEETING_IN_FUTURE' });
  expect(await on.meet(scene.observer(1), { input: { assignment, heldOn: day(-1), place: 'Biblioteket' } })).toMatchObject({ stage: 5 });

  const goals = { assignment, goals: ['Alla barn får ordet'], steps: [], followUpOn: day(60) };
  for (const other of [scene.observer(1), scene.principal, scene.coordinator]) {
    expect(await on.savePlan(other, { input: goals })).toMatchObject({ code: 'NOT_IN_TEAM' });
  }
  plan = (await on.savePlan(scene.teacher, { input: goals })).id;
  expect(await on.publish(scene.teacher, { plan })).toMatchObject({ code: 'PLAN_WITHOUT_STEPS' });
  const steps = [{ what: 'Prova talrunda', who: 'arbetslaget', when: 'vecka 40' }];
  expect((await on.savePlan(scene.colleague, { input: { ...goals, steps } })).versions).toEqual([{ version: 2 }, { version: 1 }]);
  expect(await on.publish(scene.colleague, { plan })).toMatchObject({ __typename: 'LearningPlan', shownTo: 'TEAM', assignment: { stage: 6 } });
  expect(await on.publish(scene.colleague, { plan })).toMatchObject({ code: 'PLAN_ALREADY_PUBLISHED' });
  const followed = await on.followUp(scene.teacher, { input: { plan, note: 'Fler talar.', nextFollowUpOn: day(120) } });
  expect(followed.versions[0]).toEqual({ version: 3, followUpNote: 'Fler talar.' });

  const dossier = await scene.ask(scene.teacher, DOSSIER, { id: assignment });
  expect(dossier.request.log.map((entry: { event: string }) => entry.event)).toEqual([
    'DISTRIBUTED', 'TEAM_APPOINTED', 'OBSERVER_REPLACED', 'VISIT_PLANNED', 'EVIDENCE_RECORDED', 'VALUE_BASE_EVIDENCE_RECORDED',
    'INDIVIDUAL_FEEDBACK_GIVEN', 'GROUP_FEEDBACK_GIVEN', 'LEARNING_MEETING_HELD', 'LEARNING_PLAN_PUBLISHED', 'PLAN_FOLLOWED_UP',
  ]);
  expect(dossier.request.teamMembers).toHaveLength(2);
  expect(dossier).toMatchObject({ stage: 6, seats: expect.arrayContaining([{ name: 'Observatör 1438', replacedBecause: null }]), evidence: [{}, {}], learningPlan: { goals: ['Alla barn får ordet'] }, valueBaseQuestion: expect.stringContaining('värdegrund') });
});

test('the events left through the outbox, once each, and say nothing of what was written', async () => {
  const rows = await scene.server.arrange((manager) => manager.query('select name, payload::text from outbox order by id'));
  expect(rows.map((row: { name: string }) => row.name)).toEqual([
    'RequestSubmitted', 'AssignmentDistributed', 'TeamAppointed', 'ObserverReplaced', 'VisitPlanned', 'EvidenceRecorded', 'EvidenceRecorded',
    'FeedbackGiven', 'FeedbackGiven', 'LearningMeetingHeld', 'LearningPlanPublished', 'LearningPlanFollowedUp',
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Respekt|väntar|lyssnar/);
});

const seen = async (viewer: Parameters<Scene['ask']>[0]) => scene.ask(viewer, DOSSIER, { id: assignment });

test('individual feedback is its receiver’s and giver’s alone', async () => {
  expect((await seen(scene.teacher)).feedback.map((one: { kind: string }) => one.kind).sort()).toEqual(['GROUP', 'INDIVIDUAL']);
  for (const other of [scene.colleague, scene.principal, scene.coordinator]) {
    expect((await seen(other)).feedback).toEqual([{ kind: 'GROUP', text: 'Ni lyssnar.' }]);
  }
  expect((await seen(scene.observer(1))).feedback).toEqual([{ kind: 'INDIVIDUAL', text: 'Du väntar in.' }]);
});

test('the meeting ends the observers’ sight of the dossier; others never had it', async () => {
  expect(await seen(scene.observer(3))).toMatchObject({ stage: 6, request: { teamMembers: [] }, evidence: [], visitPlan: null, learningMeeting: null, learningPlan: null });
  expect(await seen(scene.stranger)).toBeNull();
  expect(await seen({ ...scene.teacher, person: scene.stranger.person })).toBeNull();
  expect(await seen(scene.observer(4))).toBeNull();
});

test('evidence is gone 90 days after the meeting, for readers at once and for good when swept; the plan stays', async () => {
  await scene.server.arrange((manager) => manager.query('update learning_meeting set held_on = $1', [day(-90)]));
  expect(await seen(scene.teacher)).toMatchObject({ evidence: [], learningPlan: { id: plan } });
  expect((await scene.server.arrange((manager) => manager.query('select count(*)::int as n from evidence')))[0].n).toBe(2);
  const appUrl = scene.server.adminUrl.replace(/\/\/[^@]*@/, '//ku8_app@');
  expect([await sweepEvidence(subgraph, appUrl), await sweepEvidence(subgraph, appUrl)]).toEqual([2, 0]);
  expect((await scene.server.arrange((manager) => manager.query('select count(*)::int as n from evidence')))[0].n).toBe(0);
  expect((await seen(scene.teacher)).learningPlan).toMatchObject({ id: plan });
});

test('the database itself keeps a stage from going back', async () => {
  const back = scene.server.arrange((manager) => manager.query('update visit_request set stage = 3 where id = $1', [request]));
  await expect(back).rejects.toThrow(/cannot go from stage 6 to 3/);
});

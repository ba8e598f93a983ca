import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { municipalityOf } from '@samlar/lia/municipalities';
import { RESEARCH } from '@samlar/viewer/viewer';
import { loadDemo } from './demo';
import { subgraph } from './subgraph';

let server: TestSubgraph;
let lysekil: Record<'request' | 'assignment' | 'plan' | 'observer' | 'person' | 'team' | 'open', string>;

/** Every role a municipality has, held by somebody of Munkedal who takes part in no visit. */
const outsider = testViewer(randomUUID(), municipalityOf('munkedal').id, ['EMPLOYEE', 'PRINCIPAL', 'OBSERVER', 'KU8_COORDINATOR', 'CONTACT_PERSON']);

beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    await loadDemo(manager.dataSource, () => undefined);
    const home = municipalityOf('lysekil').id;
    [lysekil] = await manager.query(
      `select r.id as request, a.id as assignment, p.id as plan, r.team_id as team,
              (select id from observer_record where organisation = $1 order by id limit 1) as observer,
              (select person_id from observer_record where organisation = $1 order by id limit 1) as person,
              (select a.id from assignment a join visit_request o on o.id = a.request_id where o.organisation = $1 and o.stage = 2) as open
       from visit_request r join assignment a on a.request_id = r.id join learning_plan p on p.assignment_id = a.id
       where r.organisation = $1 and r.stage = 6`, [home]);
  });
});
afterAll(() => server?.stop());

const ENTITIES = `query ($all: [_Any!]!) { _entities(representations: $all) { __typename
  ... on VisitRequest { question } ... on Assignment { distributedOn } ... on LearningPlan { goals } ... on ObserverRecord { name }
  ... on WorkTeam { requests { id } } ... on Person { observerLoad(year: 2012) { total } } } }`;

test.each([['somebody of another municipality', outsider], ['a researcher', RESEARCH]])('%s reads nothing of Lysekil’s by any id', async (_, viewer) => {
  const { request, assignment, plan, observer, person, team } = lysekil;
  expect(Object.values(lysekil)).not.toContain(null);
  const all = [
    { __typename: 'VisitRequest', id: request }, { __typename: 'Assignment', id: assignment }, { __typename: 'LearningPlan', id: plan },
    { __typename: 'ObserverRecord', id: observer }, { __typename: 'WorkTeam', id: team }, { __typename: 'Person', id: person, observerTrainingDays: [] },
  ];
  expect((await server.query(viewer, ENTITIES, { all })).data._entities).toEqual([
    null, null, null, null, { __typename: 'WorkTeam', requests: [] }, { __typename: 'Person', observerLoad: null },
  ]);
  const { data } = await server.query(viewer, `{ visitRequest(id: "${request}") { id } assignment(id: "${assignment}") { id } learningPlan(id: "${plan}") { id } observers(municipality: "1484") { id } }`);
  expect(data).toEqual({ visitRequest: null, assignment: null, learningPlan: null, observers: [] });
});

test('every command on Lysekil’s visits is refused to an outsider, and changes nothing', async () => {
  const { request, assignment, plan, observer, person, open } = lysekil;
  const input = (more: string) => `input: { assignment: "${open}", ${more} }`;
  const seat = `{ observer: "${observer}", days: 1 }`;
  const commands = [
    `withdrawRequest(request: "${request}", reason: "x"`, `distributeAssignments(requests: ["${request}"]`,
    `appointTeam(${input(`observers: [${seat}, ${seat}]`)}`, `replaceObserver(${input(`leaving: "${observer}", arriving: ${seat}, reason: "x"`)}`,
    `agreeVisitPlan(${input('starts: "2013-06-10", ends: "2013-06-10", methods: "x"')}`,
    `recordEvidence(${input('kind: OBSERVATION, text: "x", valueBase: true, observedOn: "2013-06-01", namesNoChild: true')}`,
    `giveIndividualFeedback(${input(`receiver: "${person}", text: "x"`)}`, `giveGroupFeedback(${input('text: "x", valueBase: "x"')}`,
    `holdLearningMeeting(${input('heldOn: "2013-06-01"')}`, `saveLearningPlan(${input('goals: ["x"], steps: [], followUpOn: "2013-06-01"')}`,
    `publishLearningPlan(plan: "${plan}"`, `followUpPlan(input: { plan: "${plan}", note: "x", nextFollowUpOn: "2013-06-01" }`,
    `logObserverDays(input: { observer: "${observer}", assignment: "${assignment}", day: "2012-05-01", kind: VISIT, days: 1 }`,
    `agreeObserverDays(assignment: "${assignment}", observer: "${observer}"`, `pauseObserver(observer: "${observer}", reason: "x"`,
    `recordObserverTraining(input: { observer: "${observer}", completedOn: "2012-05-01", days: 1 }`,
    `appointObserver(input: { person: "${randomUUID()}", name: "x", municipality: "1484" }`,
    `openRound(input: { id: "2014", title: "x", starts: "2014-01-01", ends: "2014-12-31", municipalities: ["1484", "1430"] }`, 'closeRound(id: "2012"',
    `joinExchange(input: { code: "1421", organisation: "${randomUUID()}", name: "x", latitude: 1, longitude: 1, neighbours: [] }`,
  ];
  const everything = () => server.arrange((manager) => manager.query(
    `select (select jsonb_agg(t order by t.id) from visit_request t) as requests, (select count(*) from visit_log) as log,
            (select jsonb_agg(t order by t.id) from observer_record t) as observers, (select count(*) from observer_day) as days,
            (select count(*) from learning_plan_version) as versions, (select jsonb_agg(t) from round t) as rounds, (select count(*) from outbox) as events`));
  const before = await everything();
  const answers: Record<string, string> = {};
  for (const command of commands) {
    const name = command.slice(0, command.indexOf('('));
    const { data, errors } = await server.query(outsider, `mutation { ${name}: ${command}, idempotencyKey: "${randomUUID()}") { ... on Refused { code } } }`);
    answers[name] = errors ? JSON.stringify(errors) : data[name].code;
  }
  expect(answers).toEqual({
    ...Object.fromEntries(commands.map((command) => [command.slice(0, command.indexOf('(')), 'NOT_FOUND'])),
    appointObserver: 'NOT_YOUR_MUNICIPALITY', openRound: 'NOT_FOR_ONE_MUNICIPALITY', closeRound: 'NOT_FOR_ONE_MUNICIPALITY', joinExchange: 'NOT_FOR_ONE_MUNICIPALITY',
  });
  expect(await everything()).toEqual(before);
});

import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import type { Viewer } from '@samlar/viewer/viewer';
import { subgraph } from './subgraph';

/** Two neighbours and one farther away, a round, observers in each; for tests. */
export interface Scene {
  server: TestSubgraph;
  organisations: Record<'lysekil' | 'sotenas' | 'dalsEd', string>;
  team: string;
  observers: { id: string; person: string; code: string }[];
  teacher: Viewer;
  colleague: Viewer;
  principal: Viewer;
  coordinator: Viewer;
  observer: (n: number) => Viewer;
  stranger: Viewer;
  /** Runs a mutation or query and answers its only field; throws where GraphQL itself answers errors. */
  ask: (viewer: Viewer, document: string, variables?: object) => Promise<any>;
}

const PLACES = [
  ['1484', 'lysekil', 'Lysekil', 58.28, 11.43, ['1427']],
  ['1427', 'sotenas', 'Sotenäs', 58.37, 11.25, ['1484']],
  ['1438', 'dalsEd', 'Dals-Ed', 58.92, 11.92, []],
] as const;

export async function startScene(): Promise<Scene> {
  const server = await startTestSubgraph(subgraph);
  const organisations = { lysekil: randomUUID(), sotenas: randomUUID(), dalsEd: randomUUID() };
  await server.arrange(async (manager) => {
    for (const [code, key, name, latitude, longitude, neighbours] of PLACES) {
      await manager.query('insert into municipality (code, organisation, name, latitude, longitude, neighbours) values ($1, $2, $3, $4, $5, $6)', [
        code, organisations[key], name, latitude, longitude, neighbours,
      ]);
    }
    await manager.query(`insert into round (id, title, starts, ends) values ('2012', 'Omgång 2012', '2012-01-01', '2012-12-31')`);
    await manager.query(`insert into round_municipality select '2012', code from municipality`);
  });
  const { lysekil, sotenas, dalsEd } = organisations;
  const home: Record<string, string> = { 1484: lysekil, 1427: sotenas, 1438: dalsEd };
  const observers = await recruit(server);
  const scene: Scene = {
    server, organisations, observers, team: randomUUID(),
    teacher: testViewer(randomUUID(), lysekil, ['EMPLOYEE']),
    colleague: testViewer(randomUUID(), lysekil, ['EMPLOYEE']),
    principal: testViewer(randomUUID(), lysekil, ['PRINCIPAL']),
    coordinator: testViewer(randomUUID(), randomUUID(), ['KU8_COORDINATOR'], true),
    observer: (n) => testViewer(scene.observers[n]!.person, home[scene.observers[n]!.code]!, ['OBSERVER']),
    stranger: testViewer(randomUUID(), sotenas, ['PRINCIPAL']),
    async ask(viewer, document, variables) {
      const { data, errors } = await server.query(viewer, document, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return Object.values(data)[0];
    },
  };
  return scene;
}

/** Five trained observers nobody has used: one of Lysekil, two of Sotenäs, two of Dals-Ed. */
export async function recruit(server: TestSubgraph): Promise<Scene['observers']> {
  const observers = ['1484', '1427', '1427', '1438', '1438'].map((code) => ({ id: randomUUID(), person: randomUUID(), code }));
  await server.arrange(async (manager) => {
    for (const { id, person, code } of observers) {
      await manager.query(
        `insert into observer_record (id, organisation, code, person_id, trained_on, name) select $1, organisation, code, $2, '2011-10-01', $4 from municipality where code = $3`,
        [id, person, code, `Observatör ${code}`]);
    }
  });
  return observers;
}

export const REFUSED = '... on Refused { code subject }';

/** Each command of the work order, as the viewer told, with a fresh idempotency key unless one is given. */
export function commandsOf(scene: Scene) {
  const run = (name: string, declared: string, passed: string, selection: string) => (viewer: Viewer, variables: object, key: string = randomUUID()) =>
    scene.ask(viewer, `mutation ($key: ID!, ${declared}) { ${name}(${passed}, idempotencyKey: $key) { __typename ${selection} ${REFUSED} } }`, { ...variables, key });
  const onAssignment = (name: string, input: string) =>
    run(name, `$input: ${input}!`, 'input: $input', '... on Assignment { id stage }');
  return {
    submit: run('submitRequest', '$input: SubmitRequestInput!', 'input: $input', '... on VisitRequest { id status stage }'),
    withdraw: run('withdrawRequest', '$request: ID!, $reason: String!', 'request: $request, reason: $reason', '... on VisitRequest { id status }'),
    distribute: run('distributeAssignments', '$requests: [ID!]!', 'requests: $requests', '... on AssignmentsDistributed { assignments { id stage request { status } } }'),
    appoint: onAssignment('appointTeam', 'AppointTeamInput'),
    replace: onAssignment('replaceObserver', 'ReplaceObserverInput'),
    plan: onAssignment('agreeVisitPlan', 'AgreeVisitPlanInput'),
    record: onAssignment('recordEvidence', 'RecordEvidenceInput'),
    individual: onAssignment('giveIndividualFeedback', 'IndividualFeedbackInput'),
    group: onAssignment('giveGroupFeedback', 'GroupFeedbackInput'),
    meet: onAssignment('holdLearningMeeting', 'HoldLearningMeetingInput'),
    savePlan: run('saveLearningPlan', '$input: SaveLearningPlanInput!', 'input: $input', '... on LearningPlan { id publishedOn goals versions { version } }'),
    publish: run('publishLearningPlan', '$plan: ID!, $shownTo: PlanAudience', 'plan: $plan, shownTo: $shownTo', '... on LearningPlan { id shownTo publishedOn assignment { stage } }'),
    followUp: run('followUpPlan', '$input: FollowUpPlanInput!', 'input: $input', '... on LearningPlan { id versions { version followUpNote } }'),
    logDays: run('logObserverDays', '$input: LogObserverDaysInput!', 'input: $input', '... on ObserverRecord { id days(year: 2012) { days kind overrideReason } }'),
    pause: run('pauseObserver', '$observer: ID!, $reason: String', 'observer: $observer, reason: $reason', '... on ObserverRecord { id active }'),
    appointObserver: run('appointObserver', '$input: AppointObserverInput!', 'input: $input', '... on ObserverRecord { id trainedOn }'),
    train: run('recordObserverTraining', '$input: ObserverTrainingInput!', 'input: $input', '... on ObserverRecord { id trainedOn }'),
  };
}

/** A team member as a request names one. */
export const member = (viewer: Viewer) => ({ person: viewer.person, name: 'Namn Namnsson' });

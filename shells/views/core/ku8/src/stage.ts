/** The seven stages of a peer visit in their strict order (domain.md A43); a stage never comes back. */
export const STAGES = [
  'REQUESTED', 'TEAM_APPOINTED', 'VISIT_PLANNED', 'VISITED', 'FEEDBACK_GIVEN', 'LEARNING_MEETING_HELD', 'LEARNING_PLAN_PUBLISHED',
] as const;
export type Stage = (typeof STAGES)[number];
export type Status = Stage | 'DISTRIBUTED' | 'WITHDRAWN';
export type Turn = 'COORDINATOR' | 'TEAM' | 'OBSERVERS' | 'BOTH' | 'NOBODY';

/** What the next stage waits for. */
export type Awaited =
  | 'DISTRIBUTE' | 'APPOINT' | 'AGREE' | 'EVIDENCE' | 'VALUE_BASE' | 'INDIVIDUAL' | 'GROUP' | 'MEETING' | 'WRITE_PLAN' | 'PUBLISH' | 'FOLLOW_UP' | 'NOTHING';

export interface Progress {
  status: Status;
  /** What has happened, in order. */
  log: readonly { event: string }[];
  /** The team has saved a learning plan, published or not; null where the viewer is not told. */
  planSaved: boolean | null;
}

export interface NextStep {
  turn: Turn;
  /** In the order they are done; more than one where the stage asks for more than one thing. */
  awaited: Awaited[];
}

const step = (turn: Turn, ...awaited: Awaited[]): NextStep => ({ turn, awaited });

/** What comes next and who does it. */
export function nextStep({ status, log, planSaved }: Progress): NextStep {
  const happened = new Set(log.map(({ event }) => event));
  switch (status) {
    case 'REQUESTED': return step('COORDINATOR', 'DISTRIBUTE');
    case 'DISTRIBUTED': return step('COORDINATOR', 'APPOINT');
    case 'TEAM_APPOINTED': return step('BOTH', 'AGREE');
    case 'VISIT_PLANNED': return step('OBSERVERS', 'EVIDENCE');
    case 'VISITED': return step('OBSERVERS', ...([
      happened.has('VALUE_BASE_EVIDENCE_RECORDED') ? null : 'VALUE_BASE',
      happened.has('INDIVIDUAL_FEEDBACK_GIVEN') ? null : 'INDIVIDUAL',
      happened.has('GROUP_FEEDBACK_GIVEN') ? null : 'GROUP',
    ] as const).filter((each) => each !== null));
    case 'FEEDBACK_GIVEN': return step('BOTH', 'MEETING');
    case 'LEARNING_MEETING_HELD': return step('TEAM', planSaved ? 'PUBLISH' : 'WRITE_PLAN');
    case 'LEARNING_PLAN_PUBLISHED': return step('TEAM', 'FOLLOW_UP');
    case 'WITHDRAWN': return step('NOBODY', 'NOTHING');
  }
}

/** The number of a stage; a request that is distributed still stands at the first. */
export function stageNumber(status: Status): number {
  return Math.max(0, STAGES.indexOf(status as Stage));
}

/** A request can be taken back until the visit is made. */
export const canWithdraw = (status: Status): boolean => status !== 'WITHDRAWN' && stageNumber(status) <= 2;

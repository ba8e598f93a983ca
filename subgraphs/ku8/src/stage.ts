/**
 * The work order of a peer visit (arbetsgång, domain A43): a request's log of events is a word of this machine's language.
 * Stages only move forward; a refusal says what is missing.
 */
export const STAGES = [
  'REQUESTED', 'TEAM_APPOINTED', 'VISIT_PLANNED', 'VISITED', 'FEEDBACK_GIVEN', 'LEARNING_MEETING_HELD', 'LEARNING_PLAN_PUBLISHED',
] as const;
export type StageName = (typeof STAGES)[number];

export const stageNumber = (name: StageName): number => STAGES.indexOf(name);

export const VISIT_EVENTS = [
  'DISTRIBUTED', 'TEAM_APPOINTED', 'OBSERVER_REPLACED', 'VISIT_PLANNED', 'EVIDENCE_RECORDED', 'VALUE_BASE_EVIDENCE_RECORDED',
  'INDIVIDUAL_FEEDBACK_GIVEN', 'GROUP_FEEDBACK_GIVEN', 'LEARNING_MEETING_HELD', 'LEARNING_PLAN_PUBLISHED', 'PLAN_FOLLOWED_UP',
  'WITHDRAWN',
] as const;
export type VisitEvent = (typeof VISIT_EVENTS)[number];

/** Where a request stands. `stage` counts in `STAGES`; the flags are what the next stage asks for. */
export interface VisitState {
  stage: number;
  distributed: boolean;
  withdrawn: boolean;
  valueBaseSeen: boolean;
  individualFeedback: boolean;
  groupFeedback: boolean;
}

export const SUBMITTED: VisitState = {
  stage: 0, distributed: false, withdrawn: false, valueBaseSeen: false, individualFeedback: false, groupFeedback: false,
};

export type StageRefusal =
  | 'WITHDRAWN' | 'ALREADY_DISTRIBUTED' | 'NOT_DISTRIBUTED' | 'TEAM_ALREADY_APPOINTED' | 'TEAM_NOT_APPOINTED' | 'VISIT_NOT_PLANNED'
  | 'VISIT_ALREADY_MADE' | 'NO_EVIDENCE' | 'VALUE_BASE_MISSING' | 'FEEDBACK_ALREADY_GIVEN' | 'INDIVIDUAL_FEEDBACK_MISSING'
  | 'GROUP_FEEDBACK_MISSING' | 'MEETING_ALREADY_HELD' | 'MEETING_NOT_HELD' | 'PLAN_ALREADY_PUBLISHED' | 'PLAN_NOT_PUBLISHED';

export type Step = { state: VisitState; refused?: undefined } | { refused: StageRefusal; state?: undefined };

const no = (refused: StageRefusal): Step => ({ refused });
const to = (state: VisitState, change: Partial<VisitState>): Step => ({ state: { ...state, ...change } });

function feedback(state: VisitState, given: Pick<VisitState, 'individualFeedback' | 'groupFeedback'>): Step {
  if (state.stage < 3) return no('NO_EVIDENCE');
  if (state.stage > 4) return no('MEETING_ALREADY_HELD');
  return to(state, { ...given, stage: given.individualFeedback && given.groupFeedback ? 4 : state.stage });
}

function evidence(state: VisitState, valueBase: boolean): Step {
  if (state.stage < 2) return no('VISIT_NOT_PLANNED');
  if (state.stage > 3) return no('FEEDBACK_ALREADY_GIVEN');
  return to(state, { stage: 3, valueBaseSeen: state.valueBaseSeen || valueBase });
}

const MOVES: Record<VisitEvent, (state: VisitState) => Step> = {
  DISTRIBUTED: (s) => (s.distributed ? no('ALREADY_DISTRIBUTED') : to(s, { distributed: true })),
  TEAM_APPOINTED: (s) =>
    !s.distributed ? no('NOT_DISTRIBUTED') : s.stage > 0 ? no('TEAM_ALREADY_APPOINTED') : to(s, { stage: 1 }),
  OBSERVER_REPLACED: (s) => (s.stage < 1 ? no('TEAM_NOT_APPOINTED') : s.stage > 2 ? no('VISIT_ALREADY_MADE') : to(s, {})),
  VISIT_PLANNED: (s) => (s.stage < 1 ? no('TEAM_NOT_APPOINTED') : s.stage > 2 ? no('VISIT_ALREADY_MADE') : to(s, { stage: 2 })),
  EVIDENCE_RECORDED: (s) => evidence(s, false),
  VALUE_BASE_EVIDENCE_RECORDED: (s) => evidence(s, true),
  INDIVIDUAL_FEEDBACK_GIVEN: (s) => feedback(s, { individualFeedback: true, groupFeedback: s.groupFeedback }),
  GROUP_FEEDBACK_GIVEN: (s) =>
    s.stage === 3 && !s.valueBaseSeen
      ? no('VALUE_BASE_MISSING')
      : feedback(s, { individualFeedback: s.individualFeedback, groupFeedback: true }),
  LEARNING_MEETING_HELD: (s) =>
    s.stage < 3 ? no('NO_EVIDENCE')
    : s.stage > 4 ? no('MEETING_ALREADY_HELD')
    : !s.individualFeedback ? no('INDIVIDUAL_FEEDBACK_MISSING')
    : !s.groupFeedback ? no('GROUP_FEEDBACK_MISSING')
    : to(s, { stage: 5 }),
  LEARNING_PLAN_PUBLISHED: (s) => (s.stage < 5 ? no('MEETING_NOT_HELD') : s.stage > 5 ? no('PLAN_ALREADY_PUBLISHED') : to(s, { stage: 6 })),
  PLAN_FOLLOWED_UP: (s) => (s.stage < 6 ? no('PLAN_NOT_PUBLISHED') : to(s, {})),
  WITHDRAWN: (s) => (s.stage > 2 ? no('VISIT_ALREADY_MADE') : to(s, { withdrawn: true })),
};

/** What an event does to a request, or why it cannot happen now. */
export function advance(state: VisitState, event: VisitEvent): Step {
  return state.withdrawn ? no('WITHDRAWN') : MOVES[event](state);
}

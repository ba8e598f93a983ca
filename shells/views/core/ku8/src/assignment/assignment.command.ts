import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { EvidenceKind, PlanAudience, PlanStep } from './assignment.query';

type Changed = { __typename: 'Assignment'; id: string } | Refused;
type PlanChanged = { __typename: 'LearningPlan'; id: string } | Refused;
type Input<Fields> = { input: Fields & { assignment: string } } & { idempotencyKey: string };

export const AGREE = gql<{ agreeVisitPlan: Changed }, Input<{ starts: string; ends: string; methods: string; practicalities: string | null }>>`
  mutation AgreeVisitPlan($input: AgreeVisitPlanInput!, $idempotencyKey: ID!) {
    agreeVisitPlan(input: $input, idempotencyKey: $idempotencyKey) { ... on Assignment { id } ... on Refused { code message values { name number text } } }
  }
`;

export const RECORD = gql<{ recordEvidence: Changed }, Input<{ kind: EvidenceKind; text: string; valueBase: boolean; observedOn: string; namesNoChild: boolean }>>`
  mutation RecordVisitEvidence($input: RecordEvidenceInput!, $idempotencyKey: ID!) {
    recordEvidence(input: $input, idempotencyKey: $idempotencyKey) { ... on Assignment { id } ... on Refused { code message values { name number text } } }
  }
`;

export const GIVE_ONE = gql<{ giveIndividualFeedback: Changed }, Input<{ receiver: string; text: string }>>`
  mutation GiveIndividualFeedback($input: IndividualFeedbackInput!, $idempotencyKey: ID!) {
    giveIndividualFeedback(input: $input, idempotencyKey: $idempotencyKey) { ... on Assignment { id } ... on Refused { code message values { name number text } } }
  }
`;

export const GIVE_GROUP = gql<{ giveGroupFeedback: Changed }, Input<{ text: string; valueBase: string }>>`
  mutation GiveGroupFeedback($input: GroupFeedbackInput!, $idempotencyKey: ID!) {
    giveGroupFeedback(input: $input, idempotencyKey: $idempotencyKey) { ... on Assignment { id } ... on Refused { code message values { name number text } } }
  }
`;

export const HOLD = gql<{ holdLearningMeeting: Changed }, Input<{ heldOn: string; place: string | null }>>`
  mutation HoldLearningMeeting($input: HoldLearningMeetingInput!, $idempotencyKey: ID!) {
    holdLearningMeeting(input: $input, idempotencyKey: $idempotencyKey) { ... on Assignment { id } ... on Refused { code message values { name number text } } }
  }
`;

export const SAVE_PLAN = gql<{ saveLearningPlan: PlanChanged }, Input<{ goals: string[]; steps: PlanStep[]; followUpOn: string }>>`
  mutation SaveLearningPlan($input: SaveLearningPlanInput!, $idempotencyKey: ID!) {
    saveLearningPlan(input: $input, idempotencyKey: $idempotencyKey) { ... on LearningPlan { id } ... on Refused { code message values { name number text } } }
  }
`;

export const PUBLISH = gql<{ publishLearningPlan: PlanChanged }, { plan: string; shownTo: PlanAudience } & { idempotencyKey: string }>`
  mutation PublishLearningPlan($plan: ID!, $shownTo: PlanAudience!, $idempotencyKey: ID!) {
    publishLearningPlan(plan: $plan, shownTo: $shownTo, idempotencyKey: $idempotencyKey) { ... on LearningPlan { id } ... on Refused { code message values { name number text } } }
  }
`;

export const FOLLOW_UP = gql<{ followUpPlan: PlanChanged }, { input: { plan: string; note: string; nextFollowUpOn: string } } & { idempotencyKey: string }>`
  mutation FollowUpLearningPlan($input: FollowUpPlanInput!, $idempotencyKey: ID!) {
    followUpPlan(input: $input, idempotencyKey: $idempotencyKey) { ... on LearningPlan { id } ... on Refused { code message values { name number text } } }
  }
`;

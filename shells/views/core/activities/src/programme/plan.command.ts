import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { AccessibilityArea } from './programme.query';

type Key = { idempotencyKey: string };
export type OccasionOutcome = { __typename: 'Occasion'; id: string } | Refused;

export interface PlanVariables {
  input: {
    programme: string; title: string; block: number | null; capacity: number | null; minimum: number | null;
    sessions: { startsAt: string; endsAt: string; place: string | null; overnight: boolean; days: number | null }[];
  };
}

export const PLAN = gql<{ planOccasion: OccasionOutcome }, PlanVariables & Key>`
  mutation PlanOccasion($input: PlanOccasionInput!, $idempotencyKey: ID!) {
    planOccasion(input: $input, idempotencyKey: $idempotencyKey) { ... on Occasion { id } ... on Refused { code message values { name number text } } }
  }
`;

export const PUBLISH = gql<{ publishOccasion: OccasionOutcome }, { occasion: string; perspectives: { perspective: string; covered: string }[] } & Key>`
  mutation PublishOccasion($occasion: ID!, $perspectives: [PerspectiveInput!]!, $idempotencyKey: ID!) {
    publishOccasion(occasion: $occasion, perspectives: $perspectives, idempotencyKey: $idempotencyKey) { ... on Occasion { id publishedAt } ... on Refused { code message values { name number text } } }
  }
`;

export const ANSWER_ACCESSIBILITY = gql<{ answerAccessibility: OccasionOutcome }, { occasion: string; area: AccessibilityArea; answer: string } & Key>`
  mutation AnswerAccessibilityOfOccasion($occasion: ID!, $area: AccessibilityArea!, $answer: String!, $idempotencyKey: ID!) {
    answerAccessibility(idempotencyKey: $idempotencyKey, occasion: $occasion, area: $area, answer: $answer) { ... on Occasion { id accessibility { area answer } } ... on Refused { code message values { name number text } } }
  }
`;

export const STATE_NEED = gql<{ stateOvernightNeed: { __typename: 'Enrolment'; id: string } | Refused }, { input: { enrolment: string; diet: string | null; access: string | null } } & Key>`
  mutation StateOvernightNeed($input: OvernightNeedInput!, $idempotencyKey: ID!) {
    stateOvernightNeed(input: $input, idempotencyKey: $idempotencyKey) { ... on Enrolment { id overnightNeed { diet access heldUntil } } ... on Refused { code message values { name number text } } }
  }
`;

export const REFLECT = gql<{ writeMetaReflection: { __typename: 'Session'; id: string } | Refused }, { input: { session: string; text: string; corrects: string | null } } & Key>`
  mutation WriteMetaReflection($input: MetaReflectionInput!, $idempotencyKey: ID!) {
    writeMetaReflection(input: $input, idempotencyKey: $idempotencyKey) { ... on Session { id } ... on Refused { code message values { name number text } } }
  }
`;

export const APPOINT_EXTERNAL = gql<{ appointExternal: { __typename: 'Programme'; id: string } | Refused }, { input: { programme: string; person: string; comesFrom: string } } & Key>`
  mutation AppointExternal($input: AppointExternalInput!, $idempotencyKey: ID!) {
    appointExternal(input: $input, idempotencyKey: $idempotencyKey) { ... on Programme { id } ... on Refused { code message values { name number text } } }
  }
`;

export const TAKE_ATTENDANCE = gql<{ takeAttendance: OccasionOutcome }, { session: string; present: string[] } & Key>`
  mutation TakeAttendance($session: ID!, $present: [ID!]!, $idempotencyKey: ID!) {
    takeAttendance(session: $session, present: $present, idempotencyKey: $idempotencyKey) { ... on Occasion { id } ... on Refused { code message values { name number text } } }
  }
`;

export const CLOSE_OCCASION = gql<{ closeOccasion: OccasionOutcome }, { occasion: string } & Key>`
  mutation CloseOccasion($occasion: ID!, $idempotencyKey: ID!) {
    closeOccasion(occasion: $occasion, idempotencyKey: $idempotencyKey) { ... on Occasion { id closedAt } ... on Refused { code message values { name number text } } }
  }
`;

export interface Seated {
  id: string;
  status: string;
  person: { id: string; displayName: string | null } | null;
  attended: { id: string }[];
}

export const SEATED = gql<{ occasion: { id: string; enrolments: Seated[] | null } | null }, { occasion: string }>`
  query SeatedInOccasion($occasion: ID!) { occasion(id: $occasion) { id enrolments { id status person { id displayName } attended { id } } } }
`;

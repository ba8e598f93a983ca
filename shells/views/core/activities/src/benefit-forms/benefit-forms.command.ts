import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

type Key = { idempotencyKey: string };
type Noted = { __typename: 'Enrolment'; id: string } | Refused;

export const FOLLOW_UP = gql<{ followUpBenefit: Noted }, { enrolment: string; outcome: string } & Key>`
  mutation FollowUpBenefit($enrolment: ID!, $outcome: String!, $idempotencyKey: ID!) {
    followUpBenefit(enrolment: $enrolment, outcome: $outcome, idempotencyKey: $idempotencyKey) { ... on Enrolment { id } ... on Refused { code message values { name number text } } }
  }
`;

export const TALKED = gql<{ recordBenefitDialogue: Noted }, { enrolment: string; heldOn: string } & Key>`
  mutation RecordBenefitTalk($enrolment: ID!, $heldOn: Date, $idempotencyKey: ID!) {
    recordBenefitDialogue(enrolment: $enrolment, heldOn: $heldOn, idempotencyKey: $idempotencyKey) { ... on Enrolment { id } ... on Refused { code message values { name number text } } }
  }
`;

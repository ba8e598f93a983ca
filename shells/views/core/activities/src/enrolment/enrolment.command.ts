import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { EnrolmentNeed, EnrolmentStatus } from './enrolment';

/** Asks for a place; how long the line is right after tells the newcomer's place in it. */
export const ENROL = gql<EnrolData, EnrolVariables & { idempotencyKey: string }>`
  mutation Enrol($input: EnrolInput!, $idempotencyKey: ID!) {
    enrol(input: $input, idempotencyKey: $idempotencyKey) {
      ... on Enrolled { enrolment { id status needs occasion { id waitingList } } }
      ... on WaitListed { enrolment { id status needs occasion { id waitingList } } }
      ... on Requested { enrolment { id status needs occasion { id waitingList } } }
      ... on Refused { code message values { name number text } }
    }
  }
`;

export interface EnrolVariables {
  input: { occasion: string; person: string | null; reservation: string | null };
}

export type EnrolOutcome =
  | { __typename: 'Enrolled' | 'WaitListed' | 'Requested'; enrolment: { id: string; status: EnrolmentStatus; needs: EnrolmentNeed[]; occasion: { id: string; waitingList: number } } }
  | Refused;

export interface EnrolData {
  enrol: EnrolOutcome;
}

export const WITHDRAW = gql<{ cancelEnrolment: ChangedEnrolment | Refused }, { enrolment: string; reason: string | null } & { idempotencyKey: string }>`
  mutation Withdraw($enrolment: ID!, $reason: String, $idempotencyKey: ID!) {
    cancelEnrolment(enrolment: $enrolment, reason: $reason, idempotencyKey: $idempotencyKey) {
      ... on Enrolment { id status }
      ... on Refused { code message values { name number text } }
    }
  }
`;

export interface ChangedEnrolment {
  __typename: 'Enrolment';
  id: string;
  status: EnrolmentStatus;
}

export const FILL_BENEFIT_FORM = gql<{ fillBenefitForm: ChangedEnrolment | Refused }, { input: BenefitFormAnswers & { enrolment: string } } & { idempotencyKey: string }>`
  mutation FillBenefitForm($input: BenefitFormInput!, $idempotencyKey: ID!) {
    fillBenefitForm(input: $input, idempotencyKey: $idempotencyKey) {
      ... on Enrolment { id status needs benefitForm { expectedBenefit responsibility spreadTo } }
      ... on Refused { code message values { name number text } }
    }
  }
`;

/** What the employee writes before the talk with the manager (domain.md S6). */
export interface BenefitFormAnswers {
  expectedBenefit: string;
  responsibility: string;
  spreadTo: string | null;
}

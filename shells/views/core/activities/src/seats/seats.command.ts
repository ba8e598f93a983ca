import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

type Key = { idempotencyKey: string };
type Changed = { __typename: 'Enrolment'; id: string } | Refused;
type Reserved = { __typename: 'SeatReservation'; id: string } | Refused;

export const APPROVE = gql<{ approveEnrolment: Changed }, { enrolment: string } & Key>`
  mutation ApproveEnrolment($enrolment: ID!, $idempotencyKey: ID!) {
    approveEnrolment(enrolment: $enrolment, idempotencyKey: $idempotencyKey) { ... on Enrolment { id status needs } ... on Refused { code message values { name number text } } }
  }
`;

export const REFUSE = gql<{ refuseEnrolment: Changed }, { enrolment: string; reason: string } & Key>`
  mutation RefuseEnrolment($enrolment: ID!, $reason: String!, $idempotencyKey: ID!) {
    refuseEnrolment(enrolment: $enrolment, reason: $reason, idempotencyKey: $idempotencyKey) { ... on Enrolment { id status } ... on Refused { code message values { name number text } } }
  }
`;

export const DIALOGUE_HELD = gql<{ recordBenefitDialogue: Changed }, { enrolment: string } & Key>`
  mutation RecordBenefitDialogue($enrolment: ID!, $idempotencyKey: ID!) {
    recordBenefitDialogue(enrolment: $enrolment, idempotencyKey: $idempotencyKey) { ... on Enrolment { id status needs } ... on Refused { code message values { name number text } } }
  }
`;

export const SWITCH_FORM = gql<{ switchBenefitForm: { __typename: 'BenefitFormSwitched'; on: boolean } | Refused }, { unit: string; on: boolean } & Key>`
  mutation SwitchBenefitForm($unit: ID!, $on: Boolean!, $idempotencyKey: ID!) {
    switchBenefitForm(unit: $unit, on: $on, idempotencyKey: $idempotencyKey) { ... on BenefitFormSwitched { on unit { id } } ... on Refused { code message values { name number text } } }
  }
`;

export const RESERVE = gql<{ reserveSeats: Reserved }, { input: { occasion: string; seats: number; heldUntil: string } } & Key>`
  mutation ReserveSeats($input: ReserveSeatsInput!, $idempotencyKey: ID!) {
    reserveSeats(input: $input, idempotencyKey: $idempotencyKey) { ... on SeatReservation { id seats heldUntil } ... on Refused { code message values { name number text } } }
  }
`;

export const RELEASE = gql<{ releaseReservation: Reserved }, { reservation: string } & Key>`
  mutation ReleaseReservation($reservation: ID!, $idempotencyKey: ID!) {
    releaseReservation(reservation: $reservation, idempotencyKey: $idempotencyKey) { ... on SeatReservation { id } ... on Refused { code message values { name number text } } }
  }
`;

import { gql } from '@samlar/view-contract/query';
import type { Answered } from './moves.command';

export interface MonthVariables {
  input: { project: string; month: string };
}

export const LOCK_MONTH = gql<{ lockMonth: Answered<'FunderMonth'> }, MonthVariables & { idempotencyKey: string }>`
  mutation LockMonth($idempotencyKey: ID!, $input: MonthInput!) {
    lockMonth(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export interface CorrectVariables {
  input: { project: string; month: string; reason: string };
}

export const CORRECT_MONTH = gql<{ correctMonth: Answered<'FunderMonth'> }, CorrectVariables & { idempotencyKey: string }>`
  mutation CorrectMonth($idempotencyKey: ID!, $input: CorrectMonthInput!) {
    correctMonth(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export interface CertifyVariables {
  input: { project: string; person: string; session: string; funder: string; workedOn: string; hours: number };
}

export const CERTIFY = gql<{ certifyHours: Answered<'FunderMonth'> }, CertifyVariables & { idempotencyKey: string }>`
  mutation CertifyHours($idempotencyKey: ID!, $input: CertifyHoursInput!) {
    certifyHours(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export interface StopVariables {
  input: { project: string; person: string; stoppedOn: string; reportedIn: string; note: string | null };
}

export const REPORT_STOP = gql<{ reportStop: Answered<'FunderMonth'> }, StopVariables & { idempotencyKey: string }>`
  mutation ReportStop($idempotencyKey: ID!, $input: ReportStopInput!) {
    reportStop(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

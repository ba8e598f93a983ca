import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';
import type { AgreementStatus, CommitmentStatus } from './agreements.query';

export type Outcome = ({ __typename: 'Refused' } & CodedMessage) | { __typename: 'Message' | 'TimeAgreement' | 'Commitment' };

type Key = { idempotencyKey: string };
type Answer = { outcome: Outcome };
const REFUSED = '__typename ... on Refused { code message values { name number text } }';

export interface ReceiptVariables { message: string; understoodText: string }
export const ACKNOWLEDGE = gql<Answer, ReceiptVariables & Key>`
  mutation AcknowledgeMessage($idempotencyKey: ID!, $message: ID!, $understoodText: String!) {
    outcome: acknowledgeMessage(idempotencyKey: $idempotencyKey, message: $message, understoodText: $understoodText) { ${REFUSED} }
  }
`;

export interface SendVariables { input: { title: string; text: string; programmeWide: boolean } }
export const SEND = gql<Answer, SendVariables & Key>`
  mutation SendMessage($idempotencyKey: ID!, $input: SendMessageInput!) {
    outcome: sendMessage(idempotencyKey: $idempotencyKey, input: $input) { ${REFUSED} }
  }
`;

export interface ProposeVariables { input: { manager: string; hoursPerMonth: number; purpose: string; starts: string; ends: string | null } }
export const PROPOSE = gql<Answer, ProposeVariables & Key>`
  mutation ProposeTimeAgreement($idempotencyKey: ID!, $input: TimeAgreementInput!) {
    outcome: proposeTimeAgreement(idempotencyKey: $idempotencyKey, input: $input) { ${REFUSED} }
  }
`;

export interface AnswerVariables { agreement: string; answer: AgreementStatus; reason: string | null }
export const ANSWER = gql<Answer, AnswerVariables & Key>`
  mutation AnswerTimeAgreement($idempotencyKey: ID!, $agreement: ID!, $answer: TimeAgreementStatus!, $reason: String) {
    outcome: answerTimeAgreement(idempotencyKey: $idempotencyKey, agreement: $agreement, answer: $answer, reason: $reason) { ${REFUSED} }
  }
`;

export interface RecordVariables { promise: string; dueOn: string | null }
export const RECORD = gql<Answer, RecordVariables & Key>`
  mutation RecordCommitment($idempotencyKey: ID!, $promise: String!, $dueOn: Date) {
    outcome: recordCommitment(idempotencyKey: $idempotencyKey, promise: $promise, dueOn: $dueOn) { ${REFUSED} }
  }
`;

export interface ReportVariables { commitment: string; status: CommitmentStatus; note: string | null }
export const REPORT = gql<Answer, ReportVariables & Key>`
  mutation ReportCommitment($idempotencyKey: ID!, $commitment: ID!, $status: CommitmentStatus!, $note: String) {
    outcome: reportCommitment(idempotencyKey: $idempotencyKey, commitment: $commitment, status: $status, note: $note) { ${REFUSED} }
  }
`;

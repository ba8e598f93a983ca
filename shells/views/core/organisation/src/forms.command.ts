import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';
import type { Role } from './appointments.query';

/** What became of a command; null where what it is about is not there. */
export type Outcome = { __typename: 'Municipality' | 'RoleAppointment' | 'Unit' } | ({ __typename: 'Refused' | 'HandoverNeeded' } & CodedMessage) | null;

type Answer = { outcome: Outcome };
type Key = { idempotencyKey: string };
const REFUSED = '__typename ... on Refused { code message values { name number text } }';

export interface MandateVariables {
  input: { municipality: string; givenBy: string | null; givenOn: string; participationMandatoryForManagers: boolean; contactPerson: string };
}
export const RECORD_MANDATE = gql<Answer, MandateVariables & Key>`
  mutation RecordMandate($idempotencyKey: ID!, $input: RecordMandateInput!) { outcome: recordMandate(idempotencyKey: $idempotencyKey, input: $input) { ${REFUSED} } }
`;

export const INVITE = gql<Answer, { municipality: string } & Key>`
  mutation InviteMunicipality($idempotencyKey: ID!, $municipality: ID!) { outcome: inviteMunicipality(idempotencyKey: $idempotencyKey, municipality: $municipality) { ${REFUSED} } }
`;

/** `scope` null declines. */
export interface AnswerVariables {
  input: { municipality: string; scope: Scope | null; administration: string | null };
}
export const SCOPES = ['WHOLE_MUNICIPALITY', 'EDUCATION_ADMINISTRATION', 'SOCIAL_ADMINISTRATION'] as const;
export type Scope = (typeof SCOPES)[number];
export const ANSWER_INVITATION = gql<Answer, AnswerVariables & Key>`
  mutation AnswerInvitation($idempotencyKey: ID!, $input: AnswerInvitationInput!) { outcome: answerInvitation(idempotencyKey: $idempotencyKey, input: $input) { ${REFUSED} } }
`;

export interface MeetingsVariables {
  input: { unit: string; meetingsPerMonth: number; source: string };
}
export const RECORD_MEETINGS = gql<Answer, MeetingsVariables & Key>`
  mutation RecordMeetingFrequency($idempotencyKey: ID!, $input: RecordMeetingFrequencyInput!) { outcome: recordMeetingFrequency(idempotencyKey: $idempotencyKey, input: $input) { __typename } }
`;

export interface AppointVariables {
  input: { person: string; role: Role; scope: string | null; organisation: string; start: string };
}
export const APPOINT = gql<Answer, AppointVariables & Key>`
  mutation Appoint($idempotencyKey: ID!, $input: AppointRoleInput!) { outcome: appoint(idempotencyKey: $idempotencyKey, input: $input) { ${REFUSED} } }
`;

export interface EndAppointmentVariables {
  input: { appointment: string; end: string; handoverTo: string | null };
}
export const END_APPOINTMENT = gql<Answer, EndAppointmentVariables & Key>`
  mutation EndAppointment($idempotencyKey: ID!, $input: EndAppointmentInput!) {
    outcome: endAppointment(idempotencyKey: $idempotencyKey, input: $input) { ${REFUSED} ... on HandoverNeeded { code message values { name number text } } }
  }
`;

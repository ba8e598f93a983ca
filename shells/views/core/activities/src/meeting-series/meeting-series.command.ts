import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

type Key = { idempotencyKey: string };
type Done = { __typename: 'MeetingSeries'; id: string } | Refused;

export const SCHEDULE_SERIES = gql<{ scheduleSeries: Done }, { input: { municipality: string; title: string; planned: number; start: string; end: string | null } } & Key>`
  mutation ScheduleSeries($input: ScheduleSeriesInput!, $idempotencyKey: ID!) { scheduleSeries(input: $input, idempotencyKey: $idempotencyKey) { ... on MeetingSeries { id } ... on Refused { code message values { name number text } } } }
`;

export const SCHEDULE_MEETING = gql<{ scheduleMeeting: Done }, { input: { series: string; heldOn: string; betweenTask: string | null } } & Key>`
  mutation ScheduleMeeting($input: ScheduleMeetingInput!, $idempotencyKey: ID!) { scheduleMeeting(input: $input, idempotencyKey: $idempotencyKey) { ... on MeetingSeries { id } ... on Refused { code message values { name number text } } } }
`;

export const ASSIGN_TASK = gql<{ assignBetweenTask: Done }, { input: { meeting: string; task: string } } & Key>`
  mutation AssignBetweenTask($input: BetweenTaskInput!, $idempotencyKey: ID!) { assignBetweenTask(input: $input, idempotencyKey: $idempotencyKey) { ... on MeetingSeries { id } ... on Refused { code message values { name number text } } } }
`;

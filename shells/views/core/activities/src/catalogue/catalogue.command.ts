import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

export const REPORT = gql<{ reportBetweenTask: { __typename: 'MeetingSeries'; id: string } | Refused }, { input: { meeting: string; text: string } } & { idempotencyKey: string }>`
  mutation ReportBetweenTask($input: BetweenTaskReportInput!, $idempotencyKey: ID!) {
    reportBetweenTask(input: $input, idempotencyKey: $idempotencyKey) { ... on MeetingSeries { id } ... on Refused { code message values { name number text } } }
  }
`;

import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

export const LOG = gql<
  { logObserverDays: { __typename: 'ObserverRecord'; id: string } | Refused },
  { input: { observer: string; assignment: string; day: string; kind: 'VISIT' | 'PREPARE'; days: number } } & { idempotencyKey: string }
>`
  mutation LogObserverDays($input: LogObserverDaysInput!, $idempotencyKey: ID!) {
    logObserverDays(input: $input, idempotencyKey: $idempotencyKey) { ... on ObserverRecord { id } ... on Refused { code message values { name number text } } }
  }
`;

export const AGREE_DAYS = gql<
  { agreeObserverDays: { __typename: 'ObserverSeat'; observerId: string } | Refused },
  { assignment: string; observer: string } & { idempotencyKey: string }
>`
  mutation AgreeObserverDays($assignment: ID!, $observer: ID!, $idempotencyKey: ID!) {
    agreeObserverDays(assignment: $assignment, observer: $observer, idempotencyKey: $idempotencyKey) { ... on ObserverSeat { observerId } ... on Refused { code message values { name number text } } }
  }
`;

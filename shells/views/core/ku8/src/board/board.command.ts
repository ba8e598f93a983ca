import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

type Changed = { __typename: 'Assignment'; id: string } | Refused;

export interface SeatInput {
  observer: string;
  days: number;
  overrideReason: string | null;
}

export const DISTRIBUTE = gql<{ distributeAssignments: { __typename: 'AssignmentsDistributed'; assignments: { id: string }[] } | Refused }, { requests: string[] } & { idempotencyKey: string }>`
  mutation DistributeAssignments($requests: [ID!]!, $idempotencyKey: ID!) {
    distributeAssignments(requests: $requests, idempotencyKey: $idempotencyKey) {
      ... on AssignmentsDistributed { assignments { id } }
      ... on Refused { code message values { name number text } }
    }
  }
`;

export const APPOINT = gql<{ appointTeam: Changed }, { input: { assignment: string; observers: SeatInput[] } } & { idempotencyKey: string }>`
  mutation AppointTeam($input: AppointTeamInput!, $idempotencyKey: ID!) {
    appointTeam(input: $input, idempotencyKey: $idempotencyKey) { ... on Assignment { id } ... on Refused { code message values { name number text } } }
  }
`;

export const REPLACE = gql<{ replaceObserver: Changed }, { input: { assignment: string; leaving: string; arriving: SeatInput; reason: string } } & { idempotencyKey: string }>`
  mutation ReplaceObserver($input: ReplaceObserverInput!, $idempotencyKey: ID!) {
    replaceObserver(input: $input, idempotencyKey: $idempotencyKey) { ... on Assignment { id } ... on Refused { code message values { name number text } } }
  }
`;

type OfRound = { __typename: 'Round'; id: string } | Refused;

export const OPEN_ROUND = gql<{ openRound: OfRound }, { input: { id: string; title: string; starts: string; ends: string; municipalities: string[] } } & { idempotencyKey: string }>`
  mutation OpenRound($input: OpenRoundInput!, $idempotencyKey: ID!) {
    openRound(input: $input, idempotencyKey: $idempotencyKey) { ... on Round { id } ... on Refused { code message values { name number text } } }
  }
`;

export const CLOSE_ROUND = gql<{ closeRound: OfRound }, { id: string } & { idempotencyKey: string }>`
  mutation CloseRound($id: ID!, $idempotencyKey: ID!) {
    closeRound(id: $id, idempotencyKey: $idempotencyKey) { ... on Round { id } ... on Refused { code message values { name number text } } }
  }
`;

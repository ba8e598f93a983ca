import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

export const WITHDRAW = gql<{ withdrawRequest: { __typename: 'VisitRequest'; id: string } | Refused }, { request: string; reason: string } & { idempotencyKey: string }>`
  mutation WithdrawVisitRequest($request: ID!, $reason: String!, $idempotencyKey: ID!) {
    withdrawRequest(request: $request, reason: $reason, idempotencyKey: $idempotencyKey) {
      ... on VisitRequest { id }
      ... on Refused { code message values { name number text } }
    }
  }
`;

import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

export interface JoinVariables {
  input: { code: string; organisation: string; name: string; latitude: number; longitude: number; neighbours: string[]; observerTarget: number };
}

export const JOIN = gql<{ joinExchange: { __typename: 'Municipality'; name: string } | Refused }, JoinVariables & { idempotencyKey: string }>`
  mutation JoinExchange($input: JoinExchangeInput!, $idempotencyKey: ID!) {
    joinExchange(input: $input, idempotencyKey: $idempotencyKey) { ... on Municipality { name } ... on Refused { code message values { name number text } } }
  }
`;

/** Answers how many notes went. */
export const SWEEP = gql<{ deleteExpiredEvidence: number }, { idempotencyKey: string }>`
  mutation DeleteExpiredEvidence($idempotencyKey: ID!) { deleteExpiredEvidence(idempotencyKey: $idempotencyKey) }
`;

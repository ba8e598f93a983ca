import { gql } from '@samlar/view-contract/query';

export interface ReallocateVariables {
  input: { from: string; to: string; amountMinor: string; reason: string };
}

export const REALLOCATE = gql<
  { reallocate: { __typename: 'Project' } | { __typename: 'Refused'; code: string; message: string } }, ReallocateVariables & { idempotencyKey: string }
>`
  mutation Reallocate($idempotencyKey: ID!, $input: ReallocateInput!) {
    reallocate(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message } }
  }
`;

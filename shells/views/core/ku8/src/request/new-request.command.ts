import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

export interface SubmitInput {
  round: string;
  team: string;
  members: { person: string; name: string }[];
  question: string;
  wants: string[];
  wishedTime: string | null;
}

export const SUBMIT = gql<{ submitRequest: { __typename: 'VisitRequest'; id: string } | Refused }, { input: SubmitInput } & { idempotencyKey: string }>`
  mutation SubmitVisitRequest($input: SubmitRequestInput!, $idempotencyKey: ID!) {
    submitRequest(input: $input, idempotencyKey: $idempotencyKey) {
      ... on VisitRequest { id }
      ... on Refused { code message values { name number text } }
    }
  }
`;

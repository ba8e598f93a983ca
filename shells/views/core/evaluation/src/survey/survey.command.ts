import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';

export interface Answer {
  personal: number[];
  current: number[];
  desired: number[];
}

/** Bears no idempotency key: the code counts once, and a key would tie the answer to its sender. */
export const SUBMIT_RESPONSE = gql<
  { submitResponse: { __typename: 'ResponseReceived' | 'Refused' } & CodedMessage }, Answer & { code: string }
>`
  mutation SubmitResponse($code: String!, $personal: [Int!]!, $current: [Int!]!, $desired: [Int!]!) {
    submitResponse(code: $code, personal: $personal, current: $current, desired: $desired) {
      __typename ... on ResponseReceived { code message values { name number text } } ... on Refused { code message values { name number text } }
    }
  }
`;

import type { Refused } from '@samlar/view-contract/send';
import { gql } from '@samlar/view-contract/query';

type Outcome = { __typename: 'LearningNetwork'; id: string } | Refused;

export const DECIDE = gql<{ decideEstablishment: Outcome }, { network: string; administration: string; financing: string; idempotencyKey: string }>`
  mutation DecideEstablishment($idempotencyKey: ID!, $network: ID!, $administration: ID!, $financing: String!) {
    decideEstablishment(idempotencyKey: $idempotencyKey, network: $network, administration: $administration, financing: $financing) {
      __typename ... on LearningNetwork { id } ... on Refused { code message values { name number text } }
    }
  }
`;

import type { Refused } from '@samlar/view-contract/send';
import { gql } from '@samlar/view-contract/query';
import type { Step } from './cohorts.query';

type Outcome = { __typename: 'Occasion'; id: string } | Refused;

export const WRITE = gql<{ writeActionStep: Outcome }, { input: { occasion: string; team: string; step: Step; text: string }; idempotencyKey: string }>`
  mutation WriteActionStep($idempotencyKey: ID!, $input: ActionStepInput!) {
    writeActionStep(idempotencyKey: $idempotencyKey, input: $input) {
      __typename ... on Occasion { id } ... on Refused { code message values { name number text } }
    }
  }
`;

import type { Refused } from '@samlar/view-contract/send';
import { gql } from '@samlar/view-contract/query';
import type { Area } from './leaders.query';

type Outcome = { __typename: 'Occasion'; id: string } | Refused;

export const ANSWER = gql<{ answerAccessibility: Outcome }, { occasion: string; area: Area; answer: string; idempotencyKey: string }>`
  mutation AnswerAccessibility($idempotencyKey: ID!, $occasion: ID!, $area: AccessibilityArea!, $answer: String!) {
    answerAccessibility(idempotencyKey: $idempotencyKey, occasion: $occasion, area: $area, answer: $answer) {
      __typename ... on Occasion { id } ... on Refused { code message values { name number text } }
    }
  }
`;

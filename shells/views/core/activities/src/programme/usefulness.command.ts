import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

/** Bears no idempotency key: an answer replaces one's former, and a key would tie it to its sender. */
export const EVALUATE = gql<{ evaluateActivity: { __typename: 'ActivityEvaluated' } | Refused }, { activity: string; usefulness: number }>`
  mutation EvaluateActivity($activity: ID!, $usefulness: Int!) {
    evaluateActivity(activity: $activity, usefulness: $usefulness) { __typename ... on Refused { code message values { name number text } } }
  }
`;

import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

type Key = { idempotencyKey: string };
export type GroupOutcome = { __typename: 'BaseGroup'; id: string } | Refused;

export const ADOPT = gql<{ adoptGroundRules: GroupOutcome }, { input: { group: string; rules: string[] } } & Key>`
  mutation AdoptGroundRules($input: GroundRulesInput!, $idempotencyKey: ID!) {
    adoptGroundRules(input: $input, idempotencyKey: $idempotencyKey) { ... on BaseGroup { id } ... on Refused { code message values { name number text } } }
  }
`;

export const PAIR = gql<{ pairMentors: GroupOutcome }, { input: { group: string; mentor: string; mentee: string } } & Key>`
  mutation PairMentors($input: MentorPairInput!, $idempotencyKey: ID!) {
    pairMentors(input: $input, idempotencyKey: $idempotencyKey) { ... on BaseGroup { id } ... on Refused { code message values { name number text } } }
  }
`;

export const END_PAIR = gql<{ endMentorPair: GroupOutcome }, { pair: string } & Key>`
  mutation EndMentorPair($pair: ID!, $idempotencyKey: ID!) {
    endMentorPair(pair: $pair, idempotencyKey: $idempotencyKey) { ... on BaseGroup { id } ... on Refused { code message values { name number text } } }
  }
`;

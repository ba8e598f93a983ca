import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

type Key = { idempotencyKey: string };
export type NetworkOutcome = { __typename: 'LearningNetwork'; id: string } | Refused;

export const ANSWER = gql<{ answerChecklist: NetworkOutcome }, { input: { network: string; number: number; satisfied: boolean; answer: string; plan: string | null } } & Key>`
  mutation AnswerChecklist($input: ChecklistInput!, $idempotencyKey: ID!) {
    answerChecklist(input: $input, idempotencyKey: $idempotencyKey) { ... on LearningNetwork { id readyToStart } ... on Refused { code message values { name number text } } }
  }
`;

export const START = gql<{ startNetwork: NetworkOutcome }, { network: string } & Key>`
  mutation StartNetwork($network: ID!, $idempotencyKey: ID!) {
    startNetwork(network: $network, idempotencyKey: $idempotencyKey) { ... on LearningNetwork { id startedAt } ... on Refused { code message values { name number text } } }
  }
`;

export const ADD_MEMBER = gql<{ addNetworkMember: { __typename: 'LearningNetwork'; id: string } | Refused }, { network: string; person: string; homeAssignment: string } & { idempotencyKey: string }>`
  mutation AddNetworkMember($network: ID!, $person: ID!, $homeAssignment: String!, $idempotencyKey: ID!) {
    addNetworkMember(network: $network, person: $person, homeAssignment: $homeAssignment, idempotencyKey: $idempotencyKey) { ... on LearningNetwork { id } ... on Refused { code message values { name number text } } }
  }
`;

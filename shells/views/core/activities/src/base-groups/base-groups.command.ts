import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { Named } from './base-groups.query';

export const COMPOSE = gql<{ composeBaseGroups: ComposeOutcome }, ComposeVariables & { idempotencyKey: string }>`
  mutation ComposeBaseGroups($input: ComposeBaseGroupsInput!, $idempotencyKey: ID!) {
    composeBaseGroups(input: $input, idempotencyKey: $idempotencyKey) {
      ... on BaseGroupSet { id composedAt }
      ... on CompositionImpossible { proof text values { name number text } people { id displayName } administration { id name } }
      ... on Refused { code message values { name number text } }
    }
  }
`;

export interface ComposeVariables {
  input: { municipality: string; target: number; minimum: number; maximum: number; seed: number };
}

/** Why no composition can keep the rules, with the people the argument is about. */
export interface Impossible {
  __typename: 'CompositionImpossible';
  proof: string;
  /** Swedish; other languages word `PROOF_` and the proof. */
  text: string;
  values: CodedMessage['values'];
  people: Named[];
  administration: { id: string; name: string } | null;
}

export type ComposeOutcome = { __typename: 'BaseGroupSet'; id: string; composedAt: string } | Impossible | Refused;
export type ChangeOutcome = { __typename: 'BaseGroupSet'; id: string; lockedAt: string | null } | (Refused & { subject: string | null });

export const MOVE = gql<{ moveBaseGroupMember: ChangeOutcome }, { input: { person: string; to: string; reason: string | null } } & { idempotencyKey: string }>`
  mutation MoveBaseGroupMember($input: MoveMemberInput!, $idempotencyKey: ID!) {
    moveBaseGroupMember(input: $input, idempotencyKey: $idempotencyKey) {
      ... on BaseGroupSet { id lockedAt }
      ... on Refused { code message values { name number text } subject }
    }
  }
`;

export const SWAP = gql<{ swapBaseGroupMembers: ChangeOutcome }, { input: { one: string; other: string; reason: string | null } } & { idempotencyKey: string }>`
  mutation SwapBaseGroupMembers($input: SwapMembersInput!, $idempotencyKey: ID!) {
    swapBaseGroupMembers(input: $input, idempotencyKey: $idempotencyKey) {
      ... on BaseGroupSet { id lockedAt }
      ... on Refused { code message values { name number text } subject }
    }
  }
`;

export const CHANGE = gql<{ changeBaseGroups: Exclude<ChangeOutcome, Refused> | Refused }, { input: { moves: { person: string; to: string }[]; reason: string } } & { idempotencyKey: string }>`
  mutation ChangeBaseGroups($input: ChangeBaseGroupsInput!, $idempotencyKey: ID!) {
    changeBaseGroups(input: $input, idempotencyKey: $idempotencyKey) {
      ... on BaseGroupSet { id lockedAt }
      ... on Refused { code message values { name number text } }
    }
  }
`;

export const LOCK = gql<{ lockBaseGroups: ChangeOutcome }, { set: string } & { idempotencyKey: string }>`
  mutation LockBaseGroups($set: ID!, $idempotencyKey: ID!) {
    lockBaseGroups(set: $set, idempotencyKey: $idempotencyKey) {
      ... on BaseGroupSet { id lockedAt }
      ... on Refused { code message values { name number text } subject }
    }
  }
`;

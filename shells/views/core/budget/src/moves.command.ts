import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';

export interface ReallocateVariables {
  input: { from: string; to: string; amountMinor: string; reason: string };
}

export const REALLOCATE = gql<
  { reallocate: { __typename: 'Project' } | ({ __typename: 'Refused' } & CodedMessage) }, ReallocateVariables & { idempotencyKey: string }
>`
  mutation Reallocate($idempotencyKey: ID!, $input: ReallocateInput!) {
    reallocate(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export type Answered<Type extends string> = { __typename: Type } | ({ __typename: 'Refused' } & CodedMessage);

/** Asks the association to move money; nothing is moved. */
export const REQUEST_REALLOCATION = gql<{ requestReallocation: Answered<'ReallocationRequest'> }, ReallocateVariables & { idempotencyKey: string }>`
  mutation RequestReallocation($idempotencyKey: ID!, $input: ReallocateInput!) {
    requestReallocation(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export interface AnswerVariables {
  input: { request: string; approve: boolean; answer: string | null };
}

export const ANSWER_REALLOCATION = gql<{ answerReallocation: Answered<'ReallocationRequest'> }, AnswerVariables & { idempotencyKey: string }>`
  mutation AnswerReallocation($idempotencyKey: ID!, $input: AnswerReallocationInput!) {
    answerReallocation(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

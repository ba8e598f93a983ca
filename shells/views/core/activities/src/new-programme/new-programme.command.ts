import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

export const CREATE = gql<{ createProgramme: { __typename: 'Programme'; id: string } | Refused }, CreateVariables & { idempotencyKey: string }>`
  mutation CreateProgramme($input: CreateProgrammeInput!, $idempotencyKey: ID!) {
    createProgramme(input: $input, idempotencyKey: $idempotencyKey) {
      ... on Programme { id }
      ... on Refused { code message values { name number text } }
    }
  }
`;

export interface CreateVariables {
  input: {
    template: string | null; title: string; start: string; end: string | null; units: string[]; audience: string[];
    plannedParticipants: number | null; eligible: number | null; trainers: number | null; groupSize: number | null; groupMinimum: number | null;
    rounds: number | null; groups: number | null; perspectives: string[]; accessibilityFirst: boolean;
    parts: { title: string; term: string | null; days: number | null; overnight: boolean; credits: number | null; awardedBy: string | null; elective: boolean }[];
  };
}

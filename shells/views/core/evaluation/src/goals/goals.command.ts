import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { EvidenceKind } from './goals.query';

export interface FindingVariables {
  input: { goal: string; text: string; evidence: { kind: EvidenceKind; reference: string }[]; design: string | null; corrects: string | null; programmeWide: boolean };
}

export const RECORD_FINDING = gql<{ recordFinding: { __typename: 'FindingRecorded' } | Refused }, FindingVariables & { idempotencyKey: string }>`
  mutation RecordFinding($input: RecordFindingInput!, $idempotencyKey: ID!) {
    recordFinding(input: $input, idempotencyKey: $idempotencyKey) { __typename ... on Refused { code message values { name number text } } }
  }
`;

import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';

export type SharingOutcome = { __typename: 'UnitSharing' } | ({ __typename: 'Refused' } & CodedMessage);
type Answer = { outcome: SharingOutcome };
type Key = { idempotencyKey: string };
const OUTCOME = '__typename ... on Refused { code message values { name number text } }';

export interface ShareVariables { input: { unit: string; municipality: string; start: string; reason: string } }
export const SHARE = gql<Answer, ShareVariables & Key>`
  mutation ShareUnit($idempotencyKey: ID!, $input: ShareUnitInput!) {
    outcome: shareUnit(idempotencyKey: $idempotencyKey, input: $input) { ${OUTCOME} }
  }
`;

export interface EndVariables { input: { sharing: string; end: string; reason: string } }
export const END = gql<Answer, EndVariables & Key>`
  mutation EndUnitSharing($idempotencyKey: ID!, $input: EndUnitSharingInput!) {
    outcome: endUnitSharing(idempotencyKey: $idempotencyKey, input: $input) { ${OUTCOME} }
  }
`;

/** Those a unit may be shared with. */
export const PARTNERS = gql<{ municipalities: { id: string; name: string }[] | null }, Record<string, never>>`
  query SharingPartners { municipalities { id name } }
`;

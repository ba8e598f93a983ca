import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { SectionName } from './record.query';

type Outcome = { __typename: 'Project'; id: string } | Refused;
type Keyed<Input> = { input: Input; idempotencyKey: string };

export interface Registration {
  id: string;
  name: string;
  start: string;
  end: string | null;
  funder: string | null;
  owner: string | null;
  minimumMobilities: number | null;
}

export const REGISTER_PROJECT = gql<{ registerProject: Outcome }, Keyed<Registration>>`
  mutation RegisterProject($idempotencyKey: ID!, $input: RegisterProjectInput!) {
    registerProject(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Project { id } ... on Refused { code message values { name number text } } }
  }
`;

export const WRITE_SECTION = gql<{ writeSection: Outcome }, Keyed<{ project: string; section: SectionName; text: string }>>`
  mutation WriteSection($idempotencyKey: ID!, $input: WriteSectionInput!) {
    writeSection(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Project { id } ... on Refused { code message values { name number text } } }
  }
`;

export const ADD_CLARIFICATION = gql<{ addClarification: Outcome }, Keyed<{ project: string; section: SectionName; refersTo: SectionName | null; datedOn: string; text: string }>>`
  mutation AddClarification($idempotencyKey: ID!, $input: AddClarificationInput!) {
    addClarification(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Project { id } ... on Refused { code message values { name number text } } }
  }
`;

export interface Related {
  project: string;
  name: string;
  owner: string;
  start: string | null;
  end: string | null;
  contactRole: string | null;
  overlapNote: string;
}

export const RECORD_RELATED = gql<{ recordRelatedProject: Outcome }, Keyed<Related>>`
  mutation RecordRelatedProject($idempotencyKey: ID!, $input: RecordRelatedProjectInput!) {
    recordRelatedProject(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Project { id } ... on Refused { code message values { name number text } } }
  }
`;

export const RECORD_MOBILITY = gql<{ recordMobility: { __typename: 'Project'; id: string } | null }, Keyed<{ project: string; event: string; direction: 'IN' | 'OUT'; financed: boolean; participants: number }>>`
  mutation RecordMobility($idempotencyKey: ID!, $input: RecordMobilityInput!) {
    recordMobility(idempotencyKey: $idempotencyKey, input: $input) { __typename id }
  }
`;

import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';

interface Unit {
  id: string;
  name: string;
  parent: { name: string } | null;
}

export interface Structure {
  id: string;
  kind: 'NETWORK' | 'BASE_GROUP_SET' | 'ROUND' | 'MEETING_SERIES';
  title: string | null;
  beganOn: string;
  endedOn: string | null;
  organisation: { id: string; name: string } | null;
  handedOverTo: Unit | null;
}

export interface LivingProject {
  id: string;
  name: string;
  closedOn: string | null;
  livingStructures: Structure[] | null;
  handoverUnits: Unit[] | null;
}

export interface LivingData {
  project: LivingProject | null;
}

/** What lives on when a project is over, and who may take it over (domain.md A01). */
export const LIVING = gql<LivingData, { id: string }>`
  query LivingStructures($id: ID!) {
    project(id: $id) {
      id name closedOn
      livingStructures { id kind title beganOn endedOn organisation { id name } handedOverTo { id name parent { name } } }
      handoverUnits { id name parent { name } }
    }
  }
`;

export interface CloseVariables {
  input: { project: string; handovers: { structure: string; handoverTo: string }[] };
}

type Answer = { __typename: 'ProjectClosed' } | ({ __typename: 'HandoverMissing' | 'Refused' } & CodedMessage);

export const CLOSE_PROJECT = gql<{ closeProject: Answer }, CloseVariables & { idempotencyKey: string }>`
  mutation CloseProject($idempotencyKey: ID!, $input: CloseProjectInput!) {
    closeProject(idempotencyKey: $idempotencyKey, input: $input) {
      __typename
      ... on HandoverMissing { code message values { name number text } }
      ... on Refused { code message values { name number text } }
    }
  }
`;

/** A unit by a name that tells it from those of other municipalities. */
export const unitName = ({ name, parent }: Unit): string => (parent ? `${name}, ${parent.name}` : name);

import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';

export type RiskOutcome = { __typename: 'Risk'; id: string } | ({ __typename: 'Refused' } & CodedMessage);

export interface RegisterVariables {
  input: {
    title: string;
    scope: string | null;
    probability: number | null;
    consequence: number | null;
    owner: string | null;
    mitigation: string | null;
    mitigationDue: string | null;
    reviewOn: string | null;
  };
}

export interface ReassessVariables {
  risk: string;
  input: { probability: number; consequence: number; note: string | null; reviewOn: string | null };
}

export interface MitigationVariables {
  risk: string;
  input: { owner: string | null; mitigation: string; mitigationDue: string | null };
}

export interface CloseVariables {
  risk: string;
  reason: string;
}

type Key = { idempotencyKey: string };
const OUTCOME = '__typename ... on Risk { id } ... on Refused { code message values { name number text } }';

export const REGISTER = gql<{ outcome: RiskOutcome }, RegisterVariables & Key>`
  mutation RegisterRisk($idempotencyKey: ID!, $input: RegisterRiskInput!) {
    outcome: registerRisk(idempotencyKey: $idempotencyKey, input: $input) { ${OUTCOME} }
  }
`;

export const REASSESS = gql<{ outcome: RiskOutcome }, ReassessVariables & Key>`
  mutation ReassessRisk($idempotencyKey: ID!, $risk: ID!, $input: ReassessRiskInput!) {
    outcome: reassessRisk(idempotencyKey: $idempotencyKey, risk: $risk, input: $input) { ${OUTCOME} }
  }
`;

export const PLAN = gql<{ outcome: RiskOutcome }, MitigationVariables & Key>`
  mutation PlanMitigation($idempotencyKey: ID!, $risk: ID!, $input: MitigationInput!) {
    outcome: planMitigation(idempotencyKey: $idempotencyKey, risk: $risk, input: $input) { ${OUTCOME} }
  }
`;

export const CLOSE = gql<{ outcome: RiskOutcome }, CloseVariables & Key>`
  mutation CloseRisk($idempotencyKey: ID!, $risk: ID!, $reason: String!) {
    outcome: closeRisk(idempotencyKey: $idempotencyKey, risk: $risk, reason: $reason) { ${OUTCOME} }
  }
`;

import { gql } from '@samlar/view-contract/query';
import { FORMER, type FormerText } from '../former-text';

export type Level = 'ACCEPTABLE' | 'SHOULD_BE_TREATED' | 'TREAT_IMMEDIATELY';

export interface Assessment {
  number: number;
  probability: number | null;
  consequence: number | null;
  score: number | null;
  level: Level | null;
  note: string | null;
  assessedOn: string;
}

export interface Owner {
  id: string;
  /** Left out where the person may be another organisation's. */
  displayName?: string;
}

export interface Risk {
  id: string;
  title: string;
  /** 1–5; null while not assessed. */
  probability: number | null;
  consequence: number | null;
  score: number | null;
  level: Level | null;
  mitigation: string | null;
  mitigationDue: string | null;
  reviewOn: string | null;
  reviewOverdue: boolean;
  programmeWide: boolean;
  registeredOn: string;
  closedOn: string | null;
  closingReason: string | null;
  trend: 'RISING' | 'FALLING' | 'UNCHANGED' | null;
  scope: { id: string; name: string | null } | null;
  owner: Owner | null;
  history: Assessment[];
  formerTexts?: FormerText[] | null;
  /** The latest first: it went to somebody else when its owner left or handed over a role. */
  handovers?: { handedOverOn: string; cause: 'LEFT' | 'ROLE_ENDED' }[] | null;
}

export interface RisksData {
  open: Risk[] | null;
  closed: Risk[] | null;
  orgUnit: { id: string; name: string; children: { id: string; name: string }[] } | null;
}

const RISK = `
  id title probability consequence score level mitigation mitigationDue reviewOn reviewOverdue programmeWide registeredOn closedOn closingReason
  trend scope { id name } owner { id displayName @include(if: $names) } history { number probability consequence score level note assessedOn } ${FORMER} handovers { handedOverOn cause }
`;

export interface RisksVariables {
  organisation: string;
  /** Whether owners' names are asked for, see `useRisks`. */
  names: boolean;
}

/** The register, highest score first, with what the forms choose from (domain.md A46, A47). */
export const RISKS = gql<RisksData, RisksVariables>`
  query Risks($organisation: ID!, $names: Boolean!) {
    open: risks(first: 500) { ${RISK} }
    closed: risks(first: 500, closed: true) { ${RISK} }
    orgUnit(id: $organisation) { id name children { id name } }
  }
`;

/** A person's name; null for anyone the viewer does not work with. */
export const OWNER = gql<{ person: { displayName: string } | null }, { id: string }>`
  query RiskOwner($id: ID!) {
    person(id: $id) { displayName }
  }
`;

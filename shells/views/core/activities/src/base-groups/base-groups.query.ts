import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';
import type { Handover } from '../handover-note';
import type { Candidate, GroupKind } from './board';

/** A municipality's composition with everything needed to judge a change to it at once (domain.md S11). */
export const BASE_GROUPS = gql<BaseGroupsData, { municipality: string }>`
  query BaseGroups($municipality: ID!) {
    orgUnit(id: $municipality) { id name }
    baseGroupSet(municipality: $municipality) {
      id target minimum maximum seed composedAt lockedAt
      rules { rule holds text values { name number text } people { id displayName } }
      missing { id displayName }
      changes { at kind reason }
      earlierGroups { id title replacedAt groundRuleVersions { version rules } }
      handover { closedOn unit { id name } }
      groups {
        id number kind
        members { id displayName }
        dependencyConflicts { superior { id displayName } subordinate { id displayName } chain { id displayName } }
      }
    }
    baseGroupCandidates(municipality: $municipality) {
      standing sex
      person { id displayName reportsTo { id } }
      administrations { id name }
    }
  }
`;

export interface Named {
  id: string;
  displayName: string;
}

export interface BaseGroupsData {
  orgUnit: { id: string; name: string } | null;
  baseGroupSet: BaseGroupSet | null;
  baseGroupCandidates: CandidateRow[] | null;
}

export interface CandidateRow {
  standing: Candidate['standing'];
  sex: Candidate['sex'];
  person: Named & { reportsTo: { id: string } | null };
  administrations: { id: string; name: string }[];
}

export interface BaseGroupSet {
  id: string;
  target: number;
  minimum: number;
  maximum: number;
  seed: number;
  composedAt: string;
  lockedAt: string | null;
  rules: Rule[];
  missing: Named[];
  changes: { at: string; kind: string; reason: string | null }[];
  earlierGroups: { id: string; title: string; replacedAt: string; groundRuleVersions: { version: number; rules: string[] }[] }[] | null;
  handover: Handover | null;
  groups: Group[];
}

export interface Rule {
  rule: string;
  holds: boolean;
  /** Swedish; other languages word `RULE_` and the rule. */
  text: string;
  values: CodedMessage['values'];
  people: Named[];
}

export interface Group {
  id: string;
  number: number;
  kind: GroupKind;
  members: Named[];
  dependencyConflicts: { superior: Named; subordinate: Named; chain: Named[] }[];
}

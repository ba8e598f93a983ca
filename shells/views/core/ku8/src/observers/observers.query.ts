import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import { gql } from '@samlar/view-contract/query';
import type { FormerText } from '../former-texts';

/** Observers by municipality against the target of the latest round. */
export const OBSERVERS = gql<ObserversData, Record<string, never>>`
  query ObserversByMunicipality {
    rounds { id title municipalities { code name ku8 { observers observerTarget } } }
    observers(first: 200) { id name active pausedBecause formerPauses { part text replacedAt replacedBy { id displayName } } trainedOn competences municipality { code name } }
  }
`;

export interface Observer {
  id: string;
  name: string | null;
  active: boolean;
  pausedBecause: string | null;
  formerPauses?: FormerText[] | null;
  trainedOn: string | null;
  competences: string[];
  municipality: { code: string; name: string };
}

export interface Participant {
  code: string;
  name: string;
  ku8: { observers: number; observerTarget: number } | null;
}

export interface ObserversData {
  rounds: { id: string; title: string; municipalities: Participant[] }[] | null;
  observers: Observer[] | null;
}

/** A municipality's units down to its work teams, to find the person who becomes an observer. */
export const TEAMS = gql<{ municipality: { id: string; children: UnitTree[] } | null }, { code: string }>`
  query TeamsOfMunicipality($code: ID!) {
    municipality(code: $code) { id children { id name kind children { id name kind children { id name kind children { id name kind } } } } }
  }
`;

export interface UnitTree {
  id: string;
  name: string;
  kind: string;
  children?: UnitTree[];
}

export const MEMBERS = gql<{ orgUnit: { id: string; members?: { id: string; displayName: string }[] } | null }, { team: string }>`
  query MembersOfTeam($team: ID!) { orgUnit(id: $team) { id ... on WorkTeam { members { id displayName } } } }
`;

/** Every work team below the units, by name. */
export function teamsBelow(units: readonly UnitTree[], language: Language): UnitTree[] {
  return units.flatMap((unit) => (unit.kind === 'WORK_TEAM' ? [unit] : teamsBelow(unit.children ?? [], language))).sort((a, b) => nameOrder(language)(a.name, b.name));
}

import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import { gql } from '@samlar/view-contract/query';

export interface Named {
  id: string;
  displayName: string;
}

export interface UnitTree {
  id: string;
  name: string;
  kind: string;
  children?: UnitTree[];
}

export const MUNICIPALITIES = gql<{ municipalities: { id: string; code: string; name: string }[] | null }, Record<string, never>>`
  query MunicipalitiesToChooseFrom { municipalities(group: "fyrbodal") { id code name } }
`;

/** A municipality's units down to its work teams, to find somebody in. */
export const TEAMS = gql<{ municipality: { id: string; children: UnitTree[] } | null }, { code: string }>`
  query TeamsToChooseFrom($code: ID!) {
    municipality(code: $code) { id children { id name kind children { id name kind children { id name kind children { id name kind } } } } }
  }
`;

export const MEMBERS = gql<{ orgUnit: { id: string; members?: Named[] } | null }, { team: string }>`
  query PeopleToChooseFrom($team: ID!) { orgUnit(id: $team) { id ... on WorkTeam { members { id displayName } } } }
`;

/** Every work team below the units, by name. */
export function teamsBelow(units: readonly UnitTree[], language: Language): UnitTree[] {
  return units.flatMap((unit) => (unit.kind === 'WORK_TEAM' ? [unit] : teamsBelow(unit.children ?? [], language))).sort((a, b) => nameOrder(language)(a.name, b.name));
}

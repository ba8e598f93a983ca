import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import { gql } from '@samlar/view-contract/query';

/** The teams I lead with the members I may see, and the rounds one can ask in. */
export const NEW_REQUEST = gql<NewRequestData, Record<string, never>>`
  query NewVisitRequest {
    rounds { id title closedOn municipalities { code } }
    me {
      id displayName
      employments { unit { ...Team children { ...Team children { ...Team } } } }
    }
  }
  fragment Team on OrgUnit { id name kind ... on WorkTeam { members { id displayName } } }
`;

export interface TeamUnit {
  id: string;
  name: string;
  kind: string;
  members?: { id: string; displayName: string }[];
  children?: TeamUnit[];
}

export interface NewRequestData {
  rounds: { id: string; title: string; closedOn: string | null; municipalities: { code: string }[] }[] | null;
  me: { id: string; displayName: string; employments: { unit: TeamUnit }[] } | null;
}

/** The work teams at and below the units, each once, by name. */
export function teamsIn(units: readonly TeamUnit[], language: Language): TeamUnit[] {
  const found = new Map<string, TeamUnit>();
  const walk = (unit: TeamUnit): void => {
    if (unit.kind === 'WORK_TEAM') found.set(unit.id, unit);
    unit.children?.forEach(walk);
  };
  units.forEach(walk);
  return [...found.values()].sort((a, b) => nameOrder(language)(a.name, b.name));
}

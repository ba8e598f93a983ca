import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import { gql } from '@samlar/view-contract/query';

export interface Named {
  id: string;
  displayName: string;
}

export interface Part {
  id: string;
  name: string;
  kind: string;
  children?: Part[];
}

/** An organisation's parts down to its work teams, to find somebody or a part in. */
export const PARTS = gql<{ orgUnit: { id: string; children: Part[] } | null }, { id: string }>`
  query PartsToChooseFrom($id: ID!) {
    orgUnit(id: $id) { id children { id name kind children { id name kind children { id name kind children { id name kind } } } } }
  }
`;

export const TEAM_MEMBERS = gql<{ orgUnit: { id: string; members?: Named[] } | null }, { team: string }>`
  query TeamMembersToChooseFrom($team: ID!) { orgUnit(id: $team) { id ... on WorkTeam { members { id displayName } } } }
`;

/** Work teams below the parts, each with the part it belongs to before its name, in the reader's order. */
export function teamsBelow(parts: readonly Part[], language: Language, above = ''): { id: string; name: string }[] {
  return parts
    .flatMap(({ id, name, kind, children }) => (kind === 'WORK_TEAM' ? [{ id, name: name.includes(above) ? name : `${above}: ${name}` }] : teamsBelow(children ?? [], language, name)))
    .sort((a, b) => nameOrder(language)(a.name, b.name));
}

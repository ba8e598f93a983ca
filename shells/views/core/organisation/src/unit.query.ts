import type { Absence } from '@samlar/view-contract/figure';
import type { GenderCount } from '@samlar/view-contract/page';
import { gql } from '@samlar/view-contract/query';
import type { TreeUnit } from './organisation.query';

interface Ancestor {
  id: string;
  name: string;
  parent?: Ancestor | null;
}

/** That the unit works for another municipality beside its own; start and reason are null where it began before it was recorded. */
export interface Sharing {
  id: string;
  start: string | null;
  end: string | null;
  reason: string | null;
  endedBecause: string | null;
  municipality: { id: string; name: string };
  sharedBy: { displayName: string } | null;
  endedBy: { displayName: string } | null;
}

export interface UnitData {
  orgUnit: (TreeUnit & {
    managers: GenderCount & { absence: Absence | null };
    employeesPerManager: number | null;
    workplaceMeetings: { meetingsPerMonth: number; peoplePerMeeting: number | null; source: string } | null;
    managersByLevel: { level: string; count: GenderCount }[] | null;
    servedMunicipalities: { id: string; name: string }[];
    sharings: Sharing[];
    /** Leaders for groups of eight to ten; null where the number of employees is hidden. */
    groupLeaderNeed: { fewest: number; most: number } | null;
    parent: Ancestor | null;
    members?: { id: string; displayName: string; employments: { title: string | null; extentPercent: number }[] }[];
  }) | null;
}

/** One unit: where it stands, how many it is, what lies below it and, for a work team, who is in it. */
export const UNIT = gql<UnitData, { id: string }>`
  query Unit($id: ID!) {
    orgUnit(id: $id) {
      id name kind headcount { total women men absence } managers { total women men absence }
      employeesPerManager workplaceMeetings { meetingsPerMonth peoplePerMeeting source } managersByLevel { level count { total women men } } servedMunicipalities { id name }
      sharings { id start end reason endedBecause municipality { id name } sharedBy { displayName } endedBy { displayName } }
      groupLeaderNeed { fewest most }
      parent { id name parent { id name parent { id name parent { id name } } } }
      children { id name kind headcount { total women men absence } }
      ... on WorkTeam { members { id displayName employments { title extentPercent } } }
    }
  }
`;

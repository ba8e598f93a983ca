import type { Absence } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';

export interface Place {
  code: string;
  name: string;
}

export interface Unit {
  id: string;
  name: string;
  kind: string;
  headcount: { total: number | null; absence: Absence | null } | null;
  servedMunicipalities: Place[] | null;
}

export interface Host extends Place {
  /** Administrations with the units in them. */
  children: { children: Unit[] | null }[] | null;
}

export interface Post {
  host: boolean;
  extentPercent: number;
  /** Null for a municipality whose true counts one does not see. */
  reporting: number | null;
  unit: { id: string; name: string };
  municipality: Place;
}

export interface SharedManager {
  /** Null where one may not see who it is. */
  person: { id: string; displayName: string } | null;
  posts: Post[];
}

export interface SharedUnitsData {
  municipalityGroup: { name: string; members: Host[] | null; sharedManagers: SharedManager[] | null } | null;
}

/** Which units work for two of the three, and who leads in more than one (domain.md A24). */
export const SHARED_UNITS = gql<SharedUnitsData, Record<string, never>>`
  query SharedUnits {
    municipalityGroup(id: "lms") {
      name
      members {
        code name
        children { children { id name kind headcount { total absence } servedMunicipalities { code name } } }
      }
      sharedManagers {
        person { id displayName }
        posts { host extentPercent reporting unit { id name } municipality { code name } }
      }
    }
  }
`;

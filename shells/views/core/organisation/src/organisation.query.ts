import type { Absence } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';
import type { GenderCount } from '@samlar/view-contract/page';

export type Kind = 'MUNICIPALITY' | 'ADMINISTRATION' | 'UNIT' | 'WORK_TEAM' | 'ASSOCIATION' | 'EXTERNAL';

/** A unit with what lies below it, as deep as it was asked for. */
export interface TreeUnit {
  id: string;
  name: string;
  kind: Kind;
  headcount: GenderCount & { absence: Absence | null };
  children?: TreeUnit[];
}

export interface OrganisationData {
  municipality: (TreeUnit & {
    mandate: { givenOn: string | null; participationMandatoryForManagers: boolean; contactPerson: { displayName: string } | null } | null;
    participation: string;
  }) | null;
}

/** The municipality's tree, three levels down, and its mandate (domain.md A01, A03). */
export const ORGANISATION = gql<OrganisationData, { code: string }>`
  query Organisation($code: ID!) {
    municipality(code: $code) {
      id name kind headcount { total women men absence }
      participation
      mandate { givenOn participationMandatoryForManagers contactPerson { displayName } }
      children {
        id name kind headcount { total women men absence }
        children {
          id name kind headcount { total women men absence }
          children { id name kind headcount { total women men absence } }
        }
      }
    }
  }
`;

import { gql } from '@samlar/view-contract/query';

interface Named {
  id: string;
  displayName: string;
}

export interface Body {
  id: string;
  kind: 'STEERING' | 'WORKING' | 'MANAGEMENT_AS_STEERING';
  name: string;
  period: { start: string; end: string | null };
  members: { task: 'CHAIR' | 'MEMBER' | 'PROJECT_LEADER'; outsideRole: string | null; person: Named | null }[];
}

export interface Agreement {
  state: 'INVITED' | 'ACCEPTED' | 'DECLINED';
  answeredOn: string | null;
}

export interface GovernanceData {
  municipality: {
    id: string;
    participation: string;
    managers: { total: number | null } | null;
    agreement: Agreement | null;
    mandate: { givenOn: string | null; participationMandatoryForManagers: boolean; givenBy: Named | null; contactPerson: Named | null } | null;
    governance: Body[];
    mandatoryManagers: (Named & { takesPart: boolean | null })[];
  } | null;
}

/** Who steers the programme in a municipality, and which of the managers who must take part have not enrolled (domain.md A03). */
export const GOVERNANCE = gql<GovernanceData, { code: string }>`
  query Governance($code: ID!) {
    municipality(code: $code) {
      id participation managers { total } agreement { state answeredOn }
      mandate { givenOn participationMandatoryForManagers givenBy { id displayName } contactPerson { id displayName } }
      governance { id kind name period { start end } members { task outsideRole person { id displayName } } }
      mandatoryManagers { id displayName takesPart }
    }
  }
`;

export interface GapsData {
  mandateGaps: { municipality: { id: string; name: string; participation: string }; withoutMandate: boolean; withoutContact: boolean; withoutSteering: boolean }[] | null;
  municipalities: { id: string; name: string; participation: string; groups: { id: string }[]; agreement: Agreement | null; governance: { kind: Body['kind']; name: string; period: { end: string | null } }[] }[] | null;
  municipalityGroup: { name: string; period: { start: string; end: string | null } | null; coordinators: { id: string; person: Named | null }[] } | null;
}

/** Invited and accepted, and what municipalities lack to be led through the programme. */
export const GAPS = gql<GapsData, Record<string, never>>`
  query MandateGaps {
    mandateGaps { municipality { id name participation } withoutMandate withoutContact withoutSteering }
    municipalities { id name participation groups { id } agreement { state answeredOn } governance { kind name period { end } } }
    municipalityGroup(id: "v8") { name period { start end } coordinators { id person { id displayName } } }
  }
`;

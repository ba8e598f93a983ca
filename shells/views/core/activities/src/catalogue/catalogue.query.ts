import { gql } from '@samlar/view-contract/query';
import type { FormerText } from '../former-texts';
import type { Handover } from '../handover-note';
import type { Period } from '../learning-time';
import type { Seats } from '../places';

/** Every programme with its occasions; `upcoming` says which of them are not over on the product's own day, the organisation which are open to its people. */
export const CATALOGUE = gql<CatalogueData, { organisation: string }>`
  query Catalogue($organisation: ID!) {
    programmes {
      id title period { start end } audience participantCount sessionProgress { held }
      blocks { number title term credits elective }
      occasions {
        id title period { start end } capacity freeSeats waitingList publishedAt
        sessions { id startsAt days overnight }
        myEnrolment { id status }
      }
    }
    upcoming { id }
    orgUnit(id: $organisation) {
      id programmes { id }
      meetingSeries { id title handover { closedOn unit { id name } } period { start end } planned scheduled participantCount meetings { id number heldOn betweenTask formerTasks { part text replacedAt replacedBy { id displayName } } inBaseGroups reported { total } reports { text reportedAt person { id displayName } } } }
    }
  }
`;

export interface CatalogueData {
  programmes: CatalogueProgramme[] | null;
  upcoming: { id: string }[] | null;
  /** Of the portal's organisation: the programmes open to its people. */
  orgUnit: { id: string; programmes: { id: string }[] | null; meetingSeries: MeetingSeries[] | null } | null;
}

export interface CatalogueProgramme {
  id: string;
  title: string;
  period: Period;
  audience: string[];
  participantCount: number | null;
  sessionProgress: { held: number };
  blocks: { number: number; title: string; term: string | null; credits: number | null; elective: boolean }[];
  occasions: CatalogueOccasion[];
}

/** Meetings of all managers of a municipality, the red thread between everything else (domain.md A22). */
export interface MeetingSeries {
  id: string;
  title: string;
  period: Period;
  planned: number;
  scheduled: number;
  /** Null where it is suppressed. */
  participantCount: number | null;
  handover?: Handover | null;
  meetings: { id: string; number: number; heldOn: string; betweenTask: string | null; formerTasks?: FormerText[] | null; inBaseGroups: boolean; reported: { total: number | null }; reports: { text: string; reportedAt: string; person: { id: string; displayName: string | null } | null }[] }[];
}

export interface CatalogueOccasion extends Seats {
  id: string;
  title: string;
  period: Period;
  publishedAt: string | null;
  sessions: { id: string; startsAt: string; days: number; overnight: boolean }[];
  myEnrolment: { id: string; status: string } | null;
}

import { gql } from '@samlar/view-contract/query';
import type { EnrolmentNeed, EnrolmentStatus } from '../enrolment/enrolment';
import type { Period } from '../learning-time';
import type { Seats } from '../places';
import type { StaffUnit } from '../staff';

/** What a manager decides and holds for their staff (domain.md S7). */
export const SEATS = gql<SeatsData, { organisation: string }>`
  query StaffSeats($organisation: ID!) {
    staffEnrolments {
      id status requestedAt needs
      person { id displayName }
      benefitForm { expectedBenefit responsibility spreadTo dialogueHeldOn }
      occasion { id title period { start end } freeSeats waitingList sessions { id startsAt days } }
    }
    upcoming(municipality: $organisation) {
      id title period { start end } capacity freeSeats waitingList publishedAt needsApproval
      sessions { id startsAt days }
      myReservations { id seats heldUntil }
      programme { id sessionProgress { held } occasions { id sessions { id startsAt } } }
    }
    me {
      id
      employments { unit { id name benefitFormRequired ... on WorkTeam { members { id displayName } } children { id ... on WorkTeam { members { id displayName } } } } }
    }
  }
`;

export interface SeatsData {
  staffEnrolments: StaffEnrolment[] | null;
  upcoming: OpenOccasion[] | null;
  me: { id: string; employments: { unit: OwnUnit | null }[] } | null;
}

/** A unit the manager works in; whether its people write a benefit form before a course (null while that part is away). */
export interface OwnUnit extends StaffUnit {
  name: string;
  benefitFormRequired: boolean | null;
}

export interface TimedOccasion {
  id: string;
  title: string;
  period: Period;
  sessions: { id: string; startsAt: string; days: number }[];
}

export interface StaffEnrolment {
  id: string;
  status: EnrolmentStatus;
  requestedAt: string;
  needs: EnrolmentNeed[];
  /** Null while the organisation's part is away. */
  person: { id: string; displayName: string } | null;
  benefitForm: { expectedBenefit: string; responsibility: string; spreadTo: string | null; dialogueHeldOn: string | null } | null;
  occasion: TimedOccasion & { freeSeats: number | null; waitingList: number };
}

export interface OpenOccasion extends TimedOccasion, Seats {
  publishedAt: string | null;
  needsApproval: boolean;
  programme: { id: string; sessionProgress: { held: number }; occasions: { id: string; sessions: { id: string; startsAt: string }[] }[] };
  myReservations: { id: string; seats: number; heldUntil: string }[];
}

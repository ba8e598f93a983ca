import { gql } from '@samlar/view-contract/query';
import type { EnrolmentNeed, EnrolmentStatus } from '../enrolment/enrolment';

/** What is next for the viewer: own enrolments with their sessions, what waits for a decision, and the base group (domain.md S1). */
export const NEXT_UP = gql<NextUpData, Record<string, never>>`
  query NextUp {
    me {
      id
      baseGroup { id title kind members { id displayName } }
      enrolments {
        id status needs
        occasion {
          id title
          sessions { id startsAt endsAt place overnight }
          programme { id sessionProgress { held } occasions { id sessions { id startsAt } } }
        }
      }
    }
    upcoming { id }
    staffEnrolments { id status needs }
    myFollowUps { competence due dueOn booked { id } offered { id period { start } programme { id } } }
  }
`;

export interface NextUpData {
  me: { id: string; baseGroup: OwnGroup | null; enrolments: NextEnrolment[] | null } | null;
  upcoming: { id: string }[] | null;
  myFollowUps?: NextFollowUp[] | null;
  staffEnrolments: { id: string; status: EnrolmentStatus; needs: EnrolmentNeed[] }[] | null;
}

/** A competence of one's own, and the follow-up day that keeps it fresh (domain.md A40). */
export interface NextFollowUp {
  competence: 'LEARNING_LEADER' | 'OBSERVER' | 'DIALOGUE_LEADER';
  due: boolean;
  dueOn: string;
  booked: { id: string } | null;
  offered: { id: string; period: { start: string }; programme: { id: string } } | null;
}

export interface OwnGroup {
  id: string;
  title: string;
  kind: string;
  /** Null where the names may not be seen. */
  members: { id: string; displayName: string }[] | null;
}

export interface NextEnrolment {
  id: string;
  status: EnrolmentStatus;
  needs: EnrolmentNeed[];
  occasion: {
    id: string;
    title: string;
    sessions: { id: string; startsAt: string; endsAt: string; place: string | null; overnight: boolean }[];
    programme: { id: string; sessionProgress: { held: number }; occasions: { id: string; sessions: { id: string; startsAt: string }[] }[] };
  };
}

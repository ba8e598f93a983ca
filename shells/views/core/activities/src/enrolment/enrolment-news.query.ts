import { gql } from '@samlar/view-contract/query';
import type { EnrolmentStatus } from './enrolment';

/** One of the viewer's own enrolments has changed, by somebody else or by itself (domain.md §7.5). */
export const MY_ENROLMENT_CHANGED = gql<EnrolmentNewsData, Record<string, never>>`
  subscription MyEnrolmentChanged {
    myEnrolmentChanged { id status occasion { id title } }
  }
`;

export interface EnrolmentNewsData {
  myEnrolmentChanged: ChangedEnrolment | null;
}

export interface ChangedEnrolment {
  id: string;
  status: EnrolmentStatus;
  occasion: { id: string; title: string };
}

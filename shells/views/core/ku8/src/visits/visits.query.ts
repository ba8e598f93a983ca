import { gql } from '@samlar/view-contract/query';
import type { Status } from '../stage';

/** My teams' requests and my assignments, with as much as says what is next. */
export const VISITS = gql<VisitsData, Record<string, never>>`
  query MyVisits {
    myRequests(first: 50) { ...Visit assignment { id learningPlan { id publishedOn followUpOn } visitPlan { period { start end } } seats { name replacedBecause municipality { code name } } } }
    myAssignments(first: 50) { id visitPlan { period { start end } } seats { name replacedBecause municipality { code name } } request { ...Visit } }
  }
  fragment Visit on VisitRequest {
    id question wants submittedOn status withdrawalReason log { event } team { id name } municipality { code name }
  }
`;

export interface VisitsData {
  myRequests: TeamRequest[] | null;
  myAssignments: ObserverAssignment[] | null;
}

export interface VisitFacts {
  id: string;
  question: string;
  wants: string[];
  submittedOn: string;
  status: Status;
  withdrawalReason: string | null;
  log: { event: string }[];
  team: { id: string; name: string };
  municipality: { code: string; name: string };
}

interface Planned {
  id: string;
  visitPlan: { period: { start: string; end: string | null } } | null;
  seats: { name: string | null; replacedBecause: string | null; municipality: { code: string; name: string } }[];
}

export interface TeamRequest extends VisitFacts {
  assignment: (Planned & { learningPlan: { id: string; publishedOn: string | null; followUpOn: string | null } | null }) | null;
}

export interface ObserverAssignment extends Planned {
  request: VisitFacts;
}

import { gql } from '@samlar/view-contract/query';
import type { Status } from '../stage';

/** As little as says what is next for me. */
export const NEXT_STEP = gql<NextStepData, Record<string, never>>`
  query MyNextVisitStep {
    myRequests(first: 20) { id question status log { event } team { id name } assignment { id learningPlan { id } visitPlan { period { start } } } }
    myAssignments(first: 20) { id visitPlan { period { start } } request { id question status log { event } team { id name } } }
  }
`;

interface Visit {
  id: string;
  question: string;
  status: Status;
  log: { event: string }[];
  team: { id: string; name: string };
}

type Planned = { visitPlan: { period: { start: string } } | null };

export interface NextStepData {
  myRequests: (Visit & { assignment: (Planned & { id: string; learningPlan: { id: string } | null }) | null })[] | null;
  myAssignments: (Planned & { id: string; request: Visit })[] | null;
}

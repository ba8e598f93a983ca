import { gql } from '@samlar/view-contract/query';
import type { PlanStep } from '../assignment/assignment.query';

/** A plan to read or print. Those it is shown to may see the plan without the visit it came of. */
export const PLAN = gql<{ learningPlan: PrintedPlan | null }, { id: string }>`
  query LearningPlanToPrint($id: ID!) {
    learningPlan(id: $id) {
      id publishedOn goals steps { what who when } followUpOn versions { version savedOn followUpNote }
      assignment { id request { question team { id name } municipality { code name } } learningMeeting { heldOn } seats { replacedBecause municipality { code name } } }
    }
  }
`;

export interface PrintedPlan {
  id: string;
  publishedOn: string | null;
  goals: string[];
  steps: PlanStep[];
  followUpOn: string | null;
  versions: { version: number; savedOn: string; followUpNote: string | null }[];
  assignment: {
    id: string;
    request: { question: string; team: { id: string; name: string }; municipality: { code: string; name: string } };
    learningMeeting: { heldOn: string } | null;
    seats: { replacedBecause: string | null; municipality: { code: string; name: string } }[];
  } | null;
}

import { gql } from '@samlar/view-contract/query';

/** The years of the rounds, the observers I may see with their load, my assignments and, for those who lead people, days to agree to. */
export const DAYS = gql<DaysData, { year: number; leads: boolean }>`
  query ObserverDays($year: Int!, $leads: Boolean!) {
    observers(first: 200) {
      id name active person { id observerLoad(year: $year) { visitDays trainingDays plannedDays total minimum maximum status } }
      municipality { code name } days(year: $year) { id day kind days overrideReason }
    }
    myAssignments(first: 50) { id request { id question status team { id name } municipality { code name } } }
    seatsToAgree(first: 100) @include(if: $leads) { observerId assignmentId name plannedDays overrideReason }
  }
`;

export interface Load {
  visitDays: number;
  trainingDays: number;
  plannedDays: number;
  total: number;
  minimum: number;
  maximum: number;
  status: 'ROOM_LEFT' | 'WITHIN' | 'ABOVE_MAXIMUM' | 'BELOW_MINIMUM';
}

export interface Observer {
  id: string;
  name: string | null;
  active: boolean;
  person: { id: string; observerLoad: Load | null } | null;
  municipality: { code: string; name: string };
  days: { id: string; day: string; kind: 'VISIT' | 'PREPARE' | 'TRAINING'; days: number; overrideReason: string | null }[];
}

export interface SeatToAgree {
  observerId: string;
  assignmentId: string;
  name: string | null;
  plannedDays: number;
  overrideReason: string | null;
}

export interface MyAssignment {
  id: string;
  request: { id: string; question: string; status: string; team: { id: string; name: string }; municipality: { code: string; name: string } };
}

export interface DaysData {
  observers: Observer[] | null;
  myAssignments: MyAssignment[] | null;
  seatsToAgree?: SeatToAgree[] | null;
}

import { gql } from '@samlar/view-contract/query';

const FIELDS = `
  observers(first: 200) {
    id name active person { id observerLoad(year: $year) { visitDays trainingDays plannedDays total minimum maximum status } }
    municipality { code name } days(year: $year) { id day kind days overrideReason }
  }
  myAssignments(first: 50) { id request { id question status team { id name } municipality { code name } } }
`;

/** The observers I may see with their load in a year, and my assignments. */
export const DAYS = gql<DaysData, { year: number }>`query ObserverDays($year: Int!) { ${FIELDS} }`;

/** For those who lead people: the days of their observers that wait for them, too. */
export const DAYS_TO_LEAD = gql<DaysData, { year: number }>`
  query ObserverDaysToLead($year: Int!) { ${FIELDS} seatsToAgree(first: 100) { observerId assignmentId name plannedDays overrideReason } }
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

import { gql } from '@samlar/view-contract/query';

export type MonthState = 'OPEN' | 'LOCKED' | 'REOPENED';

export interface FunderMonth {
  month: string;
  state: MonthState;
  waitsFor: string | null;
  mayBeLocked: boolean;
  participants: number;
  hours: number;
  stops: number;
  history: { correction: boolean; decidedOn: string; reason: string | null; participants: number | null; hours: number | null }[];
}

export interface FunderData {
  projects: { id: string; name: string }[] | null;
  project: { id: string; name: string; funderMonths: FunderMonth[] | null } | null;
}

/** A project's months as its funder has them (domain.md §7.6). */
export const FUNDER = gql<FunderData, { id: string }>`
  query Funder($id: ID!) {
    projects { id name }
    project(id: $id) {
      id name
      funderMonths { month state waitsFor mayBeLocked participants hours stops history { correction decidedOn reason participants hours } }
    }
  }
`;

interface Named {
  id: string;
  displayName: string;
}

export interface ReportData {
  funderReport: {
    month: string;
    certified: { session: string; workedOn: string | null; hours: number; funder: string; person: Named | null }[] | null;
    participantStops: { stoppedOn: string; note: string | null; person: Named | null }[] | null;
  } | null;
}

/** Who stands in a month's report; for whoever keeps it. */
export const REPORT = gql<ReportData, { project: string; month: string }>`
  query FunderReport($project: ID!, $month: String!) {
    funderReport(project: $project, month: $month) {
      month
      certified { session workedOn hours funder person { id displayName } }
      participantStops { stoppedOn note person { id displayName } }
    }
  }
`;

export interface SessionsData {
  programmes: { id: string; title: string; occasions: { id: string; title: string; sessions: { id: string; startsAt: string; days: number }[] }[] }[] | null;
}

/** Sessions whose hours may be certified. */
export const SESSIONS = gql<SessionsData, Record<string, never>>`
  query SessionsToCertify { programmes { id title occasions { id title sessions { id startsAt days } } } }
`;

export interface PresentData {
  occasion: { id: string; enrolments: { id: string; person: Named | null; attended: { id: string }[] }[] | null } | null;
}

/** Who was at an occasion's sessions. */
export const PRESENT = gql<PresentData, { occasion: string }>`
  query PresentAt($occasion: ID!) { occasion(id: $occasion) { id enrolments { id person { id displayName } attended { id } } } }
`;

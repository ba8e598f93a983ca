import type { Absence } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';

export const STAGES = ['REQUESTED', 'TEAM_APPOINTED', 'VISIT_PLANNED', 'VISITED', 'FEEDBACK_GIVEN', 'LEARNING_MEETING_HELD', 'LEARNING_PLAN_PUBLISHED'] as const;
export type Stage = (typeof STAGES)[number];

export interface Request {
  id: string;
  question: string;
  submittedOn: string;
  municipality: { code: string; name: string };
  assignment: { id: string } | null;
}

export interface Round {
  id: string;
  title: string;
  closedOn: string | null;
  period: { start: string; end: string | null };
  stagesReached: { stage: number; name: Stage; requests: number }[];
  board: { stage: number; name: Stage; count: number; requests: Request[] }[] | null;
}

export interface Member {
  code: string;
  name: string;
  ku8: {
    visitsGiven: number;
    visitsReceived: number;
    observers: number | null;
    observerTarget: number;
    observerDays: number | null;
    observerDaysAbsence: Absence | null;
  } | null;
}

export interface RoundData {
  rounds: Round[] | null;
  municipalityGroup: { name: string; coordinators: { id: string; person: { displayName: string } | null }[] | null; members: Member[] } | null;
}

/** The two coordinators' table: what waits, who gives and receives, who has observers enough (domain.md A43, A44). */
export const ROUND = gql<RoundData, Record<string, never>>`
  query V8Round {
    rounds {
      id title closedOn period { start end }
      stagesReached { stage name requests }
      board { stage name count requests { id question submittedOn municipality { code name } assignment { id } } }
    }
    municipalityGroup(id: "v8") {
      name coordinators { id person { displayName } }
      members { code name ku8 { visitsGiven visitsReceived observers observerTarget observerDays observerDaysAbsence } }
    }
  }
`;

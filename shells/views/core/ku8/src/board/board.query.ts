import { gql } from '@samlar/view-contract/query';
import type { Stage, Status } from '../stage';

/** Every round with its requests by stage. */
export const BOARD = gql<{ rounds: Round[] | null }, Record<string, never>>`
  query VisitBoard {
    rounds {
      id title closedOn projectClosedOn period { start end } handover { unit { id name } }
      stagesReached { stage name requests }
      board { stage name count requests {
        id question status withoutManager submittedOn wants wishedTime log { event } team { id name } municipality { code name }
        assignment { id seats { observerId name vacant replacedBecause plannedDays agreedOn municipality { code name } } learningPlan { id } }
      } }
    }
  }
`;

export interface Place {
  code: string;
  name: string;
}

export interface Seat {
  observerId: string;
  name: string | null;
  /** The observer is paused or has ended. */
  vacant?: boolean;
  replacedBecause: string | null;
  plannedDays: number;
  agreedOn: string | null;
  municipality: Place;
}

export interface BoardRequest {
  id: string;
  question: string;
  status: Status;
  /** Whoever led it has ended, and nobody has taken over. */
  withoutManager?: boolean;
  submittedOn: string;
  wants: string[];
  wishedTime: string | null;
  log: { event: string }[];
  team: { id: string; name: string };
  municipality: Place;
  assignment: { id: string; seats: Seat[]; learningPlan: { id: string } | null } | null;
}

export interface Round {
  id: string;
  title: string;
  closedOn: string | null;
  projectClosedOn?: string | null;
  handover?: { unit: { id: string; name: string } | null } | null;
  period: { start: string; end: string | null };
  stagesReached: { stage: number; name: Stage; requests: number }[];
  board: { stage: number; name: Stage; count: number; requests: BoardRequest[] }[];
}

/** Who can be asked: trained and active observers, by municipality. */
export const OBSERVERS_TO_APPOINT = gql<{ observers: Candidate[] | null }, Record<string, never>>`
  query ObserversToAppoint { observers(first: 200) { id name active trainedOn competences municipality { code name } } }
`;

export interface Candidate {
  id: string;
  name: string | null;
  active: boolean;
  trainedOn: string | null;
  competences: string[];
  municipality: Place;
}

export const REASON_KINDS = ['NEIGHBOUR', 'COMPETENCE', 'RECIPROCITY', 'LOAD', 'TRAVEL', 'REPEAT'] as const;

export const PROPOSALS = gql<{ teamProposals: TeamProposal[] | null }, ProposalSettings>`
  query TeamProposals($round: ID!, $teamSize: Int!, $daysPerVisit: Float!) {
    teamProposals(round: $round, teamSize: $teamSize, daysPerVisit: $daysPerVisit) {
      request { id question wants team { id name } municipality { code name } assignment { id } }
      seats { observer { id name competences municipality { code name } } reasons { kind strength inFavour } }
      emptySeats keptAway { because observers }
    }
  }
`;

export interface ProposalSettings {
  round: string;
  teamSize: number;
  daysPerVisit: number;
}

export interface TeamProposal {
  request: Pick<BoardRequest, 'id' | 'question' | 'wants' | 'team' | 'municipality'> & { assignment: { id: string } | null };
  seats: { observer: Pick<Candidate, 'id' | 'name' | 'competences' | 'municipality'>; reasons: { kind: (typeof REASON_KINDS)[number]; strength: number; inFavour: boolean }[] }[];
  emptySeats: number;
  keptAway: { because: 'SAME_MUNICIPALITY' | 'NOT_TRAINED' | 'PAUSED' | 'OWN_WORKPLACE_OR_RELATIVE' | 'NO_DAYS_LEFT'; observers: number }[];
}

/** Municipalities a round can be opened for. */
export const PARTICIPANTS = gql<{ municipalities: Place[] | null }, Record<string, never>>`
  query MunicipalitiesOfExchange { municipalities(group: "v8") { id code name } }
`;

import { gql } from '@samlar/view-contract/query';

export const STEPS = ['QUESTION', 'ACTION', 'OBSERVATION', 'REFLECTION', 'NEXT'] as const;
export type Step = (typeof STEPS)[number];

export interface Cycle {
  id: string;
  cycle: number;
  team: { id: string; name: string } | null;
  steps: { step: Step; text: string }[];
}

export interface Cohort {
  id: string;
  title: string;
  participantCount: number | null;
  sessions: { id: string; startsAt: string }[];
  actionLearning: Cycle[];
}

export interface CohortsData {
  programme: {
    title: string;
    plannedParticipants: number | null;
    participantCount: number | null;
    blocks: { number: number; title: string; days: number | null }[];
    occasions: Cohort[];
  } | null;
}

/** Three cohorts of existing teams through days, cafés and a workshop, and what they try between (domain.md E01–E04). */
export const COHORTS = gql<CohortsData, Record<string, never>>`
  query AalborgCohorts {
    programme(id: "aalborg-konsulent") {
      title plannedParticipants participantCount
      blocks { number title days }
      occasions { id title participantCount sessions { id startsAt } actionLearning { id cycle team { id name } steps { step text } } }
    }
  }
`;

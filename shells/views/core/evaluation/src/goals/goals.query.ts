import { gql } from '@samlar/view-contract/query';

export interface Worded {
  sv: string;
  nb: string | null;
  da: string | null;
  en: string;
}

export const LEVELS = ['LEADER', 'LEARNING_LEADER', 'EMPLOYEE'] as const;
export type EvidenceKind = 'MEASUREMENT' | 'ACTIVITY' | 'DOCUMENT';

export interface Finding {
  id: string;
  text: string;
  evidence: { kind: EvidenceKind; reference: string }[];
  /** How a cause was tested for; null: none is claimed, which `caution` says. */
  design: string | null;
  corrects: string | null;
  recordedOn: string;
  programmeWide: boolean;
  caution: Worded | null;
}

export interface Goal {
  id: string;
  level: (typeof LEVELS)[number];
  number: number;
  question: Worded;
  findings: Finding[] | null;
}

export interface GoalsData {
  evaluationGoals: Goal[] | null;
  waves: { id: string; title: string; measurements: { id: string; respondents: number | null; unitMeasured: { name: string } | null }[] }[] | null;
  programmes: { id: string; title: string }[] | null;
}

/** The programme's questions with what has been found, and what a finding can rest on. */
export const GOALS = gql<GoalsData, Record<string, never>>`
  query EvaluationGoals {
    evaluationGoals { id level number question { sv nb da en } findings {
      id text evidence { kind reference } design corrects recordedOn programmeWide caution { sv nb da en }
    } }
    waves { id title measurements(kinds: [REGION, ASSOCIATION, MUNICIPALITY], first: 50) { id respondents unitMeasured { name } } }
    programmes { id title }
  }
`;

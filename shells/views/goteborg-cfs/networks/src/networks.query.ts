import { gql } from '@samlar/view-contract/query';

export interface Answer {
  number: number;
  question: string;
  /** Null while unanswered. */
  satisfied: boolean | null;
  answer: string | null;
  plan: string | null;
}

export interface Decision {
  administration: { id: string; name: string } | null;
  decidedOn: string | null;
  financing: string | null;
}

export interface Network {
  id: string;
  title: string;
  startedAt: string | null;
  participantCount: number | null;
  continuationPlan: string | null;
  checklist: Answer[];
  establishment: Decision[];
}

/** The networks with their thirteen answers, and which administrations have decided and with what (domain.md D01, D02, D06). */
export const NETWORKS = gql<{ networks: Network[] | null }, Record<string, never>>`
  query ThirteenQuestions {
    networks {
      id title startedAt participantCount continuationPlan
      checklist { number question satisfied answer plan }
      establishment { administration { id name } decidedOn financing }
    }
  }
`;

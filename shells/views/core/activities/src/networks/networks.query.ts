import { gql } from '@samlar/view-contract/query';
import type { FormerText } from '../former-texts';
import type { Handover } from '../handover-note';
import type { Period } from '../learning-time';

/** Learning networks and how near each is to starting (domain.md D06, A33). */
export const NETWORKS = gql<{ networks: NetworkRow[] | null }, Record<string, never>>`
  query Networks {
    networks { id title period { start end } participantCount minimum maximum startedAt readyToStart checklist { number satisfied } }
  }
`;

export interface NetworkRow {
  id: string;
  title: string;
  period: Period;
  /** Null where it is suppressed. */
  participantCount: number | null;
  minimum: number;
  maximum: number;
  startedAt: string | null;
  readyToStart: boolean;
  /** Null while unanswered. */
  checklist: { number: number; satisfied: boolean | null }[];
}

export const NETWORK = gql<{ network: Network | null }, { id: string }>`
  query Network($id: ID!) {
    network(id: $id) {
      id title period { start end } participantCount minimum maximum municipalities startedAt readyToStart startObstacles existingConsidered continuationPlan
      members { id displayName }
      overloaded { id displayName }
      checklist { number question satisfied answer plan formerTexts { part text replacedAt replacedBy { id displayName } } }
      handover { closedOn unit { id name } }
    }
  }
`;

export interface Network extends Omit<NetworkRow, 'checklist'> {
  /** Municipalities its members must come from, at least. */
  municipalities: number;
  startObstacles: string[];
  existingConsidered: string | null;
  continuationPlan: string | null;
  members: { id: string; displayName: string }[] | null;
  overloaded: { id: string; displayName: string }[] | null;
  checklist: ChecklistAnswer[];
  handover?: Handover | null;
}

export interface ChecklistAnswer {
  number: number;
  /** Swedish */
  question: string;
  satisfied: boolean | null;
  answer: string | null;
  plan: string | null;
  formerTexts?: FormerText[] | null;
}

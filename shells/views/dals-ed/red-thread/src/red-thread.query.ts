import type { Absence } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';

interface Count {
  total: number | null;
  women: number | null;
  men: number | null;
  absence: Absence | null;
}

export interface Meeting {
  number: number;
  heldOn: string;
  betweenTask: string | null;
  inBaseGroups: boolean;
  /** One's own and one's base group's. */
  reports: { text: string }[];
}

export interface Series {
  id: string;
  title: string;
  planned: number;
  scheduled: number;
  participantCount: number | null;
  meetings: Meeting[];
}

export interface BaseGroup {
  id: string;
  number: number;
  kind: 'ORDINARY' | 'HEADS' | 'ASPIRANTS';
  participants: Count;
}

export interface RedThreadData {
  municipality: { managers: Count | null; meetingSeries: Series[] | null; baseGroups: BaseGroup[] | null } | null;
}

/** The municipality's six meetings, the groups all managers meet in, and what they do between (domain.md A22). */
export const RED_THREAD = gql<RedThreadData, { code: string }>`
  query RedThread($code: ID!) {
    municipality(code: $code) {
      managers { total women men absence }
      meetingSeries { id title planned scheduled participantCount meetings { number heldOn betweenTask inBaseGroups reports { text } } }
      baseGroups { id number kind participants { total women men absence } }
    }
  }
`;

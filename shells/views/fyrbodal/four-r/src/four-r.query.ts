import type { Absence } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';

export interface Count {
  total: number | null;
  women: number | null;
  men: number | null;
  absence: Absence | null;
}

/** One of the fourteen; null where a part is away or a figure is not there. */
export interface Member {
  code: string;
  name: string;
  participation: string;
  headcount: Count | null;
  managers: Count | null;
  trainedLearningLeaders: Count | null;
  participationSummary: { enrolled: Count; completed: Count; hours: number | null } | null;
  /** Öre, planned. */
  budget: { planned: { amountMinor: string } } | null;
}

export interface FourRData {
  municipalities: Member[] | null;
  affectedHeadcount: { unique: { total: number | null } } | null;
}

/** Who is there, who gets what, in all fourteen: representation and resources from the counts themselves (domain.md C07, A27). */
export const FOUR_R = gql<FourRData, Record<string, never>>`
  query FourR {
    municipalities(group: "fyrbodal") {
      code name participation
      headcount { total women men absence }
      managers { total women men absence }
      trainedLearningLeaders { total women men absence }
      participationSummary { enrolled { total women men absence } completed { total women men absence } hours }
      budget { planned { amountMinor } }
    }
    affectedHeadcount { unique { total } }
  }
`;

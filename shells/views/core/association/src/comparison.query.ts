import type { Absence, Money } from '@samlar/view-contract/figure';
import type { GenderCount } from '@samlar/view-contract/page';
import { gql } from '@samlar/view-contract/query';

type Count = GenderCount & { absence: Absence | null };
type Amount = Pick<Money, 'amountMinor'>;

/** A municipality as this page compares it; null where a part is away or a figure is not there. */
export interface Compared {
  id: string;
  code: string;
  name: string;
  participation: string;
  headcount: Count | null;
  managers: Count | null;
  declaredLearningLeaders: { total: number | null } | null;
  trainedLearningLeaders: Count | null;
  participationSummary: { enrolled: Count } | null;
  ku8: { visitsGiven: number; visitsReceived: number; observers: number; observerTarget: number } | null;
  cultureMeasurement: { before: { entropy: number | null } | null; after: { entropy: number | null } | null; entropyDelta: number | null; suppressed: boolean } | null;
  budget: { planned: Amount; actual: Amount } | null;
}

export interface ComparisonData {
  municipalities: Compared[] | null;
}

/** All members side by side: people, learning, visits, culture and money in one question (domain.md §5.4, P9). */
export const COMPARISON = gql<ComparisonData, Record<string, never>>`
  query Comparison {
    municipalities(group: "fyrbodal") {
      id code name participation
      headcount { total women men absence } managers { total women men absence }
      declaredLearningLeaders { total } trainedLearningLeaders { total women men absence }
      participationSummary { enrolled { total women men absence } }
      ku8 { visitsGiven visitsReceived observers observerTarget }
      cultureMeasurement { before { entropy } after { entropy } entropyDelta suppressed }
      budget { planned { amountMinor } actual { amountMinor } }
    }
  }
`;

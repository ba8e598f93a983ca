import type { GenderCount } from '@samlar/view-contract/page';
import { gql } from '@samlar/view-contract/query';
import type { Money } from '@samlar/view-contract/figure';

/** Everything the page shows of one municipality, in one question across all five subgraphs (domain.md §5.4, query 1). */
export const OVERVIEW = gql<OverviewData, OverviewVariables>`
  query MunicipalityOverview($code: ID!) {
    municipality(code: $code) {
      name headcount { total women men } managers { total women men }
      declaredLearningLeaders { total } trainedLearningLeaders { total } trainedObservers
      programmes { title participantCount cost { planned { amountMinor } } costPerParticipant { amountMinor } }
      ku8 { visitsGiven visitsReceived observers observerTarget }
      cultureMeasurement { before { wave entropy respondents responseRate } after { wave entropy respondents responseRate } entropyDelta suppressed }
      budget { planned { amountMinor } actual { amountMinor } }
    }
  }
`;

export interface OverviewVariables {
  /** SCB municipality code */
  code: string;
}

type Amount = Pick<Money, 'amountMinor'>;

/** A municipality as the query answers; null where a part is away or a figure is not there. */
export interface MunicipalityOverview {
  name: string;
  headcount: GenderCount | null;
  managers: GenderCount | null;
  declaredLearningLeaders: { total: number | null } | null;
  trainedLearningLeaders: { total: number | null } | null;
  trainedObservers: number | null;
  programmes: Programme[] | null;
  ku8: { visitsGiven: number; visitsReceived: number; observers: number; observerTarget: number } | null;
  cultureMeasurement: CultureComparison | null;
  budget: { planned: Amount; actual: Amount } | null;
}

export interface Programme {
  title: string;
  participantCount: number | null;
  cost: { planned: Amount } | null;
  costPerParticipant: Amount | null;
}

export interface CultureComparison {
  before: CultureWave | null;
  after: CultureWave | null;
  /** After less before, in shares: 0.01 is one percentage point. */
  entropyDelta: number | null;
  suppressed: boolean;
}

interface CultureWave {
  wave: string;
  /** Share of limiting words, 0 to 1. */
  entropy: number | null;
  respondents: number | null;
  /** Of those invited, 0 to 1. */
  responseRate: number | null;
}

export interface OverviewData {
  municipality: MunicipalityOverview | null;
}

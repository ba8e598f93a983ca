import { gql } from '@samlar/view-contract/query';

export interface EvaluationCardData {
  waves: { id: string; title: string; status: 'OPEN' | 'CLOSED'; source: 'OWN_SURVEY' | 'SUPPLIER'; closesOn: string }[] | null;
  overdueRiskReviews?: { id: string; title: string; reviewOn: string | null }[] | null;
}

export const EVALUATION_CARD = gql<EvaluationCardData, { risks: boolean }>`
  query EvaluationCard($risks: Boolean!) {
    waves { id title status source closesOn }
    overdueRiskReviews @include(if: $risks) { id title reviewOn }
  }
`;

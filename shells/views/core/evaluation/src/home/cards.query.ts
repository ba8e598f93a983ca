import { gql } from '@samlar/view-contract/query';

export interface CultureCardData {
  waves: { id: string; title: string; status: 'OPEN' | 'CLOSED'; source: 'OWN_SURVEY' | 'SUPPLIER'; closesOn: string }[] | null;
}

export const CULTURE_CARD = gql<CultureCardData, Record<string, never>>`
  query CultureCard { waves { id title status source closesOn } }
`;

export interface RisksCardData {
  overdueRiskReviews: { id: string; title: string; reviewOn: string | null }[] | null;
}

export const RISKS_CARD = gql<RisksCardData, Record<string, never>>`
  query RisksCard { overdueRiskReviews { id title reviewOn } }
`;

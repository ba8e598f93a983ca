import { gql } from '@samlar/view-contract/query';

export interface ExchangeData {
  rounds: { id: string; title: string }[] | null;
  visitFlows: { from: { name: string }; to: { name: string }; visits: number }[] | null;
}

/** Who has visited whom in a round, north to south, zeros included (domain.md A43, §4.3). */
export const EXCHANGE = gql<ExchangeData, { round: string }>`
  query Exchange($round: ID!) {
    rounds { id title }
    visitFlows(round: $round) { from { name } to { name } visits }
  }
`;

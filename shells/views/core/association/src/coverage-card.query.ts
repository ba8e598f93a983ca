import { gql } from '@samlar/view-contract/query';

export interface CoverageData {
  municipalities: { code: string; participation: string }[] | null;
  affectedHeadcount: { unique: { total: number | null }; sum: { total: number | null } } | null;
}

export const COVERAGE = gql<CoverageData, Record<string, never>>`
  query Coverage {
    municipalities(group: "fyrbodal") { code participation }
    affectedHeadcount { unique { total } sum { total } }
  }
`;

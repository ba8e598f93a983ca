import { gql } from '@samlar/view-contract/query';

export interface SoundAnswer {
  municipality: { name: string; headcount: { total: number | null } | null } | null;
}

export const SOUND = gql<SoundAnswer, { code: string }>`
  query FaultsSound($code: ID!) {
    municipality(code: $code) { name headcount { total } }
  }
`;

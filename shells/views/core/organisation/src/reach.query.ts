import type { Absence } from '@samlar/view-contract/figure';
import type { GenderCount } from '@samlar/view-contract/page';
import { gql } from '@samlar/view-contract/query';

export interface ReachData {
  affectedHeadcount: {
    scopes: { unit: { id: string; name: string; parent: { name: string } | null }; scope: string; headcount: GenderCount & { absence: Absence | null } }[];
    sum: GenderCount & { absence: Absence | null };
    unique: GenderCount;
    overlaps: { part: { id: string; name: string }; inside: { name: string }; people: number }[];
  } | null;
}

/** Everyone the programme reaches, and why the tables add up to more (domain.md A02, §2.6). */
export const REACH = gql<ReachData, Record<string, never>>`
  query Reach {
    affectedHeadcount {
      scopes { unit { id name parent { name } } scope headcount { total women men absence } }
      sum { total women men absence }
      unique { total women men }
      overlaps { part { id name } inside { name } people }
    }
  }
`;

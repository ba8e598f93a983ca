import { gql } from '@samlar/view-contract/query';

export interface Joinable {
  id: string;
  code: string;
  name: string;
  /** Null where the municipality takes no part. */
  ku8: { observerTarget: number } | null;
}

/** Every municipality, in the exchange or not. */
export const JOINABLE = gql<{ municipalities: Joinable[] | null }, Record<string, never>>`
  query JoinableMunicipalities { municipalities { id code name ku8 { observerTarget } } }
`;
